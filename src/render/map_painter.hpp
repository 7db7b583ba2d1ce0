#pragma once
#include <memory>
#include <span>
#include <vector>

#include <SFML/Graphics/RenderTarget.hpp>
#include <render/mesh_cache.hpp>
#include <render/programs.hpp>
#include <render/relief_picture.hpp>
#include <scene/scene.hpp>

namespace wherein::render {

/// The view a list of meshes is drawn for.
struct MapView {
    const carto::Camera& camera;
    carto::ScreenSize size;
};

class EdgeNearness;

/// Draws fill and stroke meshes with the shader programs.
/// thread  the one with the GL context
class MapPainter {
  public:
    explicit MapPainter(std::unique_ptr<Programs> programs) : programs_(std::move(programs)) {}

    void draw(sf::RenderTarget& target, MapView view, std::span<const scene::FillItem> fills,
              const EdgeNearness* edges = nullptr);
    /// With relief where an item wants it, and the depth of the sea above what comes before those.
    void draw(sf::RenderTarget& target, MapView view, std::span<const scene::FillItem> fills,
              const scene::Relief& relief);
    /// Items of one style in a row are drawn together, their casings first.
    void draw(sf::RenderTarget& target, MapView view,
              const std::vector<scene::StrokeItem>& strokes);
    /// Ribbons along an outline, for EdgeNearness to blend.
    void draw_nearness(sf::RenderTarget& target, MapView view,
                       std::span<const carto::StrokePtr> outline, double reach_px);

    MeshCache& meshes() { return meshes_; }
    /// Lays a picture over the canvas.
    const sf::Shader& stretch() const { return programs_->stretch; }

  private:
    using Strokes = std::span<const scene::StrokeItem>;

    sf::Shader& shader_for(MapView view, const scene::FillItem& item, const EdgeNearness* edges);
    void draw_fill(sf::RenderTarget& target, MapView view, const scene::FillItem& item,
                   sf::Shader& shader);

    void draw_line(sf::RenderTarget& target, MapView view, Strokes strokes, style::Color color,
                   float width_px);
    void draw_dashes(sf::RenderTarget& target, MapView view, Strokes strokes,
                     const style::LineStyle& style);
    void draw_ribbons(sf::RenderTarget& target, MapView view, Strokes strokes, double half_px,
                      sf::Shader& shader, const sf::BlendMode& blend, bool is_dashed);

    std::unique_ptr<Programs> programs_;
    MeshCache meshes_;
    ReliefPicture relief_;
};

}  // namespace wherein::render
