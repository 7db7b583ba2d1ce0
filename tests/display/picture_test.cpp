#include <cstdlib>
#include <filesystem>

#include <SFML/Graphics/RenderTexture.hpp>
#include <display/probe.hpp>
#include <platform/window.hpp>

using namespace probe;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("a map in a corner of a target leaves the rest alone", "[display]") {
    auto scene = empty_scene(60, 40);
    scene.base_fills.push_back({box_mesh(-500, -500, 500, 500), ink, scene::Hatch::none});
    scene.discs.push_back({{0, 0}, 30, {255, 0, 0}, {}, 0});
    sf::RenderTexture target;
    REQUIRE(target.create(200, 100));
    target.clear(sf::Color::Green);
    renderer().draw(target, scene, {100, 20});
    target.display();
    const sf::Image image = target.getTexture().copyToImage();
    CHECK(image.getPixel(150, 50) == sf::Color(ink.r, ink.g, ink.b));
    CHECK(image.getPixel(100, 20) == sf::Color::Red);
    CHECK(image.getPixel(99, 20) == sf::Color::Green);
    CHECK(image.getPixel(100, 19) == sf::Color::Green);
    CHECK(image.getPixel(159, 59) == sf::Color(ink.r, ink.g, ink.b));
    CHECK(image.getPixel(160, 59) == sf::Color::Green);
    CHECK(image.getPixel(159, 60) == sf::Color::Green);
    CHECK(target.getView().getSize() == sf::Vector2f(200, 100));
}

TEST_CASE("an inset is drawn in its square and clipped to it", "[display]") {
    auto scene = empty_scene();
    scene::Inset inset;
    inset.corner = {120, 20};
    inset.size = {60, 60};
    inset.camera.m_per_px = 1;
    inset.under.push_back({{150, 50}, 34, {0, 255, 0}, {0, 0, 0, 0}, 0});
    inset.fills.push_back({box_mesh(-500, -10, 500, 10), ink, scene::Hatch::none});
    inset.frame.push_back({{{145, 50}, {155, 50}}, {255, 0, 0}, 2});
    scene.inset = inset;
    scene.boxes.push_back({{0, 0}, {20, 20}, ink, {0, 0, 0, 0}, 0});
    const auto picture = paint(scene);
    CHECK(pixel(picture, 150, 50) == Rgb{255, 0, 0});
    CHECK(pixel(picture, 130, 50) == rgb(ink));
    CHECK(pixel(picture, 118, 50) == Rgb{0, 255, 0});
    CHECK(pixel(picture, 110, 50) == rgb(sea));
    CHECK(pixel(picture, 150, 70) == Rgb{0, 255, 0});
    CHECK(pixel(picture, 10, 10) == rgb(ink));
}

TEST_CASE("an empty canvas and missing meshes draw nothing", "[display]") {
    auto scene = empty_scene();
    scene.base_fills.push_back({nullptr, ink, scene::Hatch::none});
    scene.base_strokes.push_back({nullptr, solid(2)});
    scene.place_fills.push_back({box_mesh(0, 0, 0, 0), ink, scene::Hatch::none});
    scene.place_strokes.push_back({line_mesh({}), solid(2)});
    CHECK(pixel(paint(scene), 100, 50) == rgb(sea));
    sf::RenderTexture target;
    REQUIRE(target.create(20, 10));
    scene.size = {0, 0};
    renderer().draw(target, scene, {0, 0});
}

TEST_CASE("a picture too large for the driver is refused with its limit", "[display]") {
    auto scene = empty_scene(1'000'000, 100);
    const auto picture = renderer().paint(scene);
    REQUIRE_FALSE(picture.has_value());
    CHECK(picture.error().code == base::ErrorCode::work_failed);
    CHECK_THAT(picture.error().where, ContainsSubstring("1000000 x 100"));
    CHECK_THAT(picture.error().hint, ContainsSubstring("pixels"));
}

TEST_CASE("a picture of 7680 by 4320 pixels is drawn to its corners", "[display]") {
    auto scene = empty_scene(7680, 4320);
    scene.base_fills.push_back({box_mesh(3800, -2160, 3840, -2100), ink, scene::Hatch::none});
    scene.base_fills.push_back({box_mesh(-3840, 2100, -3800, 2160), ink, scene::Hatch::none});
    const auto picture = paint(scene);
    CHECK(pixel(picture, 7679, 4319) == rgb(ink));
    CHECK(pixel(picture, 0, 0) == rgb(ink));
    CHECK(pixel(picture, 3840, 2160) == rgb(sea));
}

TEST_CASE("without DISPLAY the check says so instead of aborting", "[display]") {
    const std::string before = std::getenv("DISPLAY");
    REQUIRE_FALSE(platform::check_display());
    ::unsetenv("DISPLAY");
    const auto unset = platform::check_display();
    const auto window = platform::Window::open("none", {100, 100});
    ::setenv("DISPLAY", ":4711", 1);
    const auto wrong = platform::check_display();
    ::setenv("DISPLAY", before.c_str(), 1);
    REQUIRE(unset);
    CHECK(unset->code == base::ErrorCode::no_display);
    CHECK_THAT(unset->hint, ContainsSubstring("xvfb-run"));
    REQUIRE(wrong);
    CHECK(wrong->where == ":4711");
    REQUIRE_FALSE(window.has_value());
    CHECK(window.error().code == base::ErrorCode::no_display);
}
