#include <lettering/shaper.hpp>

#include <algorithm>
#include <cmath>

#include <hb.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace wherein::lettering {
namespace {

constexpr std::size_t most_lines = 4096;

/// Letters in a row of one direction, script and font, in logical order.
struct Run {
    int begin{};
    int end{};
    bool is_right_to_left{};
    UScriptCode script{USCRIPT_COMMON};
    std::optional<FontNumber> font{};
};

bool takes_neighbours_script(UScriptCode script) {
    return script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

/// Stretches of one direction in visual order.
std::vector<Run> stretches(const icu::UnicodeString& text) {
    const int length = text.length();
    UErrorCode status = U_ZERO_ERROR;
    UBiDi* bidi = ubidi_open();
    ubidi_setPara(bidi, text.getBuffer(), length, UBIDI_DEFAULT_LTR, nullptr, &status);
    const int count = ubidi_countRuns(bidi, &status);
    std::vector<Run> runs;
    for (int i = 0; U_SUCCESS(status) && i < count; ++i) {
        int begin = 0;
        int run_length = 0;
        const bool is_right_to_left = ubidi_getVisualRun(bidi, i, &begin, &run_length) == UBIDI_RTL;
        runs.push_back({begin, begin + run_length, is_right_to_left});
    }
    ubidi_close(bidi);
    return runs;
}

/// A stretch cut where script or font change, in visual order.
std::vector<Run> cut(const icu::UnicodeString& text, const Run& stretch, style::Face face,
                     FontBook& fonts) {
    std::vector<Run> runs;
    for (int at = stretch.begin; at < stretch.end; at = text.moveIndex32(at, 1)) {
        const auto letter = text.char32At(at);
        const auto code_point = static_cast<char32_t>(letter);
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(letter, &status);
        const bool is_shared = takes_neighbours_script(script);
        const int next = text.moveIndex32(at, 1);
        const bool is_unseen = u_hasBinaryProperty(letter, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
        const bool goes_on =
            !runs.empty() && (is_unseen || (is_shared && runs.back().font &&
                                            fonts.has(*runs.back().font, code_point)));
        const auto font = goes_on ? runs.back().font : fonts.font_for(face, code_point);
        const bool fits = !runs.empty() && font == runs.back().font &&
                          (is_shared || takes_neighbours_script(runs.back().script) ||
                           script == runs.back().script);
        if (!fits) {
            runs.push_back({at, next, stretch.is_right_to_left, script, font});
            continue;
        }
        runs.back().end = next;
        if (takes_neighbours_script(runs.back().script)) {
            runs.back().script = script;
        }
    }
    if (stretch.is_right_to_left) {
        std::reverse(runs.begin(), runs.end());
    }
    return runs;
}

bool is_joined(UScriptCode script) {
    return script == USCRIPT_ARABIC || script == USCRIPT_SYRIAC || script == USCRIPT_MONGOLIAN ||
           script == USCRIPT_DEVANAGARI || script == USCRIPT_BENGALI || script == USCRIPT_GURMUKHI;
}

/// Set one run and add it to the line.
void add(Line& line, hb_buffer_t* buffer, const icu::UnicodeString& text, const Run& run,
         hb_font_t* font, float spacing_px) {
    constexpr float per_px = 64;
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf16(buffer, reinterpret_cast<const std::uint16_t*>(text.getBuffer()),
                        text.length(), static_cast<unsigned>(run.begin), run.end - run.begin);
    hb_buffer_set_direction(buffer, run.is_right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, hb_script_from_string(uscript_getShortName(run.script), -1));
    hb_buffer_set_language(buffer, hb_language_from_string("und", -1));
    hb_shape(font, buffer, nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    const float between = is_joined(run.script) ? 0 : spacing_px;
    for (unsigned i = 0; i < count; ++i) {
        const bool ends_letter = i + 1 == count || infos[i + 1].cluster != infos[i].cluster;
        const float advance =
            static_cast<float>(positions[i].x_advance) / per_px + (ends_letter ? between : 0);
        line.glyphs.push_back({*run.font, infos[i].codepoint,
                               line.width_px + static_cast<float>(positions[i].x_offset) / per_px,
                               -static_cast<float>(positions[i].y_offset) / per_px, advance});
        line.width_px += advance;
        line.is_complete = line.is_complete && infos[i].codepoint != 0;
    }
    line.is_joined = line.is_joined || is_joined(run.script);
}

Line set(std::string_view utf8, style::Face face, float size_px, float spacing_px,
         FontBook& fonts) {
    const auto text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int>(utf8.size())));
    hb_buffer_t* buffer = hb_buffer_create();
    Line line;
    for (const Run& stretch : stretches(text)) {
        for (const Run& run : cut(text, stretch, face, fonts)) {
            if (run.font) {
                add(line, buffer, text, run, fonts.at_size(*run.font, whole_size_px(size_px)),
                    spacing_px);
            } else {
                line.is_complete = false;
            }
        }
    }
    hb_buffer_destroy(buffer);
    return line;
}

}  // namespace

unsigned whole_size_px(float size_px) {
    return static_cast<unsigned>(std::max(1L, std::lround(size_px)));
}

base::Result<std::shared_ptr<Shaper>> Shaper::open(const std::filesystem::path& assets_folder) {
    auto fonts = FontBook::open(assets_folder);
    if (!fonts) {
        return fonts.error();
    }
    return std::make_shared<Shaper>(*std::move(fonts));
}

const Line& Shaper::line(std::string_view utf8, style::Face face, float size_px, float spacing_px) {
    const unsigned size = whole_size_px(size_px);
    std::string key(utf8);
    key.append(reinterpret_cast<const char*>(&face), sizeof face);
    key.append(reinterpret_cast<const char*>(&size), sizeof size);
    key.append(reinterpret_cast<const char*>(&spacing_px), sizeof spacing_px);
    const auto known = lines_.find(key);
    if (known != lines_.end()) {
        return known->second;
    }
    if (lines_.size() >= most_lines) {
        lines_.clear();
    }
    return lines_.emplace(std::move(key), set(utf8, face, size_px, spacing_px, fonts_))
        .first->second;
}

}  // namespace wherein::lettering
