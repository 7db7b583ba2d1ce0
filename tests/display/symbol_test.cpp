#include <cmath>

#include <display/probe.hpp>

using namespace probe;
using Catch::Matchers::WithinAbs;

namespace {

double total_ink(const render::Picture& picture) {
    double total = 0;
    for (int y = 0; y < picture.height_px; ++y) {
        for (int x = 0; x < picture.width_px; ++x) {
            total += coverage(picture, x, y);
        }
    }
    return total;
}

scene::TextItem label(std::string words) {
    scene::TextItem item;
    item.text = std::move(words);
    item.origin = {20, 60};
    item.size_px = 20;
    item.color = ink;
    return item;
}

struct Extent {
    int left{1 << 20}, top{1 << 20}, right{-1}, bottom{-1};
};

Extent extent_of(const render::Picture& picture) {
    Extent extent;
    for (int y = 0; y < picture.height_px; ++y) {
        for (int x = 0; x < picture.width_px; ++x) {
            if (coverage(picture, x, y) > 0.2) {
                extent.left = std::min(extent.left, x);
                extent.right = std::max(extent.right, x);
                extent.top = std::min(extent.top, y);
                extent.bottom = std::max(extent.bottom, y);
            }
        }
    }
    return extent;
}

}  // namespace

TEST_CASE("a disc has the area of its radius", "[display]") {
    auto scene = empty_scene();
    scene.discs.push_back({{100.3, 49.6}, 12, ink, {0, 0, 0, 0}, 0});
    CHECK_THAT(total_ink(paint(scene)), WithinAbs(3.14159 * 144, 6));
}

TEST_CASE("a ring leaves its middle free", "[display]") {
    auto scene = empty_scene();
    scene.discs.push_back({{100, 50}, 12, {0, 0, 0, 0}, ink, 2});
    const auto picture = paint(scene);
    CHECK(pixel(picture, 100, 50) == rgb(sea));
    CHECK_THAT(total_ink(picture), WithinAbs(3.14159 * (144 - 100), 5));
}

TEST_CASE("a box on whole pixels has sharp edges and round corners", "[display]") {
    auto scene = empty_scene();
    scene.boxes.push_back({{50, 30}, {150, 70}, ink, {0, 0, 0, 0}, 8});
    const auto picture = paint(scene);
    CHECK(pixel(picture, 50, 50) == rgb(ink));
    CHECK(pixel(picture, 49, 50) == rgb(sea));
    CHECK(pixel(picture, 149, 50) == rgb(ink));
    CHECK(pixel(picture, 150, 50) == rgb(sea));
    CHECK(pixel(picture, 50, 30) == rgb(sea));
    CHECK(pixel(picture, 58, 30) == rgb(ink));
}

TEST_CASE("a path has its width", "[display]") {
    auto scene = empty_scene();
    scene.paths.push_back({{{40, 50}, {160, 50}}, ink, 2});
    const auto picture = paint(scene);
    CHECK(pixel(picture, 100, 49) == rgb(ink));
    CHECK(pixel(picture, 100, 50) == rgb(ink));
    CHECK(pixel(picture, 100, 48) == rgb(sea));
    CHECK(pixel(picture, 100, 51) == rgb(sea));
}

TEST_CASE("text stands on its baseline and begins at its origin", "[display]") {
    auto scene = empty_scene();
    scene.labels.push_back(label("HIH"));
    const Extent extent = extent_of(paint(scene));
    CHECK(extent.bottom == 59);
    CHECK(extent.top >= 60 - 16);
    CHECK(extent.top <= 60 - 13);
    CHECK(extent.left >= 20);
    CHECK(extent.left <= 24);
}

TEST_CASE("letter spacing widens a text by its pixels", "[display]") {
    auto scene = empty_scene();
    scene.labels.push_back(label("HHHHH"));
    const Extent close = extent_of(paint(scene));
    scene.labels[0].spacing_px = 6;
    const Extent wide = extent_of(paint(scene));
    CHECK(std::abs((wide.right - close.right) - 4 * 6) <= 1);
}

TEST_CASE("scripts of the region are drawn, each with letters of its own", "[display]") {
    const auto ink_of = [](const char* words) {
        auto scene = empty_scene();
        scene.labels.push_back(label(words));
        return total_ink(paint(scene));
    };
    // A face without the letter would draw the same empty box for each.
    CHECK(std::abs(ink_of("Լ") - ink_of("Ս")) > 1);
    CHECK(std::abs(ink_of("ა") - ink_of("შ")) > 1);
    CHECK(std::abs(ink_of("ə") - ink_of("ş")) > 1);
    CHECK(std::abs(ink_of("о") - ink_of("Щ")) > 1);
    CHECK(ink_of("Շուշի · Şuşa") > ink_of("Şuşa") + 20);
}

TEST_CASE("a halo lies around the letters and not over them", "[display]") {
    auto scene = empty_scene();
    scene.labels.push_back(label("Հ Baku"));
    const auto plain = paint(scene);
    scene.labels[0].halo = {255, 255, 255};
    scene.labels[0].halo_px = 3;
    const auto haloed = paint(scene);
    int dark = 0;
    int kept = 0;
    int white = 0;
    for (int y = 30; y < 75; ++y) {
        for (int x = 10; x < 190; ++x) {
            const bool is_dark = coverage(plain, x, y) > 0.97;
            dark += is_dark ? 1 : 0;
            kept += is_dark && pixel(haloed, x, y).r < 30 ? 1 : 0;
            white += pixel(haloed, x, y) == Rgb{255, 255, 255} ? 1 : 0;
        }
    }
    CHECK(dark > 50);
    CHECK(kept == dark);
    CHECK(white > 200);
}

TEST_CASE("broken UTF-8 draws something and does no harm", "[display]") {
    auto scene = empty_scene();
    scene.labels.push_back(label("a\xC5"));
    scene.labels.push_back(label("\xFF\xFE"));
    scene.labels.push_back(label(""));
    paint(scene);
}
