#include <ui/fonts.hpp>

#include <array>
#include <cmath>
#include <cstring>
#include <fstream>
#include <limits>
#include <string>

#include <style/fonts.hpp>
#include <ui/text_layout.hpp>

namespace wherein::ui {
namespace {

// Ascent plus descent of Noto Sans and Noto Serif in em: Dear ImGui's font size is that height.
constexpr float height_per_em = 1.362F;

constexpr std::array<ImWchar, 23> every_script{
    0x0020, 0x036F,  // Latin with extensions A and B, IPA (schwa), modifiers, combining marks
    0x0370, 0x052F,  // Greek, Cyrillic
    0x1E00, 0x1EFF,  // Latin extended additional
    0x2000, 0x206F,  // punctuation
    0x2070, 0x20CF,  // raised figures, currencies
    0x2100, 0x214F,  // letter-like signs
    0x2190, 0x21FF,  // arrows
    0x2212, 0x2212,  // minus
    0};
constexpr std::array<ImWchar, 19> common_letters{
    0x0020, 0x017F,                  // Latin, extension A
    0x018F, 0x018F, 0x0259, 0x0259,  // schwa
    0x0218, 0x021B,                  // Romanian
    0x02BB, 0x02BC,                  // letter apostrophes
    0x0400, 0x045F,                  // Cyrillic
    0x2010, 0x2044,                  // punctuation, thin spaces, primes
    0x2116, 0x2116, 0x2212, 0x2212, 0};
constexpr std::array<ImWchar, 3> armenian_letters{0x0530, 0x058F, 0};
constexpr std::array<ImWchar, 5> georgian_letters{0x10A0, 0x10FF, 0x1C90, 0x1CBF, 0};

struct RasterSpec {
    Family family;
    float em_px;
    bool has_every_script;
};

// The first of a family is what most of the interface uses; larger serifs serve the text scale.
constexpr std::array<RasterSpec, 13> raster_specs{{
    {Family::sans, 13.5F, true},
    {Family::sans, 11.5F, false},
    {Family::sans_bold, 13.5F, false},
    {Family::sans_bold, 11.5F, false},
    {Family::serif, 17, true},
    {Family::serif, 13.5F, false},
    {Family::serif, 23, false},
    {Family::serif, 32, false},
    {Family::serif_bold, 13.5F, false},
    {Family::serif_bold, 22, false},
    {Family::serif_bold, 26, false},
    {Family::sans_bold, 17, false},
    {Family::sans_bold, 22, false},
}};

style::Face face_of(Family family) {
    switch (family) {
        case Family::sans:
            return style::Face::sans;
        case Family::sans_bold:
            return style::Face::sans_bold;
        case Family::serif:
            return style::Face::serif;
        case Family::serif_bold:
            break;
    }
    return style::Face::serif_bold;
}

std::string read_file(const std::filesystem::path& path) {
    std::error_code failed;
    const auto size = std::filesystem::file_size(path, failed);
    std::string bytes(failed ? 0 : static_cast<std::size_t>(size), '\0');
    std::ifstream file(path, std::ios::binary);
    if (!file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) {
        bytes.clear();
    }
    return bytes;
}

/// Adds faces to the atlas, each file read once.
class AtlasFiller {
  public:
    AtlasFiller(const std::filesystem::path& assets_folder, float ui_scale, ImFontAtlas& atlas)
        : assets_folder_(assets_folder), ui_scale_(ui_scale), atlas_(atlas) {}

    ImFont* add(style::Face face, float em_px, const ImWchar* ranges, bool merge) {
        std::string& bytes = files_[static_cast<std::size_t>(face)];
        if (bytes.empty()) {
            bytes = read_file(style::font_path(assets_folder_, face));
        }
        if (bytes.empty()) {
            return nullptr;
        }
        ImFontConfig config;
        config.MergeMode = merge;
        // Sub-pixel steps matter for small type on plain screens; on dense ones they only cost
        // memory.
        config.OversampleH = ui_scale_ < 1.5F && em_px < 30 ? 2 : 1;
        config.OversampleV = 1;
        config.RasterizerMultiply = 1.1F;
        void* copy = ImGui::MemAlloc(bytes.size());
        std::memcpy(copy, bytes.data(), bytes.size());
        return atlas_.AddFontFromMemoryTTF(copy, static_cast<int>(bytes.size()),
                                           std::round(em_px * height_per_em), &config, ranges);
    }

  private:
    const std::filesystem::path& assets_folder_;
    float ui_scale_;
    ImFontAtlas& atlas_;
    std::array<std::string, style::face_count> files_;
};

bool is_blank(char32_t c) {
    return c < 0x20;
}

bool has_glyph(ImFont* font, char32_t c) {
    return c <= std::numeric_limits<ImWchar>::max() &&
           font->FindGlyphNoFallback(static_cast<ImWchar>(c)) != nullptr;
}

ImFont* font_for(const TypeFace& face, char32_t c) {
    return has_glyph(face.font, c) || !has_glyph(face.full, c) ? face.font : face.full;
}

float advance_in(ImFont* font, float height_px, char32_t c) {
    const bool is_known = c <= std::numeric_limits<ImWchar>::max();
    const auto letter = static_cast<ImWchar>(is_known ? c : 0xFFFD);
    return font->GetCharAdvance(letter) * (height_px / font->FontSize);
}

}  // namespace

Fonts::Fonts(const std::filesystem::path& assets_folder, float ui_scale)
    : atlas_(IM_NEW(ImFontAtlas)()) {
    AtlasFiller filler(assets_folder, ui_scale, *atlas_);
    for (const RasterSpec& spec : raster_specs) {
        const float em_px = spec.em_px * ui_scale;
        const ImWchar* ranges = spec.has_every_script ? every_script.data() : common_letters.data();
        ImFont* font = filler.add(face_of(spec.family), em_px, ranges, false);
        if (font == nullptr) {
            font = atlas_->AddFontDefault();
        } else if (spec.has_every_script) {
            filler.add(style::Face::armenian, em_px, armenian_letters.data(), true);
            filler.add(style::Face::georgian, em_px, georgian_letters.data(), true);
        }
        rasters_.push_back({spec.family, em_px, font});
    }
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    atlas_->GetTexDataAsRGBA32(&pixels, &width, &height);
}

void Fonts::move_to_context() {
    // The context frees the atlas it was made with, so that one makes room for ours.
    ImFontAtlas*& owned = ImGui::GetIO().Fonts;
    IM_DELETE(owned);
    owned = atlas_.release();
}

TypeFace Fonts::at(Family family, float em_px) const {
    const Raster* best = nullptr;
    const auto distance = [&](const Raster& raster) {
        return std::abs(std::log(raster.em_px / em_px));
    };
    for (const Raster& raster : rasters_) {
        if (raster.family == family && (best == nullptr || distance(raster) < distance(*best))) {
            best = &raster;
        }
    }
    // At the rasterised size glyphs are copied pixel by pixel, a hair beside it they blur.
    const bool is_exact = std::abs(best->em_px - em_px) < 0.05F;
    return {best->font, full_for(family), is_exact ? best->font->FontSize : em_px * height_per_em};
}

ImFont* Fonts::full_for(Family family) const {
    const bool is_sans = family == Family::sans || family == Family::sans_bold;
    const Family regular = is_sans ? Family::sans : Family::serif;
    for (const Raster& raster : rasters_) {
        if (raster.family == regular) {
            return raster.font;
        }
    }
    return ImGui::GetFont();
}

float advance_px(const TypeFace& face, char32_t code_point) {
    const char32_t shown = is_blank(code_point) ? U' ' : code_point;
    return advance_in(font_for(face, shown), face.height_px, shown);
}

float width_px(const TypeFace& face, std::string_view utf8) {
    float width = 0;
    for (std::uint32_t at = 0; at < utf8.size();) {
        const CodePoint point = code_point_at(utf8, at);
        width += advance_px(face, point.value);
        at = point.next;
    }
    return width;
}

void draw_text(ImDrawList& list, const TypeFace& face, ImVec2 at, ImU32 color,
               std::string_view utf8) {
    float x = at.x;
    for (std::uint32_t byte = 0; byte < utf8.size();) {
        const std::uint32_t begin = byte;
        const float run_x = x;
        ImFont* font = font_for(face, code_point_at(utf8, begin).value);
        bool is_ink = true;
        while (byte < utf8.size()) {
            const CodePoint point = code_point_at(utf8, byte);
            is_ink = !is_blank(point.value);
            if ((!is_ink && byte > begin) || (is_ink && font_for(face, point.value) != font)) {
                break;
            }
            x += advance_px(face, point.value);
            byte = point.next;
            if (!is_ink) {
                break;
            }
        }
        const char* text = utf8.data() + begin;
        if (!is_blank(code_point_at(utf8, begin).value)) {
            list.AddText(font, face.height_px, ImVec2(run_x, at.y), color, text,
                         utf8.data() + byte);
        }
    }
}

}  // namespace wherein::ui
