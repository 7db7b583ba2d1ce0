#include <carto/river_sources.hpp>

#include <carto/mesh_pieces.hpp>
#include <support/catch.hpp>

using namespace wherein;
using namespace wherein::carto;

namespace {

void add_line(Feature& river, std::vector<base::LngLat> points) {
    river.shape.points.insert(river.shape.points.end(), points.begin(), points.end());
    river.shape.ring_ends.push_back(static_cast<std::uint32_t>(river.shape.points.size()));
}

}  // namespace

TEST_CASE("a river rises where it meets neither another river nor a shore", "[carto]") {
    Layer rivers;
    rivers.features.resize(2);
    add_line(rivers.features[0], {{10, 50}, {12, 50}, {14, 50}, {20, 50}});  // to the sea at 20 E
    add_line(rivers.features[1], {{14, 50}, {14, 48}});                      // drawn upstream
    RiverSources sources(std::array<const Feature*, 2>{&rivers.features[0], &rivers.features[1]},
                         0.1);
    sources.note_shore(std::vector<base::LngLat>{{20.05, 50.02}, {20.1, 49}});
    CHECK(sources.is_source({10, 50}));
    CHECK_FALSE(sources.is_source({20, 50}));
    CHECK_FALSE(sources.is_source({14, 50}));
    CHECK(sources.is_source({14, 48}));
    CHECK_FALSE(sources.is_source({12, 50}));  // no end at all
}

TEST_CASE("a line grows thin towards the end it should, over all its tiles", "[carto]") {
    const Cutter cutter({ProjectionKind::plate_carree, 0, 0, 0, 0});
    StrokePieces pieces(cutter, 5);
    const std::vector<base::LngLat> line{{1, 1}, {2, 1}, {4, 1}, {6, 1}, {8, 1}};
    pieces.add(line, {true, false});
    const auto meshes = pieces.take();
    REQUIRE(meshes.size() == 2);
    for (const StrokePtr& mesh : meshes) {
        REQUIRE(mesh->widths.size() == mesh->points.size());
    }
    CHECK(meshes[0]->widths.front() < 100);
    CHECK(meshes[0]->widths.back() > meshes[0]->widths.front());
    CHECK(meshes[1]->widths.back() == 255);
    StrokePieces even(cutter, 5);
    even.add(line);
    CHECK(even.take().front()->widths.empty());
}
