#include <algorithm>
#include <cmath>
#include <filesystem>

#include <style/sight.hpp>
#include <support/catch.hpp>

namespace wherein::style {
namespace {

using base::ColorSight;
using Catch::Matchers::WithinAbs;

const std::filesystem::path assets = std::filesystem::path(WHEREIN_SOURCE_DIR) / "assets";

int difference(Color a, Color b) {
    return std::max({std::abs(a.r - b.r), std::abs(a.g - b.g), std::abs(a.b - b.b)});
}

int least_difference(const std::vector<Color>& colors, ColorSight sight) {
    int least = 255;
    for (std::size_t i = 0; i < colors.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            least = std::min(least,
                             difference(seen_with(colors[i], sight), seen_with(colors[j], sight)));
        }
    }
    return least;
}

}  // namespace

TEST_CASE("every eye sees white, black and grey as they are", "[style]") {
    for (const ColorSight sight :
         {ColorSight::normal, ColorSight::deuteranopia, ColorSight::protanopia,
          ColorSight::tritanopia, ColorSight::grey}) {
        for (const int level : {0, 40, 128, 255}) {
            const auto value = static_cast<std::uint8_t>(level);
            const Color grey{value, value, value};
            CHECK(difference(seen_with(grey, sight), grey) <= 1);
        }
    }
}

TEST_CASE("an eye without green cones takes a red and a green for alike", "[style]") {
    const Color red{163, 65, 40};
    const Color green{84, 105, 39};
    CHECK(difference(red, green) > 70);
    CHECK(difference(seen_with(red, ColorSight::deuteranopia),
                     seen_with(green, ColorSight::deuteranopia)) < 25);
    CHECK(difference(seen_with(red, ColorSight::tritanopia),
                     seen_with(green, ColorSight::tritanopia)) > 60);
    CHECK(seen_with(red, ColorSight::normal) == red);
}

TEST_CASE("grey keeps luminance and alpha", "[style]") {
    const Color seen = seen_with({255, 0, 0, 77}, ColorSight::grey);
    CHECK(seen == Color{127, 127, 127, 77});
}

TEST_CASE("contrast is that of WCAG", "[style]") {
    CHECK_THAT(contrast({0, 0, 0}, {255, 255, 255}), WithinAbs(21, 0.001));
    CHECK_THAT(contrast({118, 118, 118}, {255, 255, 255}), WithinAbs(4.54, 0.01));
}

TEST_CASE("text stands out from its ground in every theme, and more where contrast is high",
          "[style]") {
    for (const std::string& name : list_themes(assets)) {
        INFO(name);
        const auto theme = load_theme(assets, name);
        REQUIRE(theme.has_value());
        const double least = name == "high-contrast" ? 7.0 : 4.5;
        for (const Color ground : {theme->page, theme->panel, theme->bar}) {
            CHECK(contrast(theme->ink, ground) >= 7.0);
            CHECK(contrast(theme->quiet_ink, ground) >= least);
        }
        for (const Color fill : {theme->place_fill, theme->people_fill, theme->sentence_fill}) {
            CHECK(contrast(theme->ink, fill) >= 7.0);
        }
        CHECK(contrast(theme->city_label, theme->land) >= least);
        CHECK(contrast(theme->water_label, theme->sea) >= (name == "high-contrast" ? 7.0 : 2.2));
    }
}

TEST_CASE("the colours of places stay apart for every eye", "[style]") {
    for (const std::string& name : list_themes(assets)) {
        const auto theme = load_theme(assets, name);
        REQUIRE(theme.has_value());
        for (const ColorSight sight : {ColorSight::normal, ColorSight::deuteranopia,
                                       ColorSight::protanopia, ColorSight::tritanopia}) {
            INFO(name << ", eye " << static_cast<int>(sight));
            CHECK(least_difference(theme->place_colors, sight) >= 24);
            CHECK(least_difference(theme->comparison_colors, sight) >= 24);
        }
    }
}

}  // namespace wherein::style
