#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <base/geo_types.hpp>

namespace wherein::gazetteer {

/// What a place is. `region` covers vague regions, organisations and disputed areas of regions.tsv.
enum class PlaceType { country, admin1, populated, region, past, continent, physical, user };

/// "country", "first-level unit", "town", ... as shown to readers.
const char* to_string(PlaceType type);

/// One place of the gazetteer. Ids: iso:AZ, adm1:AZ.65, geonames:587084, region:nagorno-karabakh,
/// past:soviet-union, user:...
struct Place {
    std::string id;
    std::string name;  ///< the name shown: current English, else main
    PlaceType type{PlaceType::populated};
    std::string country;  ///< ISO 3166-1 alpha-2, empty where there is none
    std::string admin1;   ///< GeoNames admin-1 code such as "AZ.65", empty where unknown
    base::LngLat point;   ///< representative point (label point)
    base::GeoBox box;     ///< extent; for a town the point itself
    std::int64_t population{};
    std::string feature_code;           ///< GeoNames feature code (PPLC, ADM1, ...), else empty
    std::vector<std::string> members;   ///< footprint of a region: see carto/footprint.hpp
    std::optional<int> year_from;       ///< years it existed or is valid, where limited
    std::optional<int> year_to;
    std::string note;    ///< status in one neutral sentence; for regions: the reference
    std::string source;  ///< who says so: "GeoNames", "Natural Earth", ...
    std::vector<std::string> other_names;  ///< names in other languages, for the card (few)
};

}  // namespace wherein::gazetteer
