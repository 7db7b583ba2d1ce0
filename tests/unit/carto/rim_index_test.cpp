#include <carto/rim_index.hpp>

#include <cmath>

#include <support/catch.hpp>

using namespace wherein;
using namespace wherein::carto;

namespace {

Shape line(std::vector<base::LngLat> points) {
    Shape shape;
    shape.points = std::move(points);
    shape.ring_ends = {static_cast<std::uint32_t>(shape.points.size())};
    return shape;
}

std::vector<EdgeRun> apart(const RimIndex& rims, const EdgeRun& run) {
    std::vector<EdgeRun> found;
    rims.visit_apart(run, [&](const EdgeRun& piece) { found.push_back(piece); });
    return found;
}

}  // namespace

TEST_CASE("a line far from all rims stays whole, vertex by vertex", "[carto]") {
    RimIndex rims(0.01);
    const EdgeRun run{{0, 0}, {1, 0.5}, {2, 0}, {30, 1}};
    CHECK(apart(rims, run) == std::vector<EdgeRun>{run});
    rims.add(line({{0, 10}, {2, 10}}));
    CHECK(apart(rims, run) == std::vector<EdgeRun>{run});
}

TEST_CASE("the stretch along a rim is cut out of a line, to within the tolerance", "[carto]") {
    RimIndex rims(0.01);
    rims.add(line({{2, 0.005}, {3, 0.005}}));
    const auto pieces = apart(rims, {{0, 0}, {1, 0}, {5, 0}, {6, 0}});
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].front() == base::LngLat{0, 0});
    CHECK(std::abs(pieces[0].back().lng_deg - 2) < 0.08);
    CHECK(std::abs(pieces[1].front().lng_deg - 3) < 0.08);
    CHECK(pieces[1].back() == base::LngLat{6, 0});
}

TEST_CASE("a line that is a rim leaves nothing, one that crosses it nearly all", "[carto]") {
    RimIndex rims(0.01);
    rims.add(line({{0, 0}, {1, 1}, {2, 1}}));
    CHECK(apart(rims, {{0, 0}, {1, 1}, {2, 1}}).empty());
    double left_deg = 0;
    for (const EdgeRun& piece : apart(rims, {{1.5, 0}, {1.5, 2}})) {
        for (std::size_t i = 0; i + 1 < piece.size(); ++i) {
            left_deg += std::hypot(piece[i + 1].lng_deg - piece[i].lng_deg,
                                   piece[i + 1].lat_deg - piece[i].lat_deg);
        }
    }
    CHECK(left_deg > 1.9);
}
