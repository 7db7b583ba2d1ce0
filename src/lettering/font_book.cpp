#include <lettering/font_book.hpp>

#include <algorithm>
#include <unordered_map>
#include <vector>

#include <hb.h>
#include <lettering/installed_fonts.hpp>

namespace wherein::lettering {
namespace {

struct FontEnd {
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};
using FontPtr = std::unique_ptr<hb_font_t, FontEnd>;

/// Null for a file that is no font.
FontPtr open_font(const FontFile& file) {
    hb_blob_t* blob = hb_blob_create_from_file(file.path.c_str());
    hb_face_t* face = hb_face_create(blob, static_cast<unsigned>(file.face_index));
    FontPtr font(hb_face_get_glyph_count(face) > 0 ? hb_font_create(face) : nullptr);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    return font;
}

bool font_has(hb_font_t* font, char32_t letter) {
    hb_codepoint_t glyph{};
    return hb_font_get_nominal_glyph(font, letter, &glyph) != 0;
}

}  // namespace

struct FontBook::Content {
    struct Font {
        FontFile file;
        FontPtr font;
    };
    std::vector<Font> fonts;
    InstalledFonts installed;
    std::unordered_map<char32_t, std::optional<FontNumber>> elsewhere;  ///< letters of no own face

    std::optional<FontNumber> find_elsewhere(char32_t letter) {
        const auto file = installed.font_with(letter);
        if (!file) {
            return std::nullopt;
        }
        const auto known = std::find_if(fonts.begin(), fonts.end(),
                                        [&](const Font& font) { return font.file == *file; });
        const auto number = static_cast<FontNumber>(known - fonts.begin());
        if (known == fonts.end()) {
            FontPtr font = open_font(*file);
            if (!font || !font_has(font.get(), letter)) {
                return std::nullopt;
            }
            fonts.push_back({*file, std::move(font)});
        }
        return number;
    }
};

FontBook::FontBook(std::unique_ptr<Content> content) : content_(std::move(content)) {}
FontBook::FontBook(FontBook&&) noexcept = default;
FontBook::~FontBook() = default;

base::Result<FontBook> FontBook::open(const std::filesystem::path& assets_folder) {
    auto content = std::make_unique<Content>();
    for (std::size_t i = 0; i < style::face_count; ++i) {
        const FontFile file{style::font_path(assets_folder, static_cast<style::Face>(i)).string(),
                            0};
        FontPtr font = open_font(file);
        if (!font) {
            return base::Error{
                base::ErrorCode::unreadable, "A font cannot be read", file.path,
                "Install the program's data again, or set WHEREIN_DATA to its folder."};
        }
        content->fonts.push_back({file, std::move(font)});
    }
    return FontBook(std::move(content));
}

bool FontBook::has(FontNumber font, char32_t letter) const {
    return font_has(content_->fonts[font].font.get(), letter);
}

std::optional<FontNumber> FontBook::font_for(style::Face preferred, char32_t letter) {
    const auto own = static_cast<FontNumber>(style::face_for(preferred, letter));
    if (has(own, letter)) {
        return own;
    }
    const auto [place, is_new] = content_->elsewhere.try_emplace(letter);
    if (is_new) {
        place->second = content_->find_elsewhere(letter);
    }
    return place->second;
}

const FontFile& FontBook::file(FontNumber font) const {
    return content_->fonts[font].file;
}

hb_font_t* FontBook::at_size(FontNumber font, unsigned size_px) const {
    hb_font_t* const sized = content_->fonts[font].font.get();
    const int scale = static_cast<int>(size_px) * 64;  // 26.6 pixels
    hb_font_set_scale(sized, scale, scale);
    return sized;
}

}  // namespace wherein::lettering
