#include <carto/relief.hpp>

#include <algorithm>
#include <cmath>

#include <support/catch.hpp>

using namespace wherein;
using namespace wherein::carto;

namespace {

constexpr ScreenSize size{64, 48};
const Camera camera{{ProjectionKind::plate_carree, 0, 0, 0, 0}, {}, 20'000};

/// Heights by longitude and latitude over the whole of what the camera sees.
template <class Height>
HeightGrid grid_of(Height height_m) {
    HeightGrid grid{{-10, -8, 10, 8}, 200, 160, {}};
    for (int row = 0; row < grid.height_px; ++row) {
        for (int column = 0; column < grid.width_px; ++column) {
            grid.height_m.push_back(
                static_cast<float>(height_m(-10 + (column + 0.5) * 0.1, 8 - (row + 0.5) * 0.1)));
        }
    }
    return grid;
}

int light(const ReliefPatch& patch, int x, int y) {
    return patch.light_depth.at(2 * static_cast<std::size_t>(y * size.width_px + x));
}

int depth(const ReliefPatch& patch, int x, int y) {
    return patch.light_depth.at(2 * static_cast<std::size_t>(y * size.width_px + x) + 1);
}

}  // namespace

TEST_CASE("flat ground has neither light nor shade, and land no depth", "[carto]") {
    const ReliefPatch patch =
        build_relief(grid_of([](double, double) { return 500; }), camera, size);
    for (int y = 0; y < size.height_px; ++y) {
        for (int x = 0; x < size.width_px; ++x) {
            REQUIRE(light(patch, x, y) == 128);
            REQUIRE(depth(patch, x, y) == 0);
        }
    }
    CHECK(patch.sea.empty());
}

TEST_CASE("a ridge is light towards the north west and dark on its other side", "[carto]") {
    const auto ridge = grid_of([](double lng, double lat) {
        const double across = (lng - lat) / 2;  // runs from the south west to the north east
        return std::max(0.0, 3'000 * (1 - std::abs(across)));
    });
    const ReliefPatch patch = build_relief(ridge, camera, size);
    const auto at = [&](double lng, double lat) {
        const ScreenPt p = to_screen(camera, size, *project(camera.projection, {lng, lat}));
        return light(patch, static_cast<int>(p.x_px), static_cast<int>(p.y_px));
    };
    CHECK(at(-0.5, 0.5) > 135);
    CHECK(at(0.5, -0.5) < 118);
    // A ridge along the main light is seen by the lights beside it.
    const auto other = grid_of([](double lng, double lat) {
        return std::max(0.0, 3'000 * (1 - std::abs((lng + lat) / 2)));
    });
    const ReliefPatch along = build_relief(other, camera, size);
    const ScreenPt p = to_screen(camera, size, *project(camera.projection, {0.5, 0.5}));
    CHECK(light(along, static_cast<int>(p.x_px), static_cast<int>(p.y_px)) != 128);
}

TEST_CASE("the sea is deeper where its floor is lower, and only where there is sea", "[carto]") {
    const auto coast = grid_of([](double lng, double) { return lng < 0 ? 200.0 : -800 * lng; });
    const ReliefPatch patch = build_relief(coast, camera, size);
    CHECK(depth(patch, 5, 20) == 0);
    CHECK(depth(patch, 40, 20) > 0);
    CHECK(depth(patch, 60, 20) > depth(patch, 40, 20));
    REQUIRE_FALSE(patch.sea.empty());
    for (const PatchTile& tile : patch.sea) {
        CHECK(tile.left_px + tile.width_px > size.width_px / 2 - 2);
    }
}

TEST_CASE("beyond the end of the map there is no relief", "[carto]") {
    const Camera globe{{ProjectionKind::orthographic, 0, 0, 0, 0}, {}, 400'000};
    const ReliefPatch patch =
        build_relief(grid_of([](double, double) { return -4'000; }), globe, size);
    CHECK(depth(patch, 0, 0) == 0);
    CHECK(light(patch, 0, 0) == 128);
}

TEST_CASE("the rim of a patch is flat, for the map beyond is drawn like it", "[carto]") {
    const ReliefPatch patch = build_relief(
        grid_of([](double lng, double lat) { return 2'000 * std::sin(9 * lng + 7 * lat) - 500; }),
        camera, size);
    CHECK(light(patch, 5, 5) != 128);
    for (int x = 0; x < size.width_px; ++x) {
        for (const int y : {0, size.height_px - 1}) {
            CHECK(light(patch, x, y) == 128);
            CHECK(depth(patch, x, y) == 0);
        }
    }
    for (int y = 0; y < size.height_px; ++y) {
        for (const int x : {0, size.width_px - 1}) {
            CHECK(light(patch, x, y) == 128);
            CHECK(depth(patch, x, y) == 0);
        }
    }
}
