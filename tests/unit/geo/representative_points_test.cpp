#include <algorithm>

#include <carto/geo_box.hpp>
#include <gazetteer/representative_points.hpp>
#include <geo/layers.hpp>
#include <support/catch.hpp>

using namespace wherein;

namespace {

constexpr double island_margin_deg = 2;

base::GeoBox widened(base::GeoBox box) {
    return {box.west_deg - island_margin_deg, box.south_deg - island_margin_deg,
            box.east_deg + island_margin_deg, box.north_deg + island_margin_deg};
}

}  // namespace

TEST_CASE("the point of a country lies on its land, of island states among the islands", "[geo]") {
    geo::start_gdal();
    const std::filesystem::path geodata = WHEREIN_SOURCE_DIR "/geodata";
    const auto points = gazetteer::read_points(geodata / "names");
    const auto layer = geo::load_layer(geodata, carto::LayerKind::countries_mid, {});
    REQUIRE(points.has_value());
    REQUIRE(layer.has_value());
    int on_land = 0;
    int among_islands = 0;
    for (const auto& [id, point] : *points) {
        const auto country = std::ranges::find_if(
            (*layer)->features,
            [&id = id](const auto& feature) { return "iso:" + feature.country == id; });
        if (country == (*layer)->features.end()) {
            continue;
        }
        if (carto::contains(country->shape, point)) {
            ++on_land;
        } else {
            INFO(id);
            CHECK(carto::contains(widened(country->box), point));
            ++among_islands;
        }
    }
    CHECK(on_land + among_islands == 239);
    CHECK(among_islands < 45);
}
