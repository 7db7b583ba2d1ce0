#include <gazetteer/place_names.hpp>

#include <algorithm>
#include <array>

#include <unicode/locid.h>

namespace wherein::gazetteer {
namespace {

/// Languages whose names stand on the card; the languages of the built-in article first.
constexpr std::array<std::string_view, 7> card_languages{"az", "hy", "ru", "ka", "fr", "es", "de"};

std::string_view exactly_in(const Place& place, std::string_view language) {
    for (const NameView name : place.names) {
        if (name.is_in(language)) {
            return name.text;
        }
    }
    return {};
}

}  // namespace

std::string_view name_in(const Place& place, std::string_view language) {
    while (!language.empty()) {
        if (language == "en") {
            return place.name;
        }
        if (const std::string_view name = exactly_in(place, language); !name.empty()) {
            return name;
        }
        const std::size_t dash = language.rfind('-');
        language = language.substr(0, dash == std::string_view::npos ? 0 : dash);
    }
    return {};
}

std::string_view local_name(const Place& place) {
    return place.local.text.empty() ? place.name : place.local.text;
}

std::vector<CardName> card_names(const Place& place) {
    std::vector<CardName> names;
    const auto add = [&](std::string_view text, std::string_view language) {
        const bool is_new =
            std::none_of(names.begin(), names.end(), [&](auto& n) { return n.text == text; });
        if (!text.empty() && text != place.name && is_new) {
            names.push_back({text, language});
        }
    };
    add(place.local.text, place.local.languages);
    for (const std::string_view language : card_languages) {
        add(exactly_in(place, language), language);
    }
    return names;
}

std::string language_name(std::string_view language) {
    UErrorCode failed = U_ZERO_ERROR;
    const auto locale = icu::Locale::forLanguageTag(
        icu::StringPiece(language.data(), static_cast<std::int32_t>(language.size())), failed);
    icu::UnicodeString shown;
    std::string text;
    locale.getDisplayName(icu::Locale::getEnglish(), shown).toUTF8String(text);
    return U_SUCCESS(failed) && !text.empty() ? text : std::string(language);
}

}  // namespace wherein::gazetteer
