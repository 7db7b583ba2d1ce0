#include <cmath>

#include <scene/pixel_box.hpp>
#include <unit/scene/two_countries.hpp>

namespace wherein::scene {
namespace {

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;

std::ptrdiff_t count_hatched(const Scene& scene) {
    return std::count_if(scene.place_fills.begin(), scene.place_fills.end(),
                         [](const FillItem& fill) { return fill.hatch == Hatch::diagonal; });
}

bool has_hatch(const Scene& scene) {
    return std::any_of(scene.place_fills.begin(), scene.place_fills.end(),
                       [](const FillItem& fill) { return fill.hatch == Hatch::diagonal; });
}

std::ptrdiff_t count_dashed(const Scene& scene) {
    return std::count_if(scene.border_strokes.begin(), scene.border_strokes.end(),
                         [](const StrokeItem& stroke) { return stroke.style.dash_px > 0; });
}

void set_layer(document::AppState& state, document::MapLayer layer, bool on) {
    state.view.layers[static_cast<std::size_t>(layer)] = on;
}

}  // namespace

TEST_CASE("before anything has loaded the map is plain sea", "[scene]") {
    World world;
    world.state = {};
    const Scene scene = world.build();
    CHECK(scene.background == world.theme->sea);
    CHECK(scene.base_fills.empty());
    CHECK(scene.labels.empty());
    world.size = {0, 0};
    CHECK(world.build().labels.empty());
}

TEST_CASE("countries are filled, bordered and named in capitals once", "[scene]") {
    World world;
    const Scene scene = world.build();
    CHECK_FALSE(scene.base_fills.empty());
    CHECK(std::any_of(scene.border_strokes.begin(), scene.border_strokes.end(),
                      [&](const StrokeItem& stroke) {
                          return stroke.style.color == world.theme->country_border.color;
                      }));
    CHECK(count_text(scene.labels, "WESTLAND") == 1);
    CHECK(count_text(scene.labels, "EASTLAND") == 1);
    CHECK(find_text(scene.labels, "WESTLAND")->spacing_px > 0);
}

TEST_CASE("meshes out of view are left out", "[scene]") {
    World world;
    world.camera.center_m.x_m += 20e6;
    const Scene scene = world.build();
    CHECK(scene.base_fills.empty());
    CHECK(scene.border_strokes.empty());
}

TEST_CASE("a disputed area inside a larger one is not hatched twice", "[scene]") {
    World world;
    const carto::Feature zone = world.atlas().disputed_areas->features[0];
    carto::Feature part = zone;
    part.name = "Part";
    part.shape = area("Part", "Part", {37.5, 41.5, 38, 42}).shape;
    part.box = {37.5, 41.5, 38, 42};
    part.label_point = {37.75, 41.75};
    part.area_km2 = zone.area_km2 / 16;
    world.atlas().disputed_areas = layer(carto::LayerKind::disputed_areas, {part, zone});
    world.build_map();
    const Scene scene = world.build();
    CHECK(count_hatched(scene) == 1);

    // The larger one belongs to another time: the part is hatched for itself.
    carto::Feature past = zone;
    past.standing = carto::Standing::historical;
    past.to = "1995";
    world.atlas().disputed_areas = layer(carto::LayerKind::disputed_areas, {part, past});
    world.build_map();
    CHECK(count_hatched(world.build()) == 1);
}

TEST_CASE("a disputed area is hatched, dashed and named in italics", "[scene]") {
    World world;
    const Scene scene = world.build();
    CHECK(has_hatch(scene));
    CHECK(count_dashed(scene) > 0);
    const TextItem* name = find_text(scene.labels, "Zone");
    REQUIRE(name != nullptr);
    CHECK(name->face == style::Face::sans_italic);
    set_layer(world.state, document::MapLayer::disputed, false);
    const Scene without = world.build();
    CHECK_FALSE(has_hatch(without));
    CHECK(count_dashed(without) == 0);
    CHECK(find_text(without.labels, "Zone") == nullptr);
}

TEST_CASE("an area that ended long before the article is not drawn", "[scene]") {
    World world;
    carto::Feature zone = world.atlas().disputed_areas->features[0];
    zone.standing = carto::Standing::historical;
    zone.to = "2000";
    world.atlas().disputed_areas = layer(carto::LayerKind::disputed_areas, {zone});
    CHECK_FALSE(has_hatch(world.build()));
    zone.to = "2020-11-10";
    world.atlas().disputed_areas = layer(carto::LayerKind::disputed_areas, {zone});
    const Scene scene = world.build();
    CHECK(has_hatch(scene));
    CHECK(std::any_of(scene.notes.begin(), scene.notes.end(), [](const std::string& note) {
        return note.find("no open source") != std::string::npos;
    }));
}

TEST_CASE("the date and the viewpoint change what is hatched, how lines look and what is said",
          "[scene]") {
    World world;
    const std::string held = dump(world.build());
    CHECK_THAT(held, ContainsSubstring("de facto view as of 14 Feb 2021"));
    CHECK_THAT(held, ContainsSubstring("held by Zonia, claimed by Eastland, Zonia"));

    world.state.view.viewpoint = "EE";
    const Scene claimed = world.build();
    CHECK(has_hatch(claimed));
    CHECK_THAT(dump(claimed), ContainsSubstring("claims of Eastland as of 14 Feb 2021"));
    CHECK(std::any_of(claimed.border_strokes.begin(), claimed.border_strokes.end(),
                      [&](const StrokeItem& stroke) {
                          return stroke.style.color == world.theme->disputed_outline.color;
                      }));

    world.state.view.viewpoint = "X-Z";
    const Scene zonia = world.build();
    CHECK(count_dashed(zonia) == 0);
    CHECK(zonia.border_strokes.size() == claimed.border_strokes.size());

    world.state.view.viewpoint.clear();
    world.state.view.as_of = {document::AsOf::Kind::date, {1985, 0, 0}};
    const Scene before = world.build();
    CHECK_FALSE(has_hatch(before));
    CHECK(count_dashed(before) == 0);
    CHECK_THAT(dump(before), ContainsSubstring("de facto view as of 1985"));
    CHECK(find_text(before.labels, "Zone") == nullptr);
}

TEST_CASE("everything grows with the UI scale", "[scene]") {
    World world;
    const Scene one = world.build();
    world.size = {1600, 1200};
    world.camera.m_per_px /= 2;
    const Scene two = world.build(2);
    const TextItem* small = find_text(one.labels, "EASTLAND");
    const TextItem* large = find_text(two.labels, "EASTLAND");
    REQUIRE((small != nullptr && large != nullptr));
    CHECK_THAT(large->size_px, WithinAbs(static_cast<double>(2 * small->size_px), 0.01));
    REQUIRE_FALSE(one.border_strokes.empty());
    CHECK(two.border_strokes.front().style.width_px ==
          2 * one.border_strokes.front().style.width_px);
    const auto scale_label = [](const Scene& scene) { return scene.furniture_text.back().text; };
    CHECK_THAT(scale_label(one), ContainsSubstring(" km"));
    CHECK(scale_label(one) == scale_label(two));
}

TEST_CASE("scale bar, source line and globe are there and do not overlap", "[scene]") {
    World world;
    const Scene scene = world.build();
    REQUIRE(scene.inset);
    CHECK_FALSE(scene.inset->fills.empty());
    CHECK(scene.inset->frame.size() == 1);
    CHECK(scene.inset->camera.projection.kind == carto::ProjectionKind::orthographic);
    REQUIRE_FALSE(scene.boxes.empty());
    const BoxItem& source = scene.boxes.front();
    const PixelBox globe{scene.inset->corner.x_px, scene.inset->corner.y_px,
                         scene.inset->corner.x_px + scene.inset->size.width_px,
                         scene.inset->corner.y_px + scene.inset->size.height_px};
    CHECK_FALSE(overlaps(
        globe, PixelBox{source.min.x_px, source.min.y_px, source.max.x_px, source.max.y_px}));
    CHECK(contains(canvas_box(scene.size), globe));
    CHECK_THAT(scene.furniture_text.front().text, ContainsSubstring("14 Feb 2021"));
    set_layer(world.state, document::MapLayer::inset, false);
    CHECK_FALSE(world.build().inset);
}

TEST_CASE("the source line wraps where the map is narrow", "[scene]") {
    World world;
    world.size = {300, 600};
    const Scene scene = world.build();
    for (const TextItem& text : scene.furniture_text) {
        const double width = static_cast<double>(
            (*world.shaper)->width_px(text.text, text.face, text.size_px, text.spacing_px));
        CHECK(text.origin.x_px + width <= 300);
    }
    CHECK_FALSE(scene.inset);
}

TEST_CASE("the graticule is drawn when asked for and kept while panning", "[scene]") {
    World world;
    const std::size_t before = world.build().base_strokes.size();
    set_layer(world.state, document::MapLayer::graticule, true);
    const Scene scene = world.build();
    REQUIRE(scene.base_strokes.size() == before + 1);
    const auto is_graticule = [&](const StrokeItem& stroke) {
        return stroke.style.color == world.theme->graticule.color;
    };
    const auto mesh_of = [&](const Scene& made) {
        return std::find_if(made.base_strokes.begin(), made.base_strokes.end(), is_graticule)->mesh;
    };
    world.camera = carto::panned(world.camera, 3, 0);
    CHECK(mesh_of(scene)->ends.size() > 4);
    CHECK(mesh_of(world.build()) == mesh_of(scene));
}

TEST_CASE("the same state gives the same dump", "[scene]") {
    World world;
    const std::string first = dump(world.build());
    CHECK(first == dump(world.build()));
    CHECK_THAT(first, ContainsSubstring("size 800x600"));
    CHECK_THAT(first, ContainsSubstring("\"EASTLAND\""));
    CHECK_THAT(first, ContainsSubstring(" hatch "));
    CHECK_THAT(first, ContainsSubstring("note Boundaries: Natural Earth"));
}

TEST_CASE("where the earth ends there is paper, and a rim around the sea", "[scene]") {
    World world;
    CHECK(world.build().background == world.theme->sea);
    world.camera = carto::camera_for({-180, -90, 180, 90}, world.size, 0.02,
                                     {carto::ProjectionKind::equal_earth, 0, 0, 0, 0});
    world.build_map();
    const Scene scene = world.build();
    CHECK_FALSE(scene.background == world.theme->sea);
    REQUIRE_FALSE(scene.base_fills.empty());
    CHECK(scene.base_fills.front().color == world.theme->sea);
}

TEST_CASE("a layer of one's own is drawn, named, found under the pointer and told", "[scene]") {
    World world;
    auto layer = std::make_shared<carto::UserLayer>();
    layer->path = layer->title = "camps.geojson";
    carto::UserFeature camp;
    camp.name = "Base camp";
    camp.points = {{31.5, 41.5}};
    camp.label_point = {31.5, 41.5};
    camp.box = {31.5, 41.5, 31.5, 41.5};
    carto::UserFeature field;
    field.name = "Wide field";
    field.areas = rectangle(38, 44, 41, 45.5);
    field.label_point = {39.5, 44.7};
    field.box = {38, 44, 41, 45.5};
    layer->features = {camp, field};
    world.state.resources.user_layers = {layer};
    auto map = std::make_shared<carto::MapGeometry>(*world.state.resources.map);
    map->user_layers =
        carto::build_user_layers(world.state.resources.user_layers, world.camera.projection, {});
    world.state.resources.map = map;
    const Scene scene = world.build();
    CHECK(count_text(scene.labels, "Base camp") == 1);
    CHECK(count_text(scene.labels, "Wide field") == 1);
    const auto at = [&](base::LngLat position) {
        return *carto::to_screen(world.camera, world.size, position);
    };
    CHECK(pick_feature(scene, world.state, at({31.5, 41.5})) == document::UserFeatureRef{0, 0});
    CHECK(pick_feature(scene, world.state, at({40, 45})) == document::UserFeatureRef{0, 1});
    CHECK_FALSE(pick_feature(scene, world.state, at({34, 45})));
    const bool is_told = std::any_of(scene.notes.begin(), scene.notes.end(), [](const auto& note) {
        return note == "User layer camps.geojson.";
    });
    CHECK(is_told);
}

TEST_CASE("relief fades as the map comes closer, and among streets there is none", "[scene]") {
    World world;
    auto patch = std::make_shared<carto::ReliefPatch>();
    patch->camera = world.camera;
    world.state.resources.relief = patch;
    const auto shadow_at = [&](double m_per_px) {
        world.camera.m_per_px = m_per_px;
        const Scene scene = world.build();
        return scene.relief ? scene.relief->shadow.a : 0;
    };
    const int full = shadow_at(2'000);
    CHECK(full > 0);
    CHECK(full == world.theme->relief_shadow.a);
    CHECK(shadow_at(420) == full);
    CHECK(std::abs(2 * shadow_at(255) - full) <= 2);
    CHECK(shadow_at(85) == 0);
    set_layer(world.state, document::MapLayer::relief, false);
    CHECK(shadow_at(2'000) == 0);
}

}  // namespace wherein::scene
