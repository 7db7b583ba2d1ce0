#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include <scene/scene.hpp>

namespace wherein::app {

/// What every scene is made with, loaded once: the same for the window and for pictures.
struct SceneKit {
    style::Theme theme;
    std::shared_ptr<lettering::Shaper> shaper;
    std::shared_ptr<const scene::PhysicalNames> physical_names;
    std::shared_ptr<scene::SceneCache> cache;

    /// The map as the state's own view shows it; an empty scene before the first framing.
    scene::Scene scene_of(const document::AppState& state, double scale) const;
    /// The same without symbols, names and most furniture, which take long at first.
    scene::Scene ground_of(const document::AppState& state, double scale) const;
};

/// errors  unreadable: theme, fonts or the table of map labels
base::Result<SceneKit> load_scene_kit(const std::filesystem::path& data_root,
                                      const std::string& theme_name);

}  // namespace wherein::app
