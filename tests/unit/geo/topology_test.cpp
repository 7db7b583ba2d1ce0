#include <cstdint>
#include <map>
#include <utility>

#include <geo/layers.hpp>
#include <support/catch.hpp>

using namespace wherein;
using carto::LayerKind;

namespace {

using Point = std::pair<double, double>;

/// How often each edge is run through in its direction.
std::map<std::pair<Point, Point>, int> directed_edges(const carto::Layer& layer) {
    std::map<std::pair<Point, Point>, int> uses;
    for (const carto::Feature& feature : layer.features) {
        const auto& points = feature.shape.points;
        std::uint32_t begin = 0;
        for (const std::uint32_t end : feature.shape.ring_ends) {
            for (std::uint32_t i = begin; i + 1 < end; ++i) {
                ++uses[{{points[i].lng_deg, points[i].lat_deg},
                        {points[i + 1].lng_deg, points[i + 1].lat_deg}}];
            }
            begin = end;
        }
    }
    return uses;
}

}  // namespace

TEST_CASE("neighbours share their border's edges, each running it the other way", "[geo]") {
    geo::start_gdal();
    const auto geodata = std::filesystem::path(WHEREIN_SOURCE_DIR) / "geodata";
    const std::vector<std::pair<LayerKind, std::size_t>> fewest_shared{
        {LayerKind::countries_low, 3'000},
        {LayerKind::countries_mid, 11'000},
        {LayerKind::states, 90'000},
        {LayerKind::states_full, 250'000}};
    for (const auto& [kind, fewest] : fewest_shared) {
        const auto layer = geo::load_layer(geodata, kind, {});
        REQUIRE(layer.has_value());
        const auto uses = directed_edges(**layer);
        std::size_t shared = 0, repeated = 0;
        for (const auto& [edge, count] : uses) {
            repeated += count > 1 ? 1 : 0;
            shared += uses.count({edge.second, edge.first});
        }
        CHECK(repeated == 0);
        CHECK(shared / 2 > fewest);
    }
}
