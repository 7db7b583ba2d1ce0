#include <lettering/glyph_painter.hpp>

#include <cmath>
#include <unordered_map>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_GLYPH_H
#include FT_STROKER_H

namespace wherein::lettering {
namespace {

constexpr float per_px = 64;

FT_Pos to_26_6(float px) {
    return std::lround(px * per_px);
}

GlyphPicture copied(const FT_BitmapGlyphRec_& glyph) {
    const FT_Bitmap& bitmap = glyph.bitmap;
    GlyphPicture picture{
        glyph.left, glyph.top, static_cast<int>(bitmap.width), static_cast<int>(bitmap.rows), {}};
    for (int row = 0; row < picture.height_px; ++row) {
        const std::uint8_t* first = bitmap.buffer + row * bitmap.pitch;
        picture.coverage.insert(picture.coverage.end(), first, first + picture.width_px);
    }
    return picture;
}

}  // namespace

struct GlyphPainter::Faces {
    FT_Library library{};
    std::unordered_map<FontNumber, FT_Face> opened;  ///< null: not readable

    Faces() { FT_Init_FreeType(&library); }
    Faces(const Faces&) = delete;
    Faces& operator=(const Faces&) = delete;
    ~Faces() { FT_Done_FreeType(library); }

    FT_Face face(const FontBook& fonts, FontNumber number) {
        const auto [place, is_new] = opened.try_emplace(number);
        if (is_new) {
            const FontFile& file = fonts.file(number);
            if (FT_New_Face(library, file.path.c_str(), file.face_index, &place->second) != 0) {
                place->second = nullptr;
            }
        }
        return place->second;
    }

    /// Grows the outline on its outer side only, so that what is inside stays full.
    void grow(FT_Glyph& glyph, float by_px) const {
        FT_Stroker stroker{};
        if (FT_Stroker_New(library, &stroker) == 0) {
            FT_Stroker_Set(stroker, to_26_6(by_px), FT_STROKER_LINECAP_ROUND,
                           FT_STROKER_LINEJOIN_ROUND, 0);
            FT_Glyph_StrokeBorder(&glyph, stroker, 0, 1);
            FT_Stroker_Done(stroker);
        }
    }
};

GlyphPainter::GlyphPainter() : faces_(std::make_unique<Faces>()) {}
GlyphPainter::GlyphPainter(GlyphPainter&&) noexcept = default;
GlyphPainter& GlyphPainter::operator=(GlyphPainter&&) noexcept = default;
GlyphPainter::~GlyphPainter() = default;

GlyphPicture GlyphPainter::paint(const FontBook& fonts, const GlyphLook& look) {
    FT_Face face = faces_->face(fonts, look.font);
    const FT_Int32 how =
        FT_LOAD_NO_BITMAP | (look.is_hinted ? FT_LOAD_TARGET_LIGHT : FT_LOAD_NO_HINTING);
    if (!face || FT_Set_Pixel_Sizes(face, 0, look.size_px) != 0 ||
        FT_Load_Glyph(face, look.index, how) != 0) {
        return {};
    }
    FT_Glyph glyph{};
    if (FT_Get_Glyph(face->glyph, &glyph) != 0) {
        return {};
    }
    if (look.halo_px > 0) {
        faces_->grow(glyph, look.halo_px);
    }
    GlyphPicture picture;
    FT_Vector shift{to_26_6(look.shift_px), 0};
    if (FT_Glyph_To_Bitmap(&glyph, FT_RENDER_MODE_NORMAL, &shift, 1) == 0) {
        picture = copied(*reinterpret_cast<FT_BitmapGlyph>(glyph));
    }
    FT_Done_Glyph(glyph);
    return picture;
}

}  // namespace wherein::lettering
