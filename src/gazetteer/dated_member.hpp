#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/date.hpp>
#include <gazetteer/place.hpp>

namespace wherein::gazetteer {

/// A member of a region and the time it was one: "GB@1973-01-01/2020-01-31", either date as exact
/// as known and left out where there is none; "GB" at all times.
struct DatedMember {
    std::string name;  ///< see carto/footprint.hpp; may begin with '-'
    std::string from, to;

    /// errors  none: the text is malformed
    static std::optional<DatedMember> parse(std::string_view text);
    std::string to_text() const;

    bool has_dates() const { return !from.empty() || !to.empty(); }
    bool is_one_on(base::Date day) const;
    friend bool operator==(const DatedMember&, const DatedMember&) = default;
};

/// The member only while `outer` was one too.
DatedMember within(DatedMember member, const DatedMember& outer);

/// Names without dates, each once: members today, or all there ever were of what has ended.
std::vector<std::string> lasting_members(const std::vector<DatedMember>& members, bool has_ended);

/// The members a place had on a day, for its footprint. Before it began and after it ended, and
/// without a day: Place::members.
std::vector<std::string> members_on(const Place& place, const std::optional<base::Date>& day);

}  // namespace wherein::gazetteer
