#include "probe.hpp"

using namespace probe;

namespace {

/// Ten metres of raster to a pixel of it: red in the west, nothing in the east.
scene::RasterItem half_red(float opacity) {
    constexpr int side_px = 4;
    std::vector<std::uint8_t> rgba;
    for (int i = 0; i < side_px * side_px; ++i) {
        const auto value = static_cast<std::uint8_t>(i % side_px < side_px / 2 ? 255 : 0);
        rgba.insert(rgba.end(), {value, 0, 0, value});
    }
    return square_raster(std::move(rgba), side_px, 20, opacity);
}

}  // namespace

TEST_CASE("a raster fades into where it has no data without a dark rim", "[display]") {
    for (const float opacity : {1.0F, 0.5F}) {
        auto scene = empty_scene();
        scene.rasters.push_back(half_red(opacity));
        const auto picture = paint(scene);
        Rgb last = pixel(picture, 84, 50);
        for (int x = 85; x < 120; ++x) {
            const Rgb now = pixel(picture, x, 50);
            INFO("opacity " << opacity << ", column " << x << ": " << now);
            // From red (255, 0, 0) to the sea (200, 220, 240), and nothing beside the way.
            CHECK(now.r >= sea.r - 1);
            CHECK(now.r <= last.r + 1);
            CHECK(now.g >= last.g - 1);
            CHECK(now.b >= last.b - 1);
            last = now;
        }
        CHECK(last == rgb(sea));
    }
}
