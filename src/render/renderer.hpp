#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <base/result.hpp>
#include <scene/scene.hpp>

namespace sf {
class RenderTarget;
}

namespace wherein::render {

/// RGB pixels, row by row from the top, alpha flattened.
struct Picture {
    int width_px{};
    int height_px{};
    std::vector<std::uint8_t> rgb;
};

/// How much of the map one call of Renderer::draw may draw anew.
enum class Pace : std::uint8_t {
    at_once,
    in_turns,        ///< a part; what is left keeps its last looks until the next call
    in_small_turns,  ///< a smaller part, where the turn has had other work
};

/// Draws scenes with SFML. Holds the GPU copies of meshes, fonts and shaders.
/// Back to front: background, base fills, base strokes, place fills, place strokes, border
/// strokes, discs, labels, inset, boxes, paths, furniture discs, furniture text.
/// A hatched fill is hatch lines in its colour with nothing between them. A line's casing is as
/// wide as casing_width_px says in all, and lies below every line of the same style that follows it
/// directly. A disc's rim lies inside its radius, a box's rim is one pixel inside its edge.
/// Text sizes are rounded to whole pixels.
/// thread  the one that owns the GL context, for its whole life
class Renderer {
  public:
    /// `shaper` is the one that the scenes are made with: it has their lines set already.
    /// errors  unreadable: a shader file is missing or does not compile
    static base::Result<std::unique_ptr<Renderer>> create(
        const std::filesystem::path& data_root, std::shared_ptr<lettering::Shaper> shaper);
    virtual ~Renderer() = default;

    /// Draw into part of a target: the scene's size, its top left corner at `corner` in pixels.
    /// The same call draws the window and the file.
    /// out     false when some of the map waits for its turn
    virtual bool draw(sf::RenderTarget& target, const scene::Scene& scene, carto::ScreenPt corner,
                      Pace pace = Pace::at_once) = 0;

    /// Have the driver make ready a part of what draw() needs, in some ten milliseconds; spoils the
    /// target.
    /// out     false when all is ready
    virtual bool warm_up(sf::RenderTarget& target) = 0;

    /// Draw off screen and read back.
    /// errors  work_failed: no texture of that size (with a hint)
    virtual base::Result<Picture> paint(const scene::Scene& scene) = 0;
};

/// Write a PNG through a temporary neighbour and a rename; `texts` become tEXt/iTXt entries.
/// errors  work_failed: folder missing, not writable, disk full
base::Status write_png(const std::filesystem::path& path, const Picture& picture,
                       const std::vector<std::pair<std::string, std::string>>& texts = {});

}  // namespace wherein::render
