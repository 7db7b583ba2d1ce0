#include <app/scene_kit.hpp>

namespace wherein::app {
namespace {

scene::SceneInput input_of(const SceneKit& kit, const document::AppState& state, double scale) {
    return {state,      kit.theme,           *kit.shaper,
            *kit.cache, state.view.map_size, state.view.camera.value_or(carto::Camera{}),
            scale,      kit.physical_names};
}

}  // namespace

scene::Scene SceneKit::scene_of(const document::AppState& state, double scale) const {
    return scene::build_scene(input_of(*this, state, scale));
}

scene::Scene SceneKit::ground_of(const document::AppState& state, double scale) const {
    scene::SceneInput input = input_of(*this, state, scale);
    input.is_ground_only = true;
    return scene::build_scene(input);
}

base::Result<SceneKit> load_scene_kit(const std::filesystem::path& data_root,
                                      const std::string& theme_name) {
    auto theme = style::load_theme(data_root / "assets", theme_name);
    if (!theme) {
        return theme.error();
    }
    auto shaper = lettering::Shaper::open(data_root / "assets");
    if (!shaper) {
        return shaper.error();
    }
    auto physical_names = scene::load_physical_names(data_root / "geodata");
    if (!physical_names) {
        return physical_names.error();
    }
    return SceneKit{std::move(*theme), *shaper, *physical_names, scene::make_scene_cache()};
}

}  // namespace wherein::app
