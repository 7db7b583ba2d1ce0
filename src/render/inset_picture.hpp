#pragma once
#include <cstdint>
#include <memory>

#include <SFML/Graphics/RenderTexture.hpp>
#include <render/map_painter.hpp>

namespace wherein::render {

/// The little globe with its discs as a picture: thousands of corners on a few hundred pixels, so
/// it is drawn only when it changes.
/// thread  the one with the GL context
class InsetPicture {
  public:
    /// Draw the globe anew if it is another one; outside any CanvasSection.
    void prepare(MapPainter& painter, const scene::Inset& inset);
    /// Lay it over the canvas; inside its CanvasSection.
    void draw(sf::RenderTarget& target, const scene::Inset& inset) const;

  private:
    std::unique_ptr<sf::RenderTexture> texture_;
    std::uint64_t shown_{};  ///< hash of what the texture shows
};

}  // namespace wherein::render
