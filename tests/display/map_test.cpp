#include <cmath>

#include <SFML/Graphics/Shader.hpp>
#include <display/probe.hpp>

using namespace probe;
using Catch::Matchers::WithinAbs;
namespace fs = std::filesystem;

TEST_CASE("every shader compiles", "[display]") {
    int count = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(WHEREIN_SOURCE_DIR) / "shaders")) {
        const bool is_vertex = entry.path().extension() == ".vert";
        INFO(entry.path());
        sf::Shader shader;
        CHECK(shader.loadFromFile(entry.path().string(),
                                  is_vertex ? sf::Shader::Vertex : sf::Shader::Fragment));
        ++count;
    }
    CHECK(count >= 5);
}

TEST_CASE("missing data is an error that names the file", "[display]") {
    const auto made = render::Renderer::create("/nowhere", shaper());
    REQUIRE_FALSE(made.has_value());
    CHECK(made.error().code == base::ErrorCode::unreadable);
    CHECK_THAT(made.error().where, Catch::Matchers::ContainsSubstring("/nowhere"));
}

TEST_CASE("a square covers exactly its pixels", "[display]") {
    auto scene = empty_scene();
    scene.base_fills.push_back({box_mesh(-20, -10, 20, 10), ink, scene::Hatch::none});
    const auto picture = paint(scene);
    CHECK(pixel(picture, 100, 50) == rgb(ink));
    CHECK(pixel(picture, 80, 40) == rgb(ink));
    CHECK(pixel(picture, 119, 59) == rgb(ink));
    CHECK(pixel(picture, 79, 50) == rgb(sea));
    CHECK(pixel(picture, 120, 50) == rgb(sea));
    CHECK(pixel(picture, 100, 39) == rgb(sea));
    CHECK(pixel(picture, 100, 60) == rgb(sea));
}

TEST_CASE("north is up and a mesh lies at its anchor", "[display]") {
    auto scene = empty_scene();
    scene.camera.center_m = {5'000'000.25, 4'000'000.75};
    auto mesh = std::make_shared<carto::FillMesh>(*box_mesh(0, 0, 10, 10));
    mesh->id = next_id();
    mesh->anchor_m = {5'000'030.25, 4'000'020.75};
    mesh->box = {5'000'030, 4'000'020, 5'000'041, 4'000'031};
    scene.base_fills.push_back({mesh, ink, scene::Hatch::none});
    const auto picture = paint(scene);
    CHECK(pixel(picture, 130, 29) == rgb(ink));
    CHECK(pixel(picture, 139, 20) == rgb(ink));
    CHECK(pixel(picture, 129, 29) == rgb(sea));
    CHECK(pixel(picture, 130, 30) == rgb(sea));
}

TEST_CASE("a three pixel line is three pixels wide in any direction", "[display]") {
    auto scene = empty_scene();
    SECTION("level") {
        scene.base_strokes.push_back({line_mesh({{-60, 0.5F}, {60, 0.5F}}), solid(3)});
        const auto picture = paint(scene);
        double across = 0;
        for (int y = 0; y < 100; ++y) {
            across += coverage(picture, 100, y);
        }
        CHECK_THAT(across, WithinAbs(3, 0.05));
        CHECK(pixel(picture, 100, 48) == rgb(ink));
        CHECK(pixel(picture, 100, 50) == rgb(ink));
        CHECK(pixel(picture, 100, 47) == rgb(sea));
        CHECK(pixel(picture, 100, 51) == rgb(sea));
    }
    SECTION("slanted") {
        scene.base_strokes.push_back({line_mesh({{-60, -20}, {60, 20}}), solid(3)});
        const auto picture = paint(scene);
        double along_y = 0;
        for (int y = 0; y < 100; ++y) {
            along_y += coverage(picture, 100, y);
        }
        CHECK_THAT(along_y, WithinAbs(3 * std::hypot(120, 40) / 120, 0.1));
    }
}

TEST_CASE("a hairline keeps its weight", "[display]") {
    auto scene = empty_scene();
    scene.base_strokes.push_back({line_mesh({{-60, 0.2F}, {60, 0.2F}}), solid(0.6F)});
    const auto picture = paint(scene);
    double across = 0;
    for (int y = 40; y < 60; ++y) {
        across += coverage(picture, 100, y);
    }
    CHECK_THAT(across, WithinAbs(0.6, 0.05));
}

TEST_CASE("dashes and gaps have their lengths", "[display]") {
    auto scene = empty_scene();
    auto style = solid(3);
    style.dash_px = 6;
    style.gap_px = 4;
    scene.base_strokes.push_back({line_mesh({{-90, 0.5F}, {90, 0.5F}}), style});
    const auto picture = paint(scene);
    double inked = 0;
    for (int x = 20; x < 180; ++x) {
        inked += coverage(picture, x, 49);
    }
    CHECK_THAT(inked, WithinAbs(160 * 0.6, 1.5));
    CHECK(pixel(picture, 30, 49) == rgb(ink));
    CHECK(pixel(picture, 35, 49) == rgb(sea));
}

TEST_CASE("a casing lies below the lines of its style", "[display]") {
    auto scene = empty_scene();
    auto style = solid(2);
    style.casing = {255, 0, 0};
    style.casing_width_px = 8;
    scene.border_strokes.push_back({line_mesh({{-90, 0}, {90, 0}}), style});
    scene.border_strokes.push_back({line_mesh({{0, -40}, {0, 40}}), style});
    const auto picture = paint(scene);
    CHECK(pixel(picture, 60, 50) == rgb(ink));
    CHECK(pixel(picture, 60, 52) == rgb({255, 0, 0}));
    CHECK(pixel(picture, 97, 50) == rgb(ink));
    CHECK(pixel(picture, 100, 47) == rgb(ink));
}

TEST_CASE("a hatch alternates along a row, coarser at a larger scale", "[display]") {
    const auto changes_at = [](float scale) {
        auto scene = empty_scene();
        scene.place_fills.push_back(
            {box_mesh(-50, -30, 50, 30), ink, scene::Hatch::diagonal, false, scale});
        const auto picture = paint(scene);
        CHECK(pixel(picture, 40, 50) == rgb(sea));
        int changes = 0;
        bool was_inked = false;
        for (int x = 50; x < 150; ++x) {
            const bool is_inked = coverage(picture, x, 50) > 0.5;
            changes += is_inked != was_inked ? 1 : 0;
            was_inked = is_inked;
        }
        return changes;
    };
    CHECK(changes_at(1) >= 16);
    CHECK(changes_at(1) <= 30);
    CHECK(changes_at(3) >= 6);
    CHECK(changes_at(3) <= 10);
}

TEST_CASE("a hatch stays with the ground while the map is dragged", "[display]") {
    auto scene = empty_scene();
    scene.place_fills.push_back({box_mesh(-80, -40, 80, 40), ink, scene::Hatch::diagonal});
    const auto before = paint(scene);
    scene.camera.center_m = {-7, 4};
    const auto after = paint(scene);
    for (int x = 60; x < 140; ++x) {
        CHECK(pixel(before, x, 50) == pixel(after, x + 7, 54));
    }
}

namespace {

/// A box with its outline as an edge of this reach.
scene::FillItem box_with_edge(float west, float south, float east, float north, float reach_px) {
    auto edge = std::make_shared<scene::AreaEdge>();
    edge->outline = {
        line_mesh({{west, south}, {east, south}, {east, north}, {west, north}, {west, south}})};
    edge->id = edge->outline[0]->id;
    edge->reach_px = reach_px;
    scene::FillItem item{box_mesh(west, south, east, north), style::with_alpha(ink, 0.2F)};
    item.edge = edge;
    item.edge_color = style::with_alpha(ink, 0.8F);
    return item;
}

}  // namespace

TEST_CASE("an area glows inwards from its outline, evenly along it", "[display]") {
    auto scene = empty_scene();
    scene.place_fills.push_back(box_with_edge(-80, -40, 80, 40, 16));
    const auto picture = paint(scene);
    CHECK(coverage(picture, 100, 9) < 0.01);
    CHECK(coverage(picture, 100, 11) > 0.7);
    CHECK(coverage(picture, 100, 16) < coverage(picture, 100, 11));
    CHECK(coverage(picture, 100, 16) > 0.3);
    CHECK_THAT(coverage(picture, 100, 50), WithinAbs(0.2, 0.01));
    for (int x = 50; x < 150; ++x) {
        CHECK_THAT(coverage(picture, x, 14), WithinAbs(coverage(picture, 100, 14), 0.02));
    }
}

TEST_CASE("the edge of an area leaves those inside and beside it alone", "[display]") {
    auto scene = empty_scene();
    // Two that touch, one in the first, and more than one texture has room for.
    scene.place_fills.push_back(box_with_edge(-80, -40, 0, 40, 12));
    scene.place_fills.push_back(box_with_edge(0, -40, 80, 40, 12));
    scene.place_fills.push_back(box_with_edge(-50, -8, -30, 8, 12));
    scene.place_fills.back().color.a = scene.place_fills.back().edge_color.a = 1;
    for (int i = 0; i < 3; ++i) {
        scene.place_fills.push_back(box_with_edge(20.0F + 15 * static_cast<float>(i), -35,
                                                  30.0F + 15 * static_cast<float>(i), -30, 12));
        scene.place_fills.back().color.a = scene.place_fills.back().edge_color.a = 1;
    }
    const auto picture = paint(scene);
    CHECK_THAT(coverage(picture, 60, 37), WithinAbs(0.2, 0.02));
    CHECK(coverage(picture, 97, 50) > 0.5);
    CHECK(coverage(picture, 102, 50) > 0.5);
    CHECK_THAT(coverage(picture, 125, 76), WithinAbs(0.2, 0.02));
}

TEST_CASE("an area of which nobody knows where it ends fades away", "[display]") {
    auto scene = empty_scene();
    scene.place_fills.push_back(box_with_edge(-80, -40, 80, 40, 24));
    auto soft = std::make_shared<scene::AreaEdge>(*scene.place_fills[0].edge);
    soft->is_soft = true;
    scene.place_fills[0].edge = soft;
    const auto picture = paint(scene);
    CHECK(coverage(picture, 100, 10) < 0.06);
    double last = 0;
    for (int y = 10; y < 20; ++y) {
        CHECK(coverage(picture, 100, y) >= last - 0.005);
        CHECK(coverage(picture, 100, y) - last < 0.2);
        last = coverage(picture, 100, y);
    }
    CHECK(last > 0.22);
    CHECK_THAT(coverage(picture, 100, 50), WithinAbs(0.2, 0.01));
}

TEST_CASE("a mesh that has been drawn is drawn again after an edge and another size", "[display]") {
    auto scene = empty_scene();
    scene.base_fills.push_back({box_mesh(-20, -10, 20, 10), ink, scene::Hatch::none});
    scene.place_fills.push_back(box_with_edge(-80, 30, 80, 40, 8));
    const auto first = paint(scene);
    auto larger = scene;
    larger.size = {300, 300};
    CHECK(pixel(paint(larger), 150, 150) == rgb(ink));
    CHECK(paint(scene).rgb == first.rgb);
}
