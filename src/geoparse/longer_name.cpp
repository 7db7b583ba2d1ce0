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

/// "Lincoln Center" is named after a person. Buildings remember surnames, not given names: "Paris
/// Library" stands in Paris.
bool is_surname(const BlockView& block, const Sighting& sighting) {
    return sighting.first == sighting.last &&
           block.tokens[sighting.first].classes.has(WordClass::surname_word);
}

/// "Polk County": nobody is remembered by it, so what is called so belongs to the county.
bool is_second_unit(const BlockView& block, const Sighting& sighting) {
    return sighting.first != sighting.last &&
           block.tokens[sighting.last].classes.has(WordClass::unit_head) &&
           block.gazetteer.place(sighting.hits.front().place).type == gazetteer::PlaceType::admin2;
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
    if (found == LongerName::site && is_surname(block, sighting)) {
        return LongerName::other;
    }
    return found == LongerName::other && is_second_unit(block, sighting) ? LongerName::site : found;
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

bool is_in_state_body(const BlockView& block, const Sighting& sighting) {
    if (is_end_of_longer_name(block, sighting)) {
        return sighting.first >= 2 &&
               block.tokens[sighting.first - 2].classes.has(WordClass::state_body);
    }
    if (longer_name_after(block, sighting) == LongerName::none) {
        return false;
    }
    for (std::uint32_t i = sighting.last + 1; i < block.tokens.size(); ++i) {
        const Token& token = block.tokens[i];
        if (i > sighting.last + longest_run || token.gap != Gap::space || !token.is_name_like()) {
            return false;
        }
        if (token.classes.has(WordClass::state_body)) {
            return true;
        }
    }
    return false;
}

}  // namespace wherein::geoparse
