#pragma once
#include <memory>
#include <vector>

#include <SFML/Graphics/RenderTexture.hpp>
#include <render/map_painter.hpp>

namespace wherein::render {

/// Soft light around outlines. A ribbon crosses itself wherever an outline turns, so blending it
/// straight onto the map would leave blotches: it is drawn small into a texture in which the
/// brightest layer wins, and that is laid over the map.
/// thread  the one with the GL context
class Glow {
  public:
    /// Make this frame's textures; outside any CanvasSection.
    void prepare(MapPainter& painter, MapView view, const std::vector<scene::StrokeItem>& strokes);
    /// Lay them over the canvas; inside its CanvasSection.
    void draw(sf::RenderTarget& target) const;

  private:
    /// One texture holds all outlines of one colour and reach.
    struct Layer {
        std::unique_ptr<sf::RenderTexture> texture;
        style::Color color;
        float reach_px{};
        bool is_used{};
    };

    Layer* layer_for(const scene::StrokeItem& stroke);
    bool begin(Layer& layer, MapView view) const;

    std::vector<Layer> layers_;
};

}  // namespace wherein::render
