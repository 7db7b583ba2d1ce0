#include <render/trial_scenes.hpp>

#include <limits>

namespace wherein::render {
namespace {

constexpr int side_px = 64;
constexpr float half_px = side_px / 2.0F;
constexpr scene::ScreenPt middle{side_px / 2.0, side_px / 2.0};
constexpr style::Color solid{90, 120, 150, 255};
constexpr style::Color clear{90, 120, 150, 128};
// Those of the map count from 1.
constexpr std::uint64_t last_id = std::numeric_limits<std::uint64_t>::max() / 2;

scene::Scene empty_scene() {
    scene::Scene scene;
    scene.camera.m_per_px = 1;
    scene.size = {side_px, side_px};
    return scene;
}

carto::FillPtr triangle() {
    auto mesh = std::make_shared<carto::FillMesh>();
    mesh->id = last_id;
    mesh->box = {-side_px, -side_px, side_px, side_px};
    mesh->triangles = {{-half_px, -half_px}, {half_px, -half_px}, {0, half_px}};
    return mesh;
}

carto::StrokePtr line() {
    auto mesh = std::make_shared<carto::StrokeMesh>();
    mesh->id = last_id - 1;
    mesh->box = {-side_px, -side_px, side_px, side_px};
    mesh->points = {{-half_px, -half_px}, {0, half_px}, {half_px, 0}};
    mesh->ends = {3};
    return mesh;
}

scene::Relief relief() {
    auto patch = std::make_shared<carto::ReliefPatch>();
    patch->id = last_id;
    patch->camera = empty_scene().camera;
    patch->size = {side_px, side_px};
    patch->light_depth.assign(2 * side_px * side_px, 100);
    patch->sea = {{0, 0, side_px, side_px}};
    return {patch, clear, clear, clear};
}

scene::Scene fills() {
    scene::Scene scene = empty_scene();
    scene.base_fills = {{triangle(), solid}, {triangle(), solid, scene::Hatch::none, true}};
    scene.relief = relief();
    const scene::AreaEdge edge{last_id, {line()}, 8};
    scene.place_fills = {{triangle(), clear},
                         {triangle(), clear, scene::Hatch::diagonal},
                         {triangle(), clear, scene::Hatch::none, false, 1,
                          std::make_shared<scene::AreaEdge>(edge), solid}};
    return scene;
}

scene::Scene strokes() {
    scene::Scene scene = empty_scene();
    style::LineStyle style;
    style.color = solid;
    style.width_px = 2;
    scene.place_strokes = {{line(), style}};
    style.dash_px = 4;
    style.gap_px = 2;
    scene.border_strokes = {{line(), style}};
    return scene;
}

scene::Scene symbols() {
    scene::Scene scene = empty_scene();
    const scene::DiscItem disc{middle, 5, solid, clear, 1};
    scene.discs = {disc};
    const scene::ScreenPt corner{side_px, side_px};
    scene.boxes = {{{0, 0}, corner, clear, solid, 3}};
    scene.paths = {{{{0, 0}, corner}, solid, 2}};
    scene.labels = {{"Wherein", {4, middle.y_px}, {}, 14, solid, clear, 2, 1}};
    scene.inset.emplace();
    scene.inset->size = scene.size;
    scene.inset->camera = scene.camera;
    scene.inset->under = {disc};
    scene.inset->fills = {{triangle(), solid}};
    return scene;
}

}  // namespace

std::vector<scene::Scene> trial_scenes() {
    return {fills(), strokes(), symbols()};
}

}  // namespace wherein::render
