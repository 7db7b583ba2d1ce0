#include <render/text_painter.hpp>

#include <algorithm>
#include <cmath>

#include <SFML/Graphics/Text.hpp>
#include <render/colors.hpp>
#include <render/sfml_messages.hpp>

namespace wherein::render {
namespace {

struct Run {
    sf::Text text;
    float advance_px{};
};

unsigned character_size(float size_px) {
    return static_cast<unsigned>(std::max(1L, std::lround(size_px)));
}

Run make_run(const sf::Font& font, const sf::String& letters, const scene::TextItem& item) {
    const unsigned size = character_size(item.size_px);
    Run run{sf::Text(letters, font, size), 0};
    // SFML counts letter spacing in thirds of a space, 1 being none.
    const float third_px = font.getGlyph(U' ', size, false).advance / 3;
    if (item.spacing_px != 0 && third_px > 0) {
        run.text.setLetterSpacing(1 + item.spacing_px / third_px);
    }
    run.advance_px = run.text.findCharacterPos(letters.getSize()).x;
    return run;
}

std::vector<Run> make_runs(const std::array<sf::Font, style::face_count>& fonts,
                           const scene::TextItem& item) {
    const sf::String letters = sf::String::fromUtf8(item.text.begin(), item.text.end());
    std::vector<Run> runs;
    for (std::size_t begin = 0; begin < letters.getSize();) {
        const style::Face face = style::face_for(item.face, static_cast<char32_t>(letters[begin]));
        std::size_t end = begin + 1;
        while (end < letters.getSize() &&
               style::face_for(item.face, static_cast<char32_t>(letters[end])) == face) {
            ++end;
        }
        runs.push_back(make_run(fonts[static_cast<std::size_t>(face)],
                                letters.substring(begin, end - begin), item));
        begin = end;
    }
    return runs;
}

}  // namespace

base::Result<std::unique_ptr<TextPainter>> TextPainter::open(
    const std::filesystem::path& assets_folder) {
    auto painter = std::make_unique<TextPainter>();
    for (std::size_t i = 0; i < style::face_count; ++i) {
        const std::filesystem::path path =
            style::font_path(assets_folder, static_cast<style::Face>(i));
        const SfmlMessages messages;
        if (!painter->fonts_[i].loadFromFile(path.string())) {
            return base::Error{
                base::ErrorCode::unreadable, "A font cannot be read", path.string(),
                "Install the program's data again, or set WHEREIN_DATA to its folder."};
        }
    }
    return painter;
}

void TextPainter::load(const scene::TextItem& item) const {
    const unsigned size = character_size(item.size_px);
    // sf::Text measures a space and an x of its own accord.
    for (const auto letter : sf::String::fromUtf8(item.text.begin(), item.text.end()) + " x") {
        const style::Face face = style::face_for(item.face, static_cast<char32_t>(letter));
        const sf::Font& font = fonts_[static_cast<std::size_t>(face)];
        font.getGlyph(letter, size, false);
        if (item.halo_px > 0 && item.halo.a > 0) {
            font.getGlyph(letter, size, false, item.halo_px);
        }
    }
}

void TextPainter::draw(sf::RenderTarget& target, const scene::TextItem& item) const {
    std::vector<Run> runs = make_runs(fonts_, item);
    const bool has_halo = item.halo_px > 0 && item.halo.a > 0;
    // sf::Text hangs the baseline its size below the top.
    float x_px = static_cast<float>(std::round(item.origin.x_px));
    const float y_px = static_cast<float>(std::round(item.origin.y_px)) -
                       static_cast<float>(character_size(item.size_px));
    for (Run& run : runs) {
        run.text.setPosition({std::round(x_px), y_px});
        x_px += run.advance_px;
        if (has_halo) {
            run.text.setOutlineThickness(item.halo_px);
            run.text.setOutlineColor(to_sf(item.halo));
        }
    }
    // A run's halo must not cover the letters of the run before it.
    if (has_halo && runs.size() > 1) {
        for (Run& run : runs) {
            run.text.setFillColor(sf::Color::Transparent);
            target.draw(run.text);
            run.text.setOutlineThickness(0);
        }
    }
    for (Run& run : runs) {
        run.text.setFillColor(to_sf(item.color));
        target.draw(run.text);
    }
}

double TextPainter::width_px(const scene::TextItem& item) const {
    double width = 0;
    for (const Run& run : make_runs(fonts_, item)) {
        width += static_cast<double>(run.advance_px);
    }
    return width;
}

}  // namespace wherein::render
