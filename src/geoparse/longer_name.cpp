#include <geoparse/longer_name.hpp>

#include <algorithm>

namespace wherein::geoparse {
namespace {

constexpr std::uint32_t longest_run = 5;  ///< words looked at after a name

bool is_head(const Token& token) {
    return token.classes.has(WordClass::org_head) || token.classes.has(WordClass::org_head_lower) ||
           token.classes.has(WordClass::nature_head) || token.classes.has(WordClass::office) ||
           token.classes.has(WordClass::site);
}

LongerName kind_of_head(const Token& token) {
    return token.classes.has(WordClass::office) ? LongerName::office
           : token.classes.has(WordClass::site) ? LongerName::site
                                                : LongerName::other;
}

/// "Lincoln Center", "Jackson Memorial Hospital" are named after persons.
bool is_person_word(const BlockView& block, const Sighting& sighting) {
    const WordClasses& classes = block.tokens[sighting.first].classes;
    return sighting.first == sighting.last &&
           (classes.has(WordClass::given_name) || classes.has(WordClass::surname_word));
}

}  // namespace

LongerName longer_name_after(const BlockView& block, const Sighting& sighting) {
    const Token* after = word_after(block, sighting);
    if (after == nullptr) {
        return LongerName::none;
    }
    if (after->shape == Shape::lower) {
        return after->classes.has(WordClass::org_head_lower) ? LongerName::other : LongerName::none;
    }
    if (block.is_all_capitals) {
        return LongerName::none;  // "ARMENIA OPENS A ROAD": any word could be a head
    }
    const std::uint32_t words = block.is_title_case ? 1 : longest_run;
    LongerName found = LongerName::none;
    for (std::uint32_t i = sighting.last + 1; i < block.tokens.size() && i <= sighting.last + words;
         ++i) {
        const Token& token = block.tokens[i];
        const bool is_joined = i == sighting.last + 1 || token.gap == Gap::space;
        const bool begins_person = token.classes.has(WordClass::title) && !is_head(token);
        if (!is_joined || !token.is_name_like() || token.is_sentence_start ||
            (begins_person && found != LongerName::none)) {
            break;
        }
        if (is_head(token)) {
            found = kind_of_head(token);
        }
        if (token.has_possessive) {
            break;
        }
    }
    return found == LongerName::site && is_person_word(block, sighting) ? LongerName::other : found;
}

bool is_end_of_longer_name(const BlockView& block, const Sighting& sighting) {
    const Token* of = word_before(block, sighting);
    if (of != nullptr && of->is_name_like() && of->classes.has(WordClass::org_before) &&
        !block.is_title_case) {
        return true;
    }
    if (of == nullptr || sighting.first < 2 || base::slice(block.text, of->span) != "of") {
        return false;
    }
    const Token& head = block.tokens[sighting.first - 2];
    return head.is_name_like() && head.classes.has(WordClass::org_of);
}

}  // namespace wherein::geoparse
