#include <unit/scene/two_countries.hpp>

namespace wherein::scene {
namespace {

using carto::StrokeClass;

carto::Feature line(const char* kind, double lng_deg) {
    carto::Feature line;
    line.shape.points = {{lng_deg, 40}, {lng_deg, 46}};
    line.shape.ring_ends = {2};
    line.box = {lng_deg, 40, lng_deg, 46};
    line.kind = kind;
    line.standing = carto::Standing::disputed;
    line.sides =
        std::make_shared<carto::LineSides>(carto::LineSides{"EE", "EE", "Zone", "", false});
    return line;
}

/// How the scene draws the strokes of a class that come from this feature.
style::LineStyle drawn(const World& world, const Scene& scene, StrokeClass of,
                       std::uint32_t feature) {
    const auto& strokes =
        world.state.resources.map->levels[3]->strokes[static_cast<std::size_t>(of)];
    for (const StrokeItem& item : scene.border_strokes) {
        for (const carto::RankedStroke& stroke : strokes) {
            if (stroke.mesh == item.mesh && stroke.feature == feature) {
                return item.style;
            }
        }
    }
    FAIL("the line is not drawn");
    return {};
}

}  // namespace

TEST_CASE(
    "a line of control is dotted, a disputed border dashed, an agreed one solid, each as wide "
    "as the interface",
    "[scene]") {
    World world;
    world.atlas().disputed_lines =
        layer(carto::LayerKind::disputed_lines, {line("Line of Control", 40), line("", 41)});
    world.build_map();
    const style::LineStyle& claim = world.theme->disputed_line;
    const style::LineStyle& agreed = world.theme->country_border;
    for (const float scale : {1.0F, 1.5F, 2.0F}) {
        INFO("scale " << scale);
        const Scene scene = world.build(static_cast<double>(scale));
        const auto control = drawn(world, scene, StrokeClass::disputed, 0);
        const auto disputed = drawn(world, scene, StrokeClass::disputed, 1);
        const auto border = drawn(world, scene, StrokeClass::country_border, 0);
        CHECK(control.width_px == claim.width_px * 1.25F * scale);
        CHECK(control.casing_width_px == claim.casing_width_px * scale);
        CHECK(disputed.width_px == claim.width_px * scale);
        CHECK(disputed.casing_width_px == claim.casing_width_px * scale);
        CHECK(border.width_px == agreed.width_px * scale);
        CHECK(border.casing_width_px == agreed.casing_width_px * scale);
        CHECK(control.dash_px == 1.5F * scale);
        CHECK(control.gap_px == 4 * scale);
        CHECK(disputed.dash_px == claim.dash_px * scale);
        CHECK(disputed.gap_px == claim.gap_px * scale);
        CHECK(disputed.dash_px > 2 * control.dash_px);
        CHECK(border.dash_px == 0);
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
