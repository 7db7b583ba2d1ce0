#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <SFML/Graphics/Font.hpp>
#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Text.hpp>
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

    /// Makes a line's letters ready. SFML copies a full glyph page into a larger one through the
    /// current context, and a clip set there would cut that copy: call this before clipping.
    void load(const scene::TextItem& item);

    void draw(sf::RenderTarget& target, const scene::TextItem& item);

    /// Count a frame; lines not drawn for a while are forgotten.
    void end_frame();

    /// Advance of the line in pixels, as drawn.
    double width_px(const scene::TextItem& item) const;

  private:
    /// A line laid out: letters of one face in a row, and where they begin.
    struct Run {
        sf::Text letters;
        std::optional<sf::Text> halo;  ///< apart, where it must not cover the run before
        float left_px{};
    };
    struct Line {
        std::vector<Run> runs;
        std::uint64_t last_frame{};
    };

    Line lay_out(const scene::TextItem& item) const;
    void load_letters(const scene::TextItem& item) const;

    std::array<sf::Font, style::face_count> fonts_;
    std::unordered_map<std::string, Line> lines_;  ///< by all that they look like
    std::uint64_t frame_{};
};

}  // namespace wherein::render
