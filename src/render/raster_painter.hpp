#pragma once
#include <map>
#include <memory>

#include <SFML/Graphics/Texture.hpp>
#include <render/map_painter.hpp>

namespace wherein::render {

/// Draws rasters of the reader's own, bent to the projection. Keeps their textures while they are
/// drawn.
/// thread  the one with the GL context
class RasterPainter {
  public:
    void draw(sf::RenderTarget& target, MapView view, const std::vector<scene::RasterItem>& rasters);

  private:
    const sf::Texture* texture_of(const std::shared_ptr<const carto::UserLayer>& layer);

    /// Null where the picture is too large for the graphics driver.
    std::map<std::shared_ptr<const carto::UserLayer>, std::unique_ptr<sf::Texture>> textures_;
};

}  // namespace wherein::render
