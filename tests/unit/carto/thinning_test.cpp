#include <carto/thinning.hpp>

#include <support/catch.hpp>

using namespace wherein;
using base::LngLat;
using carto::thinned;

TEST_CASE("thinning leaves out what is nearer than the tolerance and keeps the rest", "[carto]") {
    const std::vector<LngLat> line{{0, 0}, {1, 0.05}, {2, 0}, {3, 0.5}, {4, 0}};
    CHECK(thinned(line, 0.1) == std::vector<LngLat>{{0, 0}, {2, 0}, {3, 0.5}, {4, 0}});
    CHECK(thinned(line, 1) == std::vector<LngLat>{{0, 0}, {4, 0}});
    CHECK(thinned(line, 0) == line);
}

TEST_CASE("thinning counts degrees of longitude at their length", "[carto]") {
    const std::vector<LngLat> line{{0, 79}, {0.15, 80}, {0, 81}};
    CHECK(thinned(line, 0.1).size() == 2);
    const std::vector<LngLat> at_equator{{0, -1}, {0.15, 0}, {0, 1}};
    CHECK(thinned(at_equator, 0.1).size() == 3);
}

TEST_CASE("a thinned ring stays closed, and a speck is no ring any more", "[carto]") {
    const std::vector<LngLat> square{{0, 0}, {1, 0}, {2, 0}, {2, 2}, {0, 2}, {0, 0}};
    CHECK(thinned(square, 0.1) == std::vector<LngLat>{{0, 0}, {2, 0}, {2, 2}, {0, 2}, {0, 0}});
    CHECK(thinned(square, 10).size() < 4);
}

TEST_CASE("a line too short to thin stays", "[carto]") {
    CHECK(thinned(std::span<const LngLat>(), 1).empty());
    const std::vector<LngLat> two{{0, 0}, {0.1, 0}};
    CHECK(thinned(two, 1) == two);
}
