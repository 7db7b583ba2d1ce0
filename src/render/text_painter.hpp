#pragma once
#include <memory>
#include <vector>

#include <SFML/Graphics/RenderTarget.hpp>
#include <lettering/shaper.hpp>
#include <render/glyph_atlas.hpp>
#include <scene/scene.hpp>

namespace wherein::render {

/// Draws lines of text, straight ones on whole pixels of height and quarters of width for sharp
/// letters, curved ones glyph by glyph from pictures of twice the size.
/// thread  the one with the GL context
class TextPainter {
  public:
    explicit TextPainter(std::shared_ptr<lettering::Shaper> shaper) : shaper_(std::move(shaper)) {}

    /// All halos first, then all letters: no halo covers a letter.
    void draw(sf::RenderTarget& target, const std::vector<scene::TextItem>& items);

    /// Between frames: forget letters when too many have been met.
    void end_frame();

  private:
    std::shared_ptr<lettering::Shaper> shaper_;
    GlyphAtlas upright_{false};
    GlyphAtlas turned_{true};
};

}  // namespace wherein::render
