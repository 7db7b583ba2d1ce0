#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <base/result.hpp>
#include <lettering/font_book.hpp>

namespace wherein::lettering {

/// A glyph of a line, from the line's left end on the baseline; +y is down.
struct Glyph {
    FontNumber font{};
    std::uint32_t index{};  ///< in the font
    float x_px{};
    float y_px{};
    float advance_px{};  ///< to the next glyph, letter spacing included; 0 for marks
};

/// A line of text as it is set: in visual order, left to right.
struct Line {
    std::vector<Glyph> glyphs;
    float width_px{};        ///< spacing behind the last letter included
    bool is_complete{true};  ///< every letter has a font
    bool is_joined{};        ///< letters hang together, as in Arabic: not to be spaced
};

/// Sizes are set in whole pixels.
unsigned whole_size_px(float size_px);

/// Sets lines of text without a display: order by the bidirectional algorithm (ICU), forms, kerning
/// and marks by HarfBuzz, letters a face lacks from other fonts. Lines are kept, so that asking
/// again costs a look-up. Not thread-safe.
class Shaper {
  public:
    /// errors  unreadable: a shipped font is missing
    static base::Result<std::shared_ptr<Shaper>> open(const std::filesystem::path& assets_folder);
    explicit Shaper(FontBook fonts) : fonts_(std::move(fonts)) {}

    /// The line; valid until the next call. `spacing_px` is extra space behind each letter.
    const Line& line(std::string_view utf8, style::Face face, float size_px, float spacing_px);

    /// Advance of the whole line in pixels, spacing included.
    float width_px(std::string_view utf8, style::Face face, float size_px, float spacing_px) {
        return line(utf8, face, size_px, spacing_px).width_px;
    }

    /// Whether every letter has a font on this machine.
    bool can_write(std::string_view utf8) {
        return line(utf8, style::Face::sans, 12, 0).is_complete;
    }

    const FontBook& fonts() const { return fonts_; }

  private:
    FontBook fonts_;
    std::unordered_map<std::string, Line> lines_;
};

}  // namespace wherein::lettering
