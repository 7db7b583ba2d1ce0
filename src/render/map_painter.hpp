#pragma once
#include <memory>
#include <vector>

#include <SFML/Graphics/RenderTarget.hpp>
#include <render/mesh_cache.hpp>
#include <render/programs.hpp>
#include <scene/scene.hpp>

namespace wherein::render {

/// The view a list of meshes is drawn for.
struct MapView {
    const carto::Camera& camera;
    carto::ScreenSize size;
};

/// Draws fill and stroke meshes with the shader programs.
/// thread  the one with the GL context
class MapPainter {
  public:
    explicit MapPainter(std::unique_ptr<Programs> programs) : programs_(std::move(programs)) {}

    void draw(sf::RenderTarget& target, MapView view, const std::vector<scene::FillItem>& fills);
    /// Items of one style in a row are drawn together, their casings first.
    void draw(sf::RenderTarget& target, MapView view,
              const std::vector<scene::StrokeItem>& strokes);
    /// The ribbon of one glow at full strength, for Glow to blend.
    void draw_glow(sf::RenderTarget& target, MapView view, const scene::StrokeItem& stroke,
                   double reach_px);

    MeshCache& meshes() { return meshes_; }

  private:
    /// A line as the shader wants it.
    struct Ribbon {
        style::Color color;
        double width_px{};
        double dash_px{}, gap_px{};
        double glow_px{};
    };

    void draw_ribbon(sf::RenderTarget& target, MapView view, const scene::StrokeItem* first,
                     const scene::StrokeItem* last, const Ribbon& ribbon,
                     const sf::BlendMode& blend);

    std::unique_ptr<Programs> programs_;
    MeshCache meshes_;
};

}  // namespace wherein::render
