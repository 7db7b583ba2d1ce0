#include <geo/layers.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <support/catch.hpp>

using namespace wherein;
using carto::Feature;
using carto::LayerKind;
using Catch::Matchers::WithinAbs;

namespace {

const std::filesystem::path geodata = std::filesystem::path(WHEREIN_SOURCE_DIR) / "geodata";

std::shared_ptr<const carto::Layer> layer(LayerKind kind) {
    geo::start_gdal();
    const auto loaded = geo::load_layer(geodata, kind, {});
    INFO((loaded ? std::string() : base::to_sentence(loaded.error())));
    REQUIRE(loaded.has_value());
    return *loaded;
}

const Feature& feature(const carto::Layer& layer, std::string_view key) {
    const auto found = std::ranges::find(layer.features, key, &Feature::key);
    INFO(key);
    REQUIRE(found != layer.features.end());
    return *found;
}

double width_deg(const base::GeoBox& box) {
    const double width = box.east_deg - box.west_deg;
    return width < 0 ? width + 360 : width;
}

}  // namespace

TEST_CASE("every layer of geodata loads with all its features", "[geo]") {
    using enum LayerKind;
    const std::vector<std::pair<LayerKind, std::size_t>> expected{
        {countries_low, 254},  {countries_mid, 254}, {states, 4646},       {states_full, 4646},
        {lakes, 5687},         {rivers, 1454},       {urban, 2143},        {glaciers, 376},
        {disputed_lines, 130}, {disputed_areas, 37}, {physical_areas, 160}};
    for (const auto& [kind, count] : expected) {
        const auto loaded = layer(kind);
        CHECK(loaded->kind == kind);
        CHECK(loaded->features.size() == count);
    }
}

TEST_CASE("the finest units are those of the units' layer, in the same order", "[geo]") {
    const auto states = layer(LayerKind::states);
    const auto full = layer(LayerKind::states_full);
    REQUIRE(full->features.size() == states->features.size());
    for (std::size_t i = 0; i < states->features.size(); ++i) {
        INFO(states->features[i].name);
        REQUIRE(full->features[i].key == states->features[i].key);
        REQUIRE(full->features[i].adm0_a3 == states->features[i].adm0_a3);
    }
}

TEST_CASE("countries are known by their ISO code", "[geo]") {
    const auto countries = layer(LayerKind::countries_mid);
    CHECK(feature(*countries, "AZ").name == "Azerbaijan");
    CHECK(feature(*countries, "AZ").adm0_a3 == "AZE");
    CHECK(feature(*countries, "AZ").source == "Natural Earth");
    CHECK(feature(*countries, "XK").adm0_a3 == "KOS");
    CHECK(feature(*countries, "PS").adm0_a3 == "PSX");
    CHECK(feature(*countries, "EH").adm0_a3 == "SAH");
    CHECK(feature(*countries, "SS").adm0_a3 == "SDS");
    CHECK(feature(*countries, "AX").adm0_a3 == "ALD");
}

TEST_CASE("an area without an ISO code keeps the source's code as its key", "[geo]") {
    const auto countries = layer(LayerKind::countries_mid);
    for (const char* key : {"CYN", "SOL", "KAS"}) {
        CHECK(feature(*countries, key).country.empty());
    }
}

TEST_CASE("a box that is narrower over the antimeridian crosses it", "[geo]") {
    const auto countries = layer(LayerKind::countries_mid);
    for (const char* key : {"RU", "US", "FJ", "NZ"}) {
        const base::GeoBox& box = feature(*countries, key).box;
        INFO(key);
        CHECK(box.west_deg > box.east_deg);
        CHECK(width_deg(box) < 200);
    }
    CHECK_THAT(width_deg(feature(*countries, "FJ").box), WithinAbs(7.2, 0.5));
    const base::GeoBox azerbaijan = feature(*countries, "AZ").box;
    CHECK_THAT(azerbaijan.west_deg, WithinAbs(44.76, 0.05));
    CHECK_THAT(azerbaijan.south_deg, WithinAbs(38.39, 0.05));
    CHECK_THAT(azerbaijan.east_deg, WithinAbs(50.37, 0.3));
    CHECK_THAT(azerbaijan.north_deg, WithinAbs(41.89, 0.05));
}

TEST_CASE("first-level units carry names, type, region and GeoNames code", "[geo]") {
    const auto states = layer(LayerKind::states);
    const Feature& unit = feature(*states, "AZE-1676");
    CHECK(unit.country == "AZ");
    CHECK(unit.code == "AZ.05");
    CHECK(unit.name == "Ağstafa");
    CHECK(unit.name_alt == "Agstafa");
    CHECK(unit.type == "District");
    CHECK(unit.region == "Ganja-Gazakh Economic Region");
    CHECK(unit.rank == 9);
    CHECK_THAT(unit.label_point.lng_deg, WithinAbs(45.4341, 1e-4));
    CHECK_THAT(unit.label_point.lat_deg, WithinAbs(41.1896, 1e-4));
    for (const Feature& each : states->features) {
        CHECK((each.code.empty() || each.code.starts_with(each.country + ".")));
    }
}

TEST_CASE("the oblast of 1991 is historical and has its area, years and parties", "[geo]") {
    const auto areas = layer(LayerKind::disputed_areas);
    const Feature& oblast = feature(*areas, "nagorno-karabakh-oblast-1991");
    CHECK(oblast.standing == carto::Standing::historical);
    CHECK_THAT(oblast.area_km2, WithinAbs(4277, 25));
    CHECK(oblast.year_from == 1923);
    CHECK(oblast.year_to == 1991);
    CHECK(oblast.parties == "Azerbaijan; Armenian population");
    CHECK_FALSE(oblast.source.empty());
    const Feature& abkhazia = feature(*areas, "abkhazia");
    CHECK(abkhazia.standing == carto::Standing::disputed);
    CHECK_FALSE(abkhazia.year_to.has_value());
    for (const Feature& area : areas->features) {
        INFO(area.name);
        CHECK(area.label_point.lng_deg >= area.box.west_deg);
        CHECK(area.label_point.lng_deg <= area.box.east_deg);
        CHECK(area.label_point.lat_deg >= area.box.south_deg);
        CHECK(area.label_point.lat_deg <= area.box.north_deg);
    }
}

TEST_CASE("rings of polygons are closed and lines are open", "[geo]") {
    const auto states = layer(LayerKind::states);
    std::size_t points = 0;
    for (const Feature& each : states->features) {
        std::uint32_t begin = 0;
        for (const std::uint32_t end : each.shape.ring_ends) {
            REQUIRE(end - begin >= 4);
            REQUIRE(each.shape.points[begin] == each.shape.points[end - 1]);
            begin = end;
        }
        REQUIRE(each.shape.ring_ends.back() == each.shape.points.size());
        REQUIRE(each.shape.polygon_ends.back() == each.shape.ring_ends.size());
        points += each.shape.points.size();
    }
    CHECK(points == 484176);
    const auto lines = layer(LayerKind::disputed_lines);
    for (const Feature& line : lines->features) {
        CHECK(line.shape.polygon_ends.empty());
        CHECK_FALSE(line.shape.ring_ends.empty());
        REQUIRE(line.sides);
        CHECK_FALSE((line.sides->left_country.empty() && line.sides->right_country.empty()));
    }
}

TEST_CASE("lakes keep their size, without the Caspian, and rivers their rank", "[geo]") {
    const auto lakes = layer(LayerKind::lakes);
    CHECK(std::ranges::all_of(lakes->features,
                              [](const Feature& lake) { return lake.area_km2 > 0; }));
    CHECK(std::ranges::none_of(lakes->features,
                               [](const Feature& lake) { return lake.area_km2 > 300'000; }));
    const auto rivers = layer(LayerKind::rivers);
    const auto delta =
        std::ranges::find(rivers->features, std::string("Irrawaddy Delta"), &Feature::name);
    REQUIRE(delta != rivers->features.end());
    CHECK(delta->rank == 1);
    CHECK(delta->type == "River");
}

TEST_CASE("the gazetteer gets countries with a code, all units and all disputed areas", "[geo]") {
    carto::Atlas atlas;
    atlas.countries_mid = layer(LayerKind::countries_mid);
    atlas.states = layer(LayerKind::states);
    atlas.disputed_areas = layer(LayerKind::disputed_areas);
    gazetteer::Sources sources;
    geo::add_unit_rows(atlas, sources);
    const auto countries = std::ranges::count(sources.units, true, &gazetteer::UnitRow::is_country);
    CHECK(countries == 239);
    CHECK(sources.units.size() == 239 + 4646);
    CHECK(sources.disputed.size() == 37);
    CHECK(std::ranges::none_of(sources.units,
                               [](const gazetteer::UnitRow& row) { return row.code.empty(); }));
}

TEST_CASE("the gazetteer gets the coarse countries while the fine ones are missing", "[geo]") {
    carto::Atlas atlas;
    atlas.countries_low = layer(LayerKind::countries_low);
    gazetteer::Sources sources;
    geo::add_unit_rows(atlas, sources);
    CHECK_FALSE(sources.units.empty());
    CHECK(sources.disputed.empty());
}
