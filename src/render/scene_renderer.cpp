#include <render/renderer.hpp>

#include <algorithm>

#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/OpenGL.hpp>
#include <SFML/Window/Context.hpp>
#include <render/canvas.hpp>
#include <render/colors.hpp>
#include <render/edge_nearness.hpp>
#include <render/inset_picture.hpp>
#include <render/map_painter.hpp>
#include <render/map_tiles.hpp>
#include <render/raster_painter.hpp>
#include <render/readback.hpp>
#include <render/sfml_messages.hpp>
#include <render/shape_batch.hpp>
#include <render/text_painter.hpp>
#include <render/trial_scenes.hpp>

namespace wherein::render {
namespace {

class SceneRenderer final : public Renderer {
  public:
    SceneRenderer(std::unique_ptr<sf::Context> context, std::unique_ptr<Programs> programs,
                  std::unique_ptr<TextPainter> text)
        : context_(std::move(context)), map_(std::move(programs)), text_(std::move(text)) {}

    bool draw(sf::RenderTarget& target, const scene::Scene& scene, carto::ScreenPt corner,
              Pace pace) override;
    bool warm_up(sf::RenderTarget& target) override;
    base::Result<Picture> paint(const scene::Scene& scene) override;

  private:
    /// Make letters and small textures ready; outside any CanvasSection.
    void prepare(const scene::Scene& scene);
    /// All that lies below the symbols, background included.
    void draw_map(sf::RenderTarget& target, const scene::Scene& scene, MapView view);
    void draw_above_map(sf::RenderTarget& target, const scene::Scene& scene) const;
    /// Between layers, so that the driver begins to paint.
    static void paint_now() { glFlush(); }
    /// A software driver keeps every triangle until it paints: 25 MiB for all layers of the world. A
    /// picture waits for it once, behind the largest of them; a frame does not.
    void paint_coasts() const { is_picture_ ? glFinish() : glFlush(); }
    void end_frame();
    void draw_symbols(sf::RenderTarget& target, const scene::Scene& scene) const;
    void draw_inset(sf::RenderTarget& target, const scene::Inset& inset) const;
    void draw_furniture(sf::RenderTarget& target, const scene::Scene& scene) const;

    std::unique_ptr<sf::Context> context_;  ///< first, for all else to live in; null in a window
    MapPainter map_;
    RasterPainter rasters_;
    EdgeNearness edges_;
    InsetPicture inset_;
    MapTiles tiles_;
    std::unique_ptr<TextPainter> text_;
    bool is_picture_{false};
    std::size_t warm_trials_{};  ///< of trial_scenes(), how many have been drawn
};

bool SceneRenderer::draw(sf::RenderTarget& target, const scene::Scene& scene,
                         carto::ScreenPt corner, Pace pace) {
    if (scene.size.width_px <= 0 || scene.size.height_px <= 0) {
        return true;
    }
    prepare(scene);
    const bool has_tiles = tiles_.prepare(
        scene, [&](sf::RenderTarget& tiles, MapView part) { draw_map(tiles, scene, part); }, pace);
    const MapView view{scene.camera, scene.size};
    if (has_tiles) {
        tiles_.draw(target, view, corner, &map_.stretch());
    }
    {
        const CanvasSection canvas(target, corner, scene.size);
        if (!has_tiles) {
            draw_map(target, scene, view);
        }
        draw_above_map(target, scene);
    }
    end_frame();
    return !has_tiles || tiles_.is_whole();
}

bool SceneRenderer::warm_up(sf::RenderTarget& target) {
    auto trials = trial_scenes();
    if (warm_trials_ < trials.size()) {
        scene::Scene& trial = trials[warm_trials_++];
        // The tiles of the map stay as they are.
        MapTiles tiles;
        std::swap(tiles, tiles_);
        draw(target, trial, {0, 0}, Pace::at_once);
        // Zoomed, what has been drawn is stretched.
        trial.camera.m_per_px *= 0.95;
        draw(target, trial, {0, 0}, Pace::at_once);
        std::swap(tiles, tiles_);
    }
    return warm_trials_ < trials.size();
}

void SceneRenderer::prepare(const scene::Scene& scene) {
    edges_.prepare(map_, {scene.camera, scene.size}, scene.place_fills);
    if (scene.inset) {
        inset_.prepare(map_, *scene.inset);
    }
}

void SceneRenderer::draw_map(sf::RenderTarget& target, const scene::Scene& scene, MapView view) {
    target.clear(to_sf(scene.background));
    if (scene.relief) {
        map_.draw(target, view, scene.base_fills, *scene.relief);
    } else {
        map_.draw(target, view, scene.base_fills);
    }
    paint_now();
    rasters_.draw(target, view, scene.rasters);
    map_.draw(target, view, scene.base_strokes);
    paint_coasts();
    map_.draw(target, view, scene.place_fills, &edges_);
    paint_now();
    map_.draw(target, view, scene.place_strokes);
    paint_now();
    map_.draw(target, view, scene.border_strokes);
    paint_now();
}

void SceneRenderer::draw_above_map(sf::RenderTarget& target, const scene::Scene& scene) const {
    draw_symbols(target, scene);
    if (scene.inset) {
        draw_inset(target, *scene.inset);
    }
    draw_furniture(target, scene);
}

void SceneRenderer::end_frame() {
    map_.meshes().end_frame();
    text_->end_frame();
}

void SceneRenderer::draw_symbols(sf::RenderTarget& target, const scene::Scene& scene) const {
    ShapeBatch shapes;
    for (const scene::DiscItem& disc : scene.discs) {
        shapes.add(disc);
    }
    shapes.draw(target);
    paint_now();
    text_->draw(target, scene.labels);
    paint_now();
}

void SceneRenderer::draw_inset(sf::RenderTarget& target, const scene::Inset& inset) const {
    inset_.draw(target, inset);
    ShapeBatch shapes;
    for (const scene::PathItem& path : inset.frame) {
        shapes.add(path);
    }
    shapes.draw(target);
}

void SceneRenderer::draw_furniture(sf::RenderTarget& target, const scene::Scene& scene) const {
    ShapeBatch shapes;
    for (const scene::BoxItem& box : scene.boxes) {
        shapes.add(box);
    }
    for (const scene::PathItem& path : scene.paths) {
        shapes.add(path);
    }
    for (const scene::DiscItem& disc : scene.furniture_discs) {
        shapes.add(disc);
    }
    shapes.draw(target);
    text_->draw(target, scene.furniture_text);
}

base::Result<Picture> SceneRenderer::paint(const scene::Scene& scene) {
    const std::string size =
        std::to_string(scene.size.width_px) + " x " + std::to_string(scene.size.height_px);
    const int most = static_cast<int>(sf::Texture::getMaximumSize());
    if (scene.size.width_px <= 0 || scene.size.height_px <= 0 || scene.size.width_px > most ||
        scene.size.height_px > most) {
        return base::Error{
            base::ErrorCode::work_failed, "A picture cannot have this size", size,
            "The graphics driver allows 1 to " + std::to_string(most) + " pixels on each side."};
    }
    const SfmlMessages messages;
    sf::RenderTexture texture;
    if (!texture.create(static_cast<unsigned>(scene.size.width_px),
                        static_cast<unsigned>(scene.size.height_px))) {
        return base::Error{base::ErrorCode::work_failed,
                           "There is no memory for a picture of this size", size,
                           "Ask for a smaller one."};
    }
    is_picture_ = true;
    prepare(scene);
    {
        const CanvasSection canvas(texture, {0, 0}, scene.size);
        draw_map(texture, scene, {scene.camera, scene.size});
        draw_above_map(texture, scene);
    }
    end_frame();
    is_picture_ = false;
    return read_back(texture);
}

}  // namespace

base::Result<std::unique_ptr<Renderer>> Renderer::create(
    const std::filesystem::path& data_root, std::shared_ptr<lettering::Shaper> shaper) {
    // Without a context SFML would make one for each call that needs one, and throw it away again.
    std::unique_ptr<sf::Context> context;
    if (sf::Context::getActiveContextId() == 0) {
        context = std::make_unique<sf::Context>();
    }
    auto programs = load_programs(data_root / "shaders");
    if (!programs) {
        return programs.error();
    }
    return std::unique_ptr<Renderer>(
        std::make_unique<SceneRenderer>(std::move(context), std::move(*programs),
                                        std::make_unique<TextPainter>(std::move(shaper))));
}

}  // namespace wherein::render
