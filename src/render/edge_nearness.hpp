#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/Graphics/Shader.hpp>
#include <render/map_painter.hpp>

namespace wherein::render {

/// How near each pixel lies to the outline of its area, for fills that change towards their edge.
/// Outlines are drawn small, as ribbons of which the nearest wins, each into one of the four
/// numbers of a texture; areas far from each other share one. While the map moves the last textures
/// move with it, as far as they reach; a view that stands still gets its own. thread  the one with
/// the GL context
class EdgeNearness {
  public:
    /// Make the textures for this frame where the last ones will not do; outside any CanvasSection.
    void prepare(MapPainter& painter, MapView view, std::span<const scene::FillItem> fills);
    /// Give a program what it needs of one area; false where there was no room for it.
    bool set(sf::Shader& shader, MapView view, const scene::AreaEdge& edge) const;

  private:
    struct Area {
        std::uint64_t id;  ///< of its edge
        carto::ProjectedBox box;
        std::size_t channel;  ///< four in a texture
    };

    bool will_do(MapView view, std::span<const scene::FillItem> fills) const;
    /// Null for one that the textures do not show.
    const Area* find(std::uint64_t id) const;
    void add(MapPainter& painter, const scene::AreaEdge& edge);
    /// The first that no area close by has.
    std::size_t free_channel(const carto::ProjectedBox& box) const;
    /// Null where there is no memory for it.
    sf::RenderTexture* texture_of(std::size_t channel);

    std::vector<std::unique_ptr<sf::RenderTexture>> textures_;
    std::vector<Area> areas_;  ///< what the textures show
    std::optional<carto::Camera> drawn_;
    carto::ScreenSize drawn_size_;
    std::optional<carto::Camera> last_;  ///< of the last frame
};

}  // namespace wherein::render
