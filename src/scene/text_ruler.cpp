#include <array>
#include <cmath>
#include <unordered_map>

#include <ft2build.h>
#include FT_FREETYPE_H

#include <scene/scene.hpp>
#include <scene/utf8.hpp>

namespace wherein::scene {
namespace {

struct LibraryEnd {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
struct FaceEnd {
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using LibraryPtr = std::unique_ptr<FT_LibraryRec_, LibraryEnd>;
using FacePtr = std::unique_ptr<FT_FaceRec_, FaceEnd>;

class FreeTypeRuler final : public TextRuler {
  public:
    FreeTypeRuler(LibraryPtr library, std::array<FacePtr, style::face_count> faces)
        : library_(std::move(library)), faces_(std::move(faces)) {}

    float width_px(std::string_view utf8, style::Face face, float size_px,
                   float spacing_px) override {
        const auto size = static_cast<unsigned>(std::max(1L, std::lround(size_px)));
        float width = 0;
        while (!utf8.empty()) {
            const char32_t letter = take_code_point(utf8);
            width += advance_px(letter, style::face_for(face, letter), size) + spacing_px;
        }
        return width;
    }

  private:
    float advance_px(char32_t letter, style::Face face, unsigned size) {
        const auto face_number = static_cast<std::uint64_t>(face);
        const std::uint64_t key = (face_number << 48) | (std::uint64_t{size} << 32) | letter;
        const auto known = advances_.find(key);
        if (known != advances_.end()) {
            return known->second;
        }
        // Hinted as SFML draws it: the advance depends on that.
        FT_Face outline = faces_[face_number].get();
        float advance = static_cast<float>(size) / 2;
        if (FT_Set_Pixel_Sizes(outline, 0, size) == 0 &&
            FT_Load_Char(outline, letter, FT_LOAD_TARGET_NORMAL | FT_LOAD_FORCE_AUTOHINT) == 0) {
            advance = static_cast<float>(outline->glyph->metrics.horiAdvance) / 64;
        }
        advances_.emplace(key, advance);
        return advance;
    }

    LibraryPtr library_;
    std::array<FacePtr, style::face_count> faces_;
    std::unordered_map<std::uint64_t, float> advances_;
};

}  // namespace

base::Result<std::shared_ptr<TextRuler>> TextRuler::open(
    const std::filesystem::path& assets_folder) {
    FT_Library bare_library{};
    if (FT_Init_FreeType(&bare_library) != 0) {
        return base::Error{base::ErrorCode::work_failed, "FreeType does not start", "libfreetype",
                           "Free some memory and try again."};
    }
    LibraryPtr library(bare_library);
    std::array<FacePtr, style::face_count> faces;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        const auto path = style::font_path(assets_folder, static_cast<style::Face>(i));
        FT_Face bare_face{};
        if (FT_New_Face(library.get(), path.c_str(), 0, &bare_face) != 0) {
            return base::Error{
                base::ErrorCode::unreadable, "A font cannot be read", path.string(),
                "Install the program's data again, or set WHEREIN_DATA to its folder."};
        }
        faces[i] = FacePtr(bare_face);
    }
    return std::shared_ptr<TextRuler>(
        std::make_shared<FreeTypeRuler>(std::move(library), std::move(faces)));
}

}  // namespace wherein::scene
