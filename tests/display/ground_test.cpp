#include <cmath>

#include "probe.hpp"

using Catch::Matchers::WithinAbs;
using namespace probe;

namespace {

/// How much ink a column of the picture has.
double inked(const render::Picture& picture, int x) {
    double sum = 0;
    for (int y = 0; y < picture.height_px; ++y) {
        sum += coverage(picture, x, y);
    }
    return sum;
}

/// A raster of four squares from (-40, -40) to (40, 40) metres: red, green, blue and nothing.
scene::RasterItem four_squares(float opacity) {
    constexpr int side_px = 40;
    std::vector<std::uint8_t> rgba;
    for (int y = 0; y < side_px; ++y) {
        for (int x = 0; x < side_px; ++x) {
            const bool is_left = x < side_px / 2;
            const bool is_top = y < side_px / 2;
            const auto on = [](bool is_on) { return static_cast<std::uint8_t>(is_on ? 255 : 0); };
            const auto red = on(is_left && is_top);
            const auto green = on(!is_left && is_top);
            const auto blue = on(is_left && !is_top);
            rgba.insert(rgba.end(), {red, green, blue, on(is_left || is_top)});
        }
    }
    return square_raster(std::move(rgba), side_px, 40, opacity);
}

}  // namespace

TEST_CASE("a river is as wide along its course as its mesh says", "[display]") {
    auto scene = empty_scene();
    auto river =
        std::make_shared<carto::StrokeMesh>(*line_mesh({{-90, 0.5F}, {0, 0.5F}, {90, 0.5F}}));
    river->widths = {51, 153, 255};
    scene.base_strokes.push_back({river, solid(10)});
    const auto picture = paint(scene);
    CHECK_THAT(inked(picture, 14), WithinAbs(2, 0.6));
    CHECK_THAT(inked(picture, 100), WithinAbs(6, 0.6));
    CHECK_THAT(inked(picture, 186), WithinAbs(10, 0.6));
    for (int x = 20; x < 180; x += 8) {
        CHECK(inked(picture, x + 8) >= inked(picture, x));
    }
}

TEST_CASE("a raster of the reader's own lies where it belongs, as opaque as asked", "[display]") {
    auto scene = empty_scene();
    scene.rasters.push_back(four_squares(1));
    const auto picture = paint(scene);
    CHECK(pixel(picture, 80, 30) == Rgb{255, 0, 0});
    CHECK(pixel(picture, 120, 30) == Rgb{0, 255, 0});
    CHECK(pixel(picture, 80, 70) == Rgb{0, 0, 255});
    CHECK(pixel(picture, 120, 70) == rgb(sea));
    CHECK(pixel(picture, 56, 50) == rgb(sea));
    scene.rasters = {four_squares(0.5F)};
    const Rgb half = pixel(paint(scene), 80, 30);
    CHECK(std::abs(half.r - (255 + sea.r) / 2) <= 2);
    CHECK(std::abs(half.g - sea.g / 2) <= 2);
}
