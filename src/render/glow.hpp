#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/Graphics/VertexArray.hpp>
#include <render/map_painter.hpp>

namespace wherein::render {

/// Soft light around outlines. A ribbon crosses itself wherever an outline turns, so blending it
/// straight onto the map would leave blotches: it is drawn small into a texture in which the
/// brightest layer wins, and that is laid over the map. While the map moves the last picture moves
/// with it, as far as it reaches; a view that stands still gets its own.
/// thread  the one with the GL context
class Glow {
  public:
    /// Make the textures for this frame where the last ones will not do; outside any CanvasSection.
    void prepare(MapPainter& painter, MapView view, const std::vector<scene::StrokeItem>& strokes);
    /// Lay them over the canvas; inside its CanvasSection.
    void draw(sf::RenderTarget& target, MapView view) const;

  private:
    /// One texture holds all outlines of one colour and reach.
    struct Layer {
        std::unique_ptr<sf::RenderTexture> texture;
        style::Color color;
        float reach_px{};
        bool is_used{};
        /// Which squares of the texture hold any light, row by row: a glow is a thin thing, and
        /// laying the whole texture over the canvas costs more than all the lines of a map.
        std::vector<bool> lit{};
        int lit_columns{};
    };

    bool will_do(MapView view, std::uint64_t key) const;
    Layer* layer_for(const scene::StrokeItem& stroke);
    bool begin(Layer& layer, MapView view) const;
    /// The lit part of the texture as triangles, in its own pixels.
    static sf::VertexArray lit_part(const Layer& layer);
    static void mark_lit(Layer& layer, MapView view, const carto::StrokeMesh& mesh,
                         double reach_px);

    std::vector<Layer> layers_;
    std::optional<carto::Camera> drawn_;  ///< what the textures show
    carto::ScreenSize drawn_size_;
    std::uint64_t drawn_key_{};          ///< of the strokes they show
    std::optional<carto::Camera> last_;  ///< of the last frame
};

}  // namespace wherein::render
