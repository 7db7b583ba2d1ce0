#pragma once
#include <array>
#include <filesystem>
#include <memory>
#include <vector>

#include <SFML/Graphics/Font.hpp>
#include <SFML/Graphics/RenderTarget.hpp>
#include <base/result.hpp>
#include <scene/scene.hpp>

namespace wherein::render {

/// Draws lines of text with the shipped faces; letters a face lacks come from the face that
/// style::face_for names. Sizes and positions are rounded to whole pixels, for sharp letters.
/// thread  the one with the GL context
class TextPainter {
  public:
    /// errors  unreadable: a font file is missing or broken
    static base::Result<std::unique_ptr<TextPainter>> open(
        const std::filesystem::path& assets_folder);

    /// Makes the letters of a line ready. SFML copies a full glyph page into a larger one through the
    /// current context, and a clip set there would cut that copy: call this before clipping.
    void load(const scene::TextItem& item) const;

    void draw(sf::RenderTarget& target, const scene::TextItem& item) const;

    /// Advance of the line in pixels, as drawn.
    double width_px(const scene::TextItem& item) const;

  private:
    std::array<sf::Font, style::face_count> fonts_;
};

}  // namespace wherein::render
