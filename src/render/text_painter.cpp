#include <render/text_painter.hpp>

#include <algorithm>
#include <cmath>

#include <render/colors.hpp>
#include <render/sfml_messages.hpp>

namespace wherein::render {
namespace {

struct MeasuredRun {
    sf::Text text;
    float advance_px{};
};

constexpr std::uint64_t frames_kept = 120;

unsigned character_size(float size_px) {
    return static_cast<unsigned>(std::max(1L, std::lround(size_px)));
}

MeasuredRun make_run(const sf::Font& font, const sf::String& letters, const scene::TextItem& item) {
    const unsigned size = character_size(item.size_px);
    MeasuredRun run{sf::Text(letters, font, size), 0};
    // SFML counts letter spacing in thirds of a space, 1 being none.
    const float third_px = font.getGlyph(U' ', size, false).advance / 3;
    if (item.spacing_px != 0 && third_px > 0) {
        run.text.setLetterSpacing(1 + item.spacing_px / third_px);
    }
    run.advance_px = run.text.findCharacterPos(letters.getSize()).x;
    return run;
}

std::vector<MeasuredRun> make_runs(const std::array<sf::Font, style::face_count>& fonts,
                                   const scene::TextItem& item) {
    const sf::String letters = sf::String::fromUtf8(item.text.begin(), item.text.end());
    std::vector<MeasuredRun> runs;
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

bool has_halo(const scene::TextItem& item) {
    return item.halo_px > 0 && item.halo.a > 0;
}

/// All that a line's picture depends on but for its place.
std::string looks_of(const scene::TextItem& item) {
    std::string looks = item.text;
    const auto add = [&looks](const auto& value) {
        looks.append(reinterpret_cast<const char*>(&value), sizeof value);
    };
    add(item.face);
    add(item.size_px);
    add(item.color);
    add(item.halo);
    add(item.halo_px);
    add(item.spacing_px);
    return looks;
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

void TextPainter::load_letters(const scene::TextItem& item) const {
    const unsigned size = character_size(item.size_px);
    // sf::Text measures a space and an x of its own accord.
    for (const auto letter : sf::String::fromUtf8(item.text.begin(), item.text.end()) + " x") {
        const style::Face face = style::face_for(item.face, static_cast<char32_t>(letter));
        const sf::Font& font = fonts_[static_cast<std::size_t>(face)];
        font.getGlyph(letter, size, false);
        if (has_halo(item)) {
            font.getGlyph(letter, size, false, item.halo_px);
        }
    }
}

TextPainter::Line TextPainter::lay_out(const scene::TextItem& item) const {
    std::vector<MeasuredRun> measured = make_runs(fonts_, item);
    Line line;
    float left_px = 0;
    for (MeasuredRun& run : measured) {
        Run laid{std::move(run.text), std::nullopt, left_px};
        left_px += run.advance_px;
        laid.letters.setFillColor(to_sf(item.color));
        if (has_halo(item)) {
            // A run's halo must not cover the letters of the run before it.
            sf::Text& with_halo =
                measured.size() > 1 ? laid.halo.emplace(laid.letters) : laid.letters;
            with_halo.setOutlineThickness(item.halo_px);
            with_halo.setOutlineColor(to_sf(item.halo));
            if (laid.halo) {
                laid.halo->setFillColor(sf::Color::Transparent);
            }
        }
        line.runs.push_back(std::move(laid));
    }
    return line;
}

void TextPainter::load(const scene::TextItem& item) {
    const auto [place, is_new] = lines_.try_emplace(looks_of(item));
    if (is_new) {
        load_letters(item);
        place->second = lay_out(item);
    }
    place->second.last_frame = frame_;
}

void TextPainter::draw(sf::RenderTarget& target, const scene::TextItem& item) {
    load(item);
    Line& line = lines_.at(looks_of(item));
    // sf::Text hangs the baseline its size below the top.
    const float left_px = static_cast<float>(std::round(item.origin.x_px));
    const float top_px = static_cast<float>(std::round(item.origin.y_px)) -
                         static_cast<float>(character_size(item.size_px));
    for (Run& run : line.runs) {
        if (run.halo) {
            run.halo->setPosition({std::round(left_px + run.left_px), top_px});
            target.draw(*run.halo);
        }
    }
    for (Run& run : line.runs) {
        run.letters.setPosition({std::round(left_px + run.left_px), top_px});
        target.draw(run.letters);
    }
}

void TextPainter::end_frame() {
    std::erase_if(lines_, [this](const auto& entry) {
        return frame_ - entry.second.last_frame > frames_kept;
    });
    ++frame_;
}

double TextPainter::width_px(const scene::TextItem& item) const {
    double width = 0;
    for (const MeasuredRun& run : make_runs(fonts_, item)) {
        width += static_cast<double>(run.advance_px);
    }
    return width;
}

}  // namespace wherein::render
