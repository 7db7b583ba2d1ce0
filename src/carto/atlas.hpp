#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <base/geo_types.hpp>

namespace wherein::carto {

/// Polygons or lines in WGS 84 degrees, all rings one behind the other.
/// A polygon's rings are closed (first = last), outer ring first; lines are open.
struct Shape {
    std::vector<base::LngLat> points;
    std::vector<std::uint32_t> ring_ends;  ///< index past the last point of each ring or line
    std::vector<std::uint32_t>
        polygon_ends;  ///< index past the last ring of each polygon; empty for lines

    bool is_empty() const { return points.empty(); }
};

/// How sure the world is about an area or line; see docs/data.md.
enum class Standing : std::uint8_t { agreed, disputed, historical };

/// What lies left and right of a disputed line, as it runs: the country of the base map (empty for
/// the sea) and the keys of the disputed areas, '|' between, whatever their time.
struct LineSides {
    std::string left_country, right_country;
    std::string left_areas, right_areas;
    bool is_unit_border{};  ///< two first-level units of the base map meet here
};

/// One feature of a layer: identity, words for people, and shape.
struct Feature {
    std::string key;  ///< country: ISO alpha-2; unit: adm1_code ("AZE-1676"); area: its slug
    std::string name;
    std::string country;  ///< ISO alpha-2 ("" where none); disputed areas: those whose ground it is
                          ///< on the base map, '|' between
    std::string code;     ///< units: GeoNames admin-1 code ("AZ.05")
    std::string region;   ///< units: wider region named by the source
    std::string name_alt, name_local;  ///< units: other names the source gives, '|' between several
    std::string type;                  ///< units: "District", "State", ...
    std::string adm0_a3;               ///< three-letter code of the source
    Standing standing{Standing::agreed};
    std::string
        kind;  ///< disputed: "breakaway", "occupied", ...; lines: "Line of Control", ... or ""
    std::string parties;
    std::string held_by, claimed_by;  ///< disputed areas: ISO alpha-2 or "X-..." keys, '|' between
    std::string party_names;          ///< disputed areas: "AZ Azerbaijan|X-NKR ..." for those keys
    std::string from, to;  ///< disputed areas: ISO dates as exact as known; no `to`: still so
    std::shared_ptr<const LineSides> sides;  ///< disputed lines; null for other features
    std::string status;                      ///< disputed areas: one neutral sentence
    std::string source;
    std::optional<int> year_from, year_to;
    int rank{};  ///< label or scale rank, small is important
    double area_km2{};
    base::LngLat label_point;
    base::GeoBox box;
    Shape shape;
};

enum class LayerKind : std::uint8_t {
    countries_low,
    countries_mid,
    states,
    states_full,
    lakes,
    rivers,
    urban,
    glaciers,
    disputed_lines,
    disputed_areas,
    physical_areas
};

inline constexpr std::array all_layers{
    LayerKind::countries_low,  LayerKind::countries_mid, LayerKind::states,
    LayerKind::states_full,    LayerKind::lakes,         LayerKind::rivers,
    LayerKind::urban,          LayerKind::glaciers,      LayerKind::disputed_lines,
    LayerKind::disputed_areas, LayerKind::physical_areas};

struct Layer {
    LayerKind kind{};
    std::vector<Feature> features;
};

/// All boundary data read so far; layers arrive one after the other, a missing one is null.
/// Layers are immutable and shared; copying an Atlas is cheap, and two are equal when they share.
/// `states_full` holds the units of `states` in the same order, finer drawn and without their
/// words: nothing but the closest views needs it.
struct Atlas {
    std::shared_ptr<const Layer> countries_low, countries_mid, states, states_full, lakes, rivers,
        urban, glaciers, disputed_lines, disputed_areas, physical_areas;

    friend bool operator==(const Atlas&, const Atlas&) = default;
};

/// The member for a kind, so that loaders need no switch.
std::shared_ptr<const Layer>& layer_of(Atlas& atlas, LayerKind kind);
const std::shared_ptr<const Layer>& layer_of(const Atlas& atlas, LayerKind kind);

/// A unit as finely drawn as the atlas has it.
const Feature& finest_unit(const Atlas& atlas, std::uint32_t state);

/// Even-odd test in degrees; a point on the rim may be in or out.
bool contains(const Shape& shape, base::LngLat position);

}  // namespace wherein::carto
