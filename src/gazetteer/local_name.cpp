#include <gazetteer/local_name.hpp>

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace wherein::gazetteer {
namespace {

/// The language and script most used in a country; bogus where CLDR does not know it.
icu::Locale main_locale(std::string_view country) {
    icu::Locale locale(("und_" + std::string(country)).c_str());
    UErrorCode status = U_ZERO_ERROR;
    locale.addLikelySubtags(status);
    if (U_FAILURE(status) || *locale.getScript() == '\0') {
        locale.setToBogus();
    }
    return locale;
}

std::string country_name(const icu::Locale& locale) {
    icu::UnicodeString name;
    locale.getDisplayCountry(locale, name);
    std::string utf8;
    return name.toUTF8String(utf8);
}

/// Whether a name holds a letter, and all its letters are of the script.
bool is_written_in(std::string_view name, const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode wanted = USCRIPT_INVALID_CODE;
    if (uscript_getCode(locale.getScript(), &wanted, 1, &status) != 1 || U_FAILURE(status)) {
        return false;
    }
    const auto text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int>(name.size())));
    bool has_letter = false;
    for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        if (u_isalpha(text.char32At(i))) {
            has_letter = true;
            if (!uscript_hasScript(text.char32At(i), wanted)) {
                return false;
            }
        }
    }
    return has_letter;
}

}  // namespace

std::string local_name(const Place& place) {
    const icu::Locale locale = main_locale(place.country);
    if (place.country.empty() || locale.isBogus()) {
        return {};
    }
    if (place.type == PlaceType::country) {
        const std::string name = country_name(locale);
        return name == place.name || name == place.country ? std::string{} : name;
    }
    if (std::string_view(locale.getScript()) == "Latn") {
        return {};
    }
    for (const std::string_view name : place.other_names) {
        if (is_written_in(name, locale)) {
            return std::string(name);
        }
    }
    return {};
}

}  // namespace wherein::gazetteer
