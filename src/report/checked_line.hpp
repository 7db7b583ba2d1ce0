#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/geo_types.hpp>
#include <base/result.hpp>

namespace wherein::report {

/// A name marked in a checked text.
struct CheckedName {
    std::uint32_t start{};  ///< code points, half open
    std::uint32_t end{};
    std::string phrase;
    bool is_wanted{};     ///< else finding it is neither rewarded nor punished
    std::string feature;  ///< "country", "admin1", "populated", "continent", ...; may be empty
    std::optional<base::LngLat> point;
    std::string geonames_id;  ///< digits, may be empty
};

/// A text with all its names, as one line of a checked file holds it.
struct CheckedDocument {
    std::string doc_id;
    std::string text;  ///< may be empty where the text comes from another file
    std::vector<CheckedName> names;
};

/// Read {"doc_id","text","toponyms":[{"start","end","phrase","kind","feature","lat","lon",
/// "geonameid"}]}; docs/checking.md tells the fields. Kinds nonplace, adj, embedded and coercion
/// are not wanted, any other (noun) is.
/// where   what to call the line in an error
/// errors  work_failed: no JSON object, or a name without its offsets
base::Result<CheckedDocument> parse_checked_line(std::string_view line, const std::string& where);

}  // namespace wherein::report
