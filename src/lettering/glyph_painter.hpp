#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include <lettering/font_book.hpp>

namespace wherein::lettering {

/// How one glyph is to be drawn.
struct GlyphLook {
    FontNumber font{};
    std::uint32_t index{};
    unsigned size_px{};
    float halo_px{};       ///< 0: the letter itself, else the letter grown by so much
    float shift_px{};      ///< to the right, below one pixel: where its origin lies between pixels
    bool is_hinted{true};  ///< heights fitted to whole pixels; not for what is drawn turned
};

/// Coverage of a glyph, row by row from the top.
struct GlyphPicture {
    int left_px{};  ///< from the origin to the first column
    int top_px{};   ///< from the baseline up to the first row
    int width_px{};
    int height_px{};
    std::vector<std::uint8_t> coverage;
};

/// Draws glyphs with FreeType, without a display. Not thread-safe.
class GlyphPainter {
  public:
    GlyphPainter();
    GlyphPainter(GlyphPainter&&) noexcept;
    GlyphPainter& operator=(GlyphPainter&&) noexcept;
    ~GlyphPainter();

    /// Empty for a space, and where the font cannot be read.
    GlyphPicture paint(const FontBook& fonts, const GlyphLook& look);

  private:
    struct Faces;
    std::unique_ptr<Faces> faces_;
};

}  // namespace wherein::lettering
