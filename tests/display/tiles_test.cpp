#include <cmath>

#include <SFML/Graphics/RenderTexture.hpp>
#include <display/probe.hpp>
#include <render/map_tiles.hpp>

using namespace probe;

namespace {

/// Land, hatching and lines of every kind, wider than the canvas.
scene::Scene crowded_scene() {
    auto scene = empty_scene(300, 200);
    scene.base_fills.push_back({box_mesh(-400, -90, 400, 20), {90, 160, 90}, scene::Hatch::none});
    scene.place_fills.push_back({box_mesh(-350, -60, 60, 90), ink, scene::Hatch::diagonal});
    scene.base_strokes.push_back({line_mesh({{-400, -70}, {30, 64}, {400, -20}}), solid(3)});
    auto dashed = solid(2);
    dashed.dash_px = 7;
    dashed.gap_px = 4;
    scene.border_strokes.push_back({line_mesh({{-380, 70}, {390, 40}}), dashed});
    return scene;
}

class Stage {
  public:
    Stage() { REQUIRE(target_.create(300, 200)); }

    sf::Image show(const scene::Scene& scene) {
        CHECK(renderer().draw(target_, scene, {0, 0}));
        return shown();
    }
    /// Whether all of it is there.
    bool show_in_turns(const scene::Scene& scene) {
        return renderer().draw(target_, scene, {0, 0}, render::Pace::in_turns);
    }
    sf::Image shown() {
        target_.display();
        return target_.getTexture().copyToImage();
    }
    sf::RenderTarget& target() { return target_; }

  private:
    sf::RenderTexture target_;
};

/// Pixels that differ from those of a picture drawn without tiles by more than the last bits.
int differing(const sf::Image& image, const scene::Scene& scene) {
    const auto picture = paint(scene);
    int count = 0;
    for (int y = 0; y < picture.height_px; ++y) {
        for (int x = 0; x < picture.width_px; ++x) {
            const sf::Color is = image.getPixel(static_cast<unsigned>(x), static_cast<unsigned>(y));
            const Rgb wanted = pixel(picture, x, y);
            const int off = std::max(
                {std::abs(is.r - wanted.r), std::abs(is.g - wanted.g), std::abs(is.b - wanted.b)});
            count += off > 8 ? 1 : 0;
        }
    }
    return count;
}

scene::Scene moved(scene::Scene scene, double dx_m, double dy_m, double scale = 1) {
    scene.camera.center_m.x_m += dx_m;
    scene.camera.center_m.y_m += dy_m;
    scene.camera.m_per_px *= scale;
    return scene;
}

/// Zoomed about a point that is not the middle.
scene::Scene zoomed(scene::Scene scene, double scale) {
    constexpr double fixed_x_m = 60;
    carto::Camera& camera = scene.camera;
    camera.center_m.x_m = fixed_x_m + (camera.center_m.x_m - fixed_x_m) * scale;
    camera.m_per_px *= scale;
    return scene;
}

}  // namespace

TEST_CASE("a map of tiles looks like one drawn at once, wherever it is dragged", "[display]") {
    Stage stage;
    const auto scene = crowded_scene();
    CHECK(differing(stage.show(scene), scene) == 0);
    for (const auto& [dx, dy] : {std::pair{10, 0}, {-37, 20}, {260, -150}, {-411, 330}, {0, 0}}) {
        const auto there = moved(scene, dx, dy);
        INFO(dx << ' ' << dy);
        CHECK(differing(stage.show(there), there) == 0);
    }
}

TEST_CASE("a map at rest is drawn pixel by pixel after fractions and stretching", "[display]") {
    Stage stage;
    const auto scene = crowded_scene();
    stage.show(scene);
    for (const auto& there :
         {moved(scene, 3.4, 0.5), moved(scene, 0, 0, 1.04), moved(scene, 0, 0, 1 / 1.1)}) {
        stage.show(there);
        CHECK(differing(stage.show(there), there) == 0);
    }
}

TEST_CASE("what changes on a tile is drawn anew", "[display]") {
    Stage stage;
    auto scene = crowded_scene();
    stage.show(scene);
    SECTION("a colour") {
        scene.place_fills[0].color = {200, 20, 20};
    }
    SECTION("a width") {
        scene.base_strokes[0].style.width_px = 6;
    }
    SECTION("something more") {
        scene.base_fills.push_back({box_mesh(100, 40, 130, 80), ink, scene::Hatch::none});
    }
    SECTION("something less") {
        scene.border_strokes.clear();
    }
    SECTION("the ground") {
        scene.background = {255, 255, 255};
    }
    CHECK(differing(stage.show(scene), scene) == 0);
}

TEST_CASE("a short drag draws a strip, and a stretch nothing", "[display]") {
    sf::RenderTexture canvas;
    REQUIRE(canvas.create(1, 1));
    render::MapTiles tiles;
    const auto prepare = [&](const scene::Scene& scene) {
        const std::uint64_t before = tiles.painted_px();
        REQUIRE(tiles.prepare(scene, [](sf::RenderTarget&, render::MapView) {}));
        return tiles.painted_px() - before;
    };
    auto scene = empty_scene(1024, 512);
    scene.base_fills.push_back({box_mesh(-4000, -4000, 4000, 4000), ink, scene::Hatch::none});
    CHECK(prepare(scene) == 1024 * 512);
    CHECK(prepare(moved(scene, 10, 0)) == 128 * 512);
    CHECK(prepare(moved(scene, 100, 0)) == 0);
    CHECK(prepare(scene) == 0);
    CHECK(prepare(moved(scene, 0, 0, 1 / 1.05)) == 0);
    scene.place_fills.push_back({box_mesh(10, 10, 20, 20), ink, scene::Hatch::none});
    CHECK(prepare(scene) == 128 * 128);
}

TEST_CASE("no frame of a zoom paints the whole map, however far it goes", "[display]") {
    sf::RenderTexture canvas;
    REQUIRE(canvas.create(1, 1));
    render::MapTiles tiles;
    const auto nothing = [](sf::RenderTarget&, render::MapView) {};
    const double step = GENERATE(1 / 1.02, 1.02);
    auto scene = empty_scene(1024, 1024);
    REQUIRE(tiles.prepare(scene, nothing));
    scene = zoomed(scene, step);
    REQUIRE(tiles.prepare(scene, nothing));
    const std::uint64_t at_start = tiles.painted_px();
    std::uint64_t most_at_once = 0;
    for (int i = 0; i < 60; ++i) {
        scene = zoomed(scene, step);
        const std::uint64_t before = tiles.painted_px();
        REQUIRE(tiles.prepare(scene, nothing));
        most_at_once = std::max(most_at_once, tiles.painted_px() - before);
    }
    CHECK(tiles.painted_px() - at_start > 4 * 1024 * 1024);
    CHECK(most_at_once < 1024 * 1024 / 2);
}

TEST_CASE("a zoom leaves no part of the map unpainted", "[display]") {
    Stage stage;
    auto scene = empty_scene(300, 200);
    scene.base_fills.push_back({box_mesh(-90000, -90000, 90000, 90000), ink, scene::Hatch::none});
    stage.show(scene);
    const double step = GENERATE(1 / 1.03, 1.03);
    for (int i = 0; i < 20; ++i) {
        scene = zoomed(scene, step);
        REQUIRE(differing(stage.show(scene), scene) == 0);
    }
    // A colour that changes meanwhile shows at the latest when the map stands still.
    scene.base_fills[0].color = {200, 20, 20};
    scene = zoomed(scene, step);
    stage.show(scene);
    CHECK(differing(stage.show(scene), scene) == 0);
}

TEST_CASE("in turns a map changes bit by bit until all of it is there", "[display]") {
    sf::RenderTexture canvas;
    REQUIRE(canvas.create(1, 1));
    render::MapTiles tiles;
    const auto nothing = [](sf::RenderTarget&, render::MapView) {};
    auto scene = empty_scene(1024, 1024);
    REQUIRE(tiles.prepare(scene, nothing, render::Pace::in_turns));
    // There was nothing before that could stay.
    CHECK(tiles.is_whole());
    CHECK(tiles.painted_px() == 1024 * 1024);
    scene.background = ink;
    int turns = 0;
    do {
        const std::uint64_t before = tiles.painted_px();
        REQUIRE(tiles.prepare(scene, nothing, render::Pace::in_turns));
        CHECK(tiles.painted_px() - before < 1024 * 1024 / 2);
        ++turns;
    } while (!tiles.is_whole() && turns < 20);
    CHECK(turns > 2);
    CHECK(tiles.painted_px() == 2 * 1024 * 1024);
}

TEST_CASE("a map drawn in turns ends up like one drawn at once", "[display]") {
    Stage stage;
    auto scene = crowded_scene();
    stage.show(scene);
    scene.background = {255, 255, 255};
    while (!stage.show_in_turns(scene)) {
    }
    CHECK(differing(stage.shown(), scene) == 0);
}

TEST_CASE("warming up ends, and leaves the map as it was", "[display]") {
    Stage stage;
    const auto scene = crowded_scene();
    stage.show(scene);
    for (int i = 0; i < 10 && renderer().warm_up(stage.target()); ++i) {
    }
    CHECK_FALSE(renderer().warm_up(stage.target()));
    CHECK(differing(stage.show(scene), scene) == 0);
}
