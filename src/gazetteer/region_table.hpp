#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <base/result.hpp>

namespace wherein::gazetteer {

/// A row of regions.tsv with its members expanded: no region keys are left in them.
struct RegionRow {
    std::string key;
    std::vector<std::string> names;  ///< the first is shown
    std::string kind;  ///< vague, region, organisation, historical, disputed, continent
    std::vector<std::string> members;  ///< see carto/footprint.hpp, '-' takes away; members today,
                                       ///< or all there ever were of what has ended
    std::vector<std::string> dated_members;  ///< all with their dates, where any has one
    std::optional<int> year_from, year_to;
    std::string note;
    std::string reference;

    bool is_past() const { return kind == "historical"; }
    /// "past:soviet-union" or "region:south-caucasus".
    std::string id() const { return (is_past() ? "past:" : "region:") + key; }
};

/// errors  unreadable: the table missing, an unknown kind, a bad date, a key that contains itself
base::Result<std::vector<RegionRow>> read_regions(const std::filesystem::path& path);

}  // namespace wherein::gazetteer
