#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/geo_types.hpp>
#include <gazetteer/name_list.hpp>
#include <gazetteer/text_list.hpp>

namespace wherein::gazetteer {

/// What a place is. `region` covers vague regions, organisations and disputed areas of regions.tsv.
/// `other`: a building, road, district or other feature of an imported list.
enum class PlaceType : std::uint8_t {
    country,
    admin1,
    admin2,
    populated,
    region,
    past,
    continent,
    physical,
    other,
    user
};

/// "country", "first-level unit", "town", ... as shown to readers.
const char* to_string(PlaceType type);

/// One place of the gazetteer. Ids: iso:AZ, adm1:AZ.65, geonames:587084, region:nagorno-karabakh,
/// past:soviet-union, user:... A view: its texts live as long as the Gazetteer it came from.
struct Place {
    std::string_view id;
    std::string_view name;  ///< the name shown: current English, else main
    PlaceType type{PlaceType::populated};
    std::string_view country;  ///< ISO 3166-1 alpha-2, empty where there is none
    std::string_view admin1;   ///< GeoNames admin-1 code such as "AZ.65", empty where unknown
    std::string_view admin2;   ///< GeoNames admin-2 code such as "US.GA.121", empty where unknown
    base::LngLat point;        ///< representative point (label point)
    base::GeoBox box;          ///< extent; for a town the point itself
    std::int64_t population{};
    std::string_view feature_code;  ///< GeoNames feature code (PPLC, ADM1, ...), else empty
    TextList members;  ///< footprint of a region: see carto/footprint.hpp; members today, or all
                       ///< there ever were of what has ended
    TextList dated_members;        ///< where members came and went: all, with their dates; see
                                   ///< dated_member.hpp
    std::optional<int> year_from;  ///< years it existed or is valid, where limited
    std::optional<int> year_to;
    std::string_view note;    ///< status in one neutral sentence; for regions: the reference
    std::string_view source;  ///< who says so: "GeoNames", "Natural Earth", ...
    NameList names;           ///< those with a language; see place_names.hpp
    NameView local;           ///< the endonym with its one language, empty: the name shown
};

/// What rules ask of many places: fields of Place of the same names.
struct PlaceFacts {
    PlaceType type{PlaceType::populated};
    std::int64_t population{};
    std::string_view feature_code;
};

/// "US.GA" of "US.GA.121"; a shorter code whole.
constexpr std::string_view first_level(std::string_view admin_code) {
    const std::size_t country_end = admin_code.find('.');
    return country_end == std::string_view::npos
               ? admin_code
               : admin_code.substr(0, admin_code.find('.', country_end + 1));
}

/// A place on its way into an index: what Place shows, with texts of its own.
struct PlaceEntry {
    std::string id;
    std::string name;
    PlaceType type{PlaceType::populated};
    std::string country;
    std::string admin_code;  ///< "AZ.65" or "US.GA.121": the smallest unit known to hold it
    base::LngLat point;
    std::optional<base::GeoBox> box;  ///< none: the point itself
    std::int64_t population{};
    std::string feature_code;
    std::vector<std::string> members;
    std::vector<std::string> dated_members;
    std::optional<int> year_from;
    std::optional<int> year_to;
    std::string note;
    std::string source;
    std::vector<TaggedName> names;
    TaggedName local;
};

}  // namespace wherein::gazetteer
