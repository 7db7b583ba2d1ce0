#include <unit/scene/two_countries.hpp>

namespace wherein::scene {
namespace {

carto::Feature line(const char* kind, double lng_deg) {
    carto::Feature line;
    line.shape.points = {{lng_deg, 40}, {lng_deg, 46}};
    line.shape.ring_ends = {2};
    line.box = {lng_deg, 40, lng_deg, 46};
    line.kind = kind;
    line.standing = carto::Standing::disputed;
    line.sides = std::make_shared<carto::LineSides>(carto::LineSides{"EE", "EE", "", "", false});
    return line;
}

/// The stroke that runs along a meridian in the scene.
const StrokeItem* stroke_at(const World& world, const Scene& scene, double lng_deg) {
    const auto at = carto::project(world.camera.projection, {lng_deg, 43});
    REQUIRE(at);
    const auto found = std::find_if(
        scene.border_strokes.begin(), scene.border_strokes.end(), [&](const StrokeItem& stroke) {
            return stroke.mesh->box.min_x_m <= at->x_m + 9'000 &&
                   stroke.mesh->box.max_x_m >= at->x_m - 9'000 && stroke.style.dash_px > 0;
        });
    return found == scene.border_strokes.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a line of control is dotted, a disputed border dashed, an agreed one solid", "[scene]") {
    World world;
    world.atlas().disputed_lines =
        layer(carto::LayerKind::disputed_lines, {line("Line of Control", 40), line("", 41)});
    world.build_map();
    for (const double scale : {1.0, 2.0}) {
        const Scene scene = world.build(scale);
        const StrokeItem* dotted = stroke_at(world, scene, 40);
        const StrokeItem* dashed = stroke_at(world, scene, 41);
        REQUIRE(dotted);
        REQUIRE(dashed);
        const auto scaled = static_cast<float>(scale);
        CHECK(dotted->style.dash_px == 1.5F * scaled);
        CHECK(dotted->style.gap_px == 4 * scaled);
        CHECK(dashed->style.dash_px == world.theme->disputed_line.dash_px * scaled);
        CHECK(dashed->style.gap_px == world.theme->disputed_line.gap_px * scaled);
        CHECK(dashed->style.dash_px > 2 * dotted->style.dash_px);
        const auto is_solid = [](const StrokeItem& stroke) { return stroke.style.dash_px == 0; };
        CHECK(std::any_of(scene.border_strokes.begin(), scene.border_strokes.end(), is_solid));
    }
}

TEST_CASE("the map takes a finer level as it comes closer", "[scene]") {
    using carto::Detail;
    CHECK(carto::detail_for(40'000) == Detail::low);
    CHECK(carto::detail_for(9'000) == Detail::low);
    CHECK(carto::detail_for(8'999) == Detail::mid);
    CHECK(carto::detail_for(2'600) == Detail::mid);
    CHECK(carto::detail_for(2'599) == Detail::fine);
    CHECK(carto::detail_for(700) == Detail::fine);
    CHECK(carto::detail_for(699) == Detail::full);
    CHECK(carto::detail_for(2) == Detail::full);
}

}  // namespace wherein::scene
