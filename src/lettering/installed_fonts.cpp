#include <lettering/installed_fonts.hpp>

#include <fontconfig/fontconfig.h>

namespace wherein::lettering {

struct InstalledFonts::List {
    FcConfig* config{FcInitLoadConfigAndFonts()};
    FcFontSet* fonts{sorted(config)};

    List() = default;
    List(const List&) = delete;
    List& operator=(const List&) = delete;
    ~List() {
        if (fonts) {
            FcFontSetDestroy(fonts);
        }
        FcConfigDestroy(config);
    }

  private:
    static FcFontSet* sorted(FcConfig* config) {
        if (!config) {
            return nullptr;
        }
        FcPattern* wanted =
            FcPatternBuild(nullptr, FC_FAMILY, FcTypeString, "sans-serif", FC_SCALABLE, FcTypeBool,
                           FcTrue, FC_COLOR, FcTypeBool, FcFalse, static_cast<char*>(nullptr));
        FcConfigSubstitute(config, wanted, FcMatchPattern);
        FcDefaultSubstitute(wanted);
        FcResult result{};
        FcFontSet* fonts = FcFontSort(config, wanted, FcTrue, nullptr, &result);
        FcPatternDestroy(wanted);
        return fonts;
    }
};

InstalledFonts::InstalledFonts() = default;
InstalledFonts::InstalledFonts(InstalledFonts&&) noexcept = default;
InstalledFonts& InstalledFonts::operator=(InstalledFonts&&) noexcept = default;
InstalledFonts::~InstalledFonts() = default;

std::optional<FontFile> InstalledFonts::font_with(char32_t letter) {
    if (!list_) {
        list_ = std::make_unique<List>();
    }
    for (int i = 0; list_->fonts && i < list_->fonts->nfont; ++i) {
        FcPattern* font = list_->fonts->fonts[i];
        FcCharSet* letters{};
        FcBool is_scalable{};
        FcBool is_colored{};
        FcChar8* path{};
        int index{};
        if (FcPatternGetCharSet(font, FC_CHARSET, 0, &letters) != FcResultMatch ||
            !FcCharSetHasChar(letters, letter) ||
            FcPatternGetBool(font, FC_SCALABLE, 0, &is_scalable) != FcResultMatch || !is_scalable ||
            (FcPatternGetBool(font, FC_COLOR, 0, &is_colored) == FcResultMatch && is_colored) ||
            FcPatternGetString(font, FC_FILE, 0, &path) != FcResultMatch) {
            continue;
        }
        FcPatternGetInteger(font, FC_INDEX, 0, &index);
        // The upper half numbers an instance of a variable font; its default will do.
        return FontFile{reinterpret_cast<const char*>(path), index & 0xFFFF};
    }
    return std::nullopt;
}

}  // namespace wherein::lettering
