#include <geoparse/evidence_against.hpp>

#include <algorithm>

#include <gazetteer/hash.hpp>
#include <geoparse/kinds.hpp>
#include <geoparse/longer_name.hpp>

namespace wherein::geoparse {
namespace {

using gazetteer::NameHit;
using gazetteer::NameKind;
using gazetteer::PlaceType;

constexpr std::int64_t known_unit_people = 1'000'000;

/// A town so large that it is meant more often than the persons of its name.
bool is_large_town(const BlockView& block, const Sighting& sighting) {
    constexpr std::int64_t large_town_people = 500'000;
    return std::any_of(sighting.hits.begin(), sighting.hits.end(), [&](const NameHit& hit) {
        const auto place = block.gazetteer.facts(hit.place);
        return hit.kind != NameKind::alternate && place.type == PlaceType::populated &&
               place.population >= large_town_people;
    });
}

/// "Washington-Moscow": the other half is a place as well. "R-Ocilla": a party.
bool is_hyphen_partner(const BlockView& block, std::uint32_t index) {
    constexpr std::int64_t known_people = 50'000;
    const Token& token = block.tokens[index];
    if (token.span.size() == 1) {
        return true;
    }
    const auto hits = block.gazetteer.find(base::slice(block.text, token.span));
    return std::any_of(hits.begin(), hits.end(), [&](const NameHit& hit) {
        const auto place = block.gazetteer.facts(hit.place);
        return hit.kind != NameKind::alternate && hit.kind != NameKind::demonym &&
               (place.type != PlaceType::populated || place.population >= known_people);
    });
}

/// "Denzel Washington" at the start of a sentence: a word of no class before a surname. Any other
/// word has its capital from the sentence.
bool begins_person(const BlockView& block, const Token& before, const Sighting& sighting) {
    const std::string_view word = base::slice(block.text, before.span);
    return before.classes.bits() == 0 && before.shape == Shape::capital && word.size() > 2 &&
           !word.ends_with("ing") && !word.ends_with("ed") && !word.ends_with("ly") &&
           is_one_word(sighting) &&
           block.tokens[sighting.first].classes.has(WordClass::surname_word);
}

}  // namespace

bool is_wide_place(const BlockView& block, const Sighting& sighting) {
    return std::any_of(sighting.hits.begin(), sighting.hits.end(), [&](const NameHit& hit) {
        const PlaceType type = block.gazetteer.facts(hit.place).type;
        return sighting.allows(hit) && hit.kind != NameKind::alternate &&
               type != PlaceType::populated && type != PlaceType::admin1 &&
               (type != PlaceType::admin2 || !is_one_word(sighting));
    });
}

bool is_one_word(const Sighting& sighting) {
    return sighting.first == sighting.last;
}

bool is_capitalised(const Token* token) {
    return token != nullptr && token->is_name_like() && token->shape != Shape::caseless;
}

bool capitals_count(const BlockView& block) {
    return !block.is_all_capitals && !block.is_title_case;
}

bool is_known_unit(const BlockView& block, const Sighting& sighting) {
    const WordClasses& classes = block.tokens[sighting.first].classes;
    if (classes.has(WordClass::given_name) || classes.has(WordClass::surname_word) ||
        classes.has(WordClass::common) || classes.has(WordClass::direction)) {
        return false;
    }
    return std::any_of(sighting.hits.begin(), sighting.hits.end(), [&](const NameHit& hit) {
        return sighting.allows(hit) && hit.kind != NameKind::alternate &&
               block.gazetteer.facts(hit.place).type == PlaceType::admin1 &&
               block.gazetteer.population_within(hit.place) >= known_unit_people;
    });
}

bool is_wide_or_known_unit(const BlockView& block, const Sighting& sighting) {
    return is_wide_place(block, sighting) || is_known_unit(block, sighting);
}

bool has_title_after(const BlockView& block, const Sighting& sighting) {
    const Token* after = word_after(block, sighting);
    const bool may_be_person =
        is_one_word(sighting) && block.tokens[sighting.first].classes.has(WordClass::given_name);
    return is_capitalised(after) && after->classes.has(WordClass::title) && !may_be_person;
}

bool is_plain_word(const BlockView& block, const Sighting& sighting) {
    const WordClasses& classes = block.tokens[sighting.first].classes;
    return is_one_word(sighting) && !sighting.is_abbreviation &&
           (classes.has(WordClass::common) || classes.has(WordClass::title) ||
            classes.has(WordClass::direction) || classes.has(WordClass::geo_head) ||
            classes.has(WordClass::unit_head) || classes.has(WordClass::office));
}

double common_word(const BlockView& block, const Sighting& sighting) {
    const Token& token = block.tokens[sighting.first];
    if (!is_one_word(sighting) || sighting.is_abbreviation) {
        return 0;
    }
    if (token.classes.has(WordClass::never) || token.classes.has(WordClass::time_word)) {
        return -20;
    }
    if (!token.classes.has(WordClass::common)) {
        return 0;
    }
    const bool says_little = token.is_sentence_start || !capitals_count(block);
    return says_little ? -6 : -2.5;
}

double title_before(const BlockView& block, const Sighting& sighting) {
    const Token* before = word_before(block, sighting);
    const Token& first = block.tokens[sighting.first];
    const bool is_after_dot = first.gap == Gap::dot && sighting.first > 0;
    if (before == nullptr && is_after_dot && !first.is_sentence_start) {
        before = &block.tokens[sighting.first - 1];
    }
    return is_capitalised(before) && before->classes.has(WordClass::title) ? -5 : 0;
}

double given_name_before(const BlockView& block, const Sighting& sighting) {
    const Token* before = word_before(block, sighting);
    const bool is_given = is_capitalised(before) && before->classes.has(WordClass::given_name);
    return is_given && (is_people(sighting) || !is_wide_place(block, sighting)) ? -5 : 0;
}

/// "250 B.C." is a year.
double number_before(const BlockView& block, const Sighting& sighting) {
    const Token* before = word_before(block, sighting);
    const std::string_view text = base::slice(block.text, sighting.span);
    const bool is_era = text == "B.C." || text == "B.C" || text == "BC";
    return is_era && before != nullptr && before->shape == Shape::digit ? -20 : 0;
}

/// "FENTON: We left early." names a speaker.
double speaker_label(const BlockView& block, const Sighting& sighting) {
    const Token& first = block.tokens[sighting.first];
    const bool is_label = first.gap == Gap::block_start || first.is_sentence_start;
    return is_label && first.shape == Shape::upper && block.text.substr(sighting.span.end, 1) == ":"
               ? -6
               : 0;
}

double initial_before(const BlockView& block, const Sighting& sighting) {
    const Token& first = block.tokens[sighting.first];
    if (first.gap != Gap::dot || sighting.first == 0) {
        return 0;
    }
    const Token& initial = block.tokens[sighting.first - 1];
    return initial.span.size() == 1 && initial.shape != Shape::lower ? -5 : 0;
}

double unknown_name_before(const BlockView& block, const Sighting& sighting) {
    const Token* before = word_before(block, sighting);
    if (!is_capitalised(before) || !capitals_count(block) ||
        (before->is_sentence_start && !begins_person(block, *before, sighting)) ||
        before->classes.has(WordClass::direction) || before->classes.has(WordClass::locative) ||
        before->classes.has(WordClass::title) || before->classes.has(WordClass::never) ||
        before->classes.has(WordClass::time_word) || is_wide_or_known_unit(block, sighting)) {
        return 0;
    }
    return -3.5;
}

double name_goes_on(const BlockView& block, const Sighting& sighting) {
    const Token* after = word_after(block, sighting);
    if (!is_capitalised(after) || !capitals_count(block)) {
        return 0;
    }
    const LongerName longer = longer_name_after(block, sighting);
    if (after->classes.has(WordClass::street_head) && longer != LongerName::office) {
        return -8;
    }
    if (longer != LongerName::none && is_plain_word(block, sighting)) {
        return -5;
    }
    if (after->classes.has(WordClass::time_word) || after->classes.has(WordClass::unit_head) ||
        longer != LongerName::none || has_title_after(block, sighting)) {
        return 0;
    }
    if (after->classes.has(WordClass::nature_head)) {
        return is_wide_or_known_unit(block, sighting) ? 0 : -3;
    }
    const bool is_person =
        is_one_word(sighting) && block.tokens[sighting.first].classes.has(WordClass::given_name);
    if (is_person) {
        return -7;
    }
    return is_wide_or_known_unit(block, sighting) ? 0 : -2.5;
}

double given_name(const BlockView& block, const Sighting& sighting) {
    const Token& token = block.tokens[sighting.first];
    const bool is_person_word =
        token.classes.has(WordClass::given_name) || token.classes.has(WordClass::surname_word);
    if (!is_one_word(sighting) || !is_person_word) {
        return 0;
    }
    const Token* after = word_after(block, sighting);
    const bool is_capital =
        std::any_of(sighting.hits.begin(), sighting.hits.end(), [&](const NameHit& hit) {
            return block.gazetteer.facts(hit.place).feature_code == "PPLC" &&
                   hit.kind != NameKind::alternate;
        });
    if (is_large_town(block, sighting)) {
        return 0;
    }
    const bool speaks =
        !is_capital && after != nullptr && after->classes.has(WordClass::speech_verb);
    return speaks && !is_wide_place(block, sighting) ? -3 : -1;
}

double pronoun_after(const BlockView& block, const Sighting& sighting) {
    constexpr std::uint32_t reach = 6;  // words
    const Token& first = block.tokens[sighting.first];
    if (!is_one_word(sighting) || !first.classes.has(WordClass::given_name)) {
        return 0;
    }
    for (std::uint32_t i = sighting.last + 1; i < block.tokens.size() && i <= sighting.last + reach;
         ++i) {
        const Token& token = block.tokens[i];
        const std::string_view word = base::slice(block.text, token.span);
        if (token.is_sentence_start) {
            return 0;
        }
        if (word == "he" || word == "she" || word == "his" || word == "her") {
            return -6;
        }
    }
    return 0;
}

double sentence_start(const BlockView& block, const Sighting& sighting) {
    const bool says_little =
        block.tokens[sighting.first].is_sentence_start && is_one_word(sighting);
    return says_little && !is_wide_place(block, sighting) ? -0.3 : 0;
}

double hyphenated_name(const BlockView& block, const Sighting& sighting) {
    const Token& first = block.tokens[sighting.first];
    const bool before = first.gap == Gap::hyphen && sighting.first > 0 &&
                        is_capitalised(&block.tokens[sighting.first - 1]) &&
                        !is_hyphen_partner(block, sighting.first - 1);
    bool after = false;
    if (sighting.last + 1 < block.tokens.size()) {
        const Token& next = block.tokens[sighting.last + 1];
        after = next.gap == Gap::hyphen && is_capitalised(&next) &&
                !is_hyphen_partner(block, sighting.last + 1);
    }
    return (before || after) && !is_wide_or_known_unit(block, sighting) ? -3 : 0;
}

double maker_before(const BlockView& block, const Sighting& sighting) {
    const Token* before = word_before(block, sighting);
    return is_capitalised(before) && before->classes.has(WordClass::maker) ? -8 : 0;
}

double dish(const BlockView& block, const Sighting& sighting) {
    const Token* after = word_after(block, sighting);
    const bool is_food =
        is_one_word(sighting) && block.tokens[sighting.first].classes.has(WordClass::food_word);
    return is_food && after != nullptr && after->classes.has(WordClass::dish) ? -8 : 0;
}

/// A state's short form counts with its dots ("Fla.", "S.C.") and after a comma ("Hume, IL").
double bare_unit_abbreviation(const BlockView& block, const Sighting& sighting) {
    if (!sighting.is_abbreviation || sighting.hits.empty() ||
        block.gazetteer.facts(sighting.hits.front().place).type != PlaceType::admin1) {
        return 0;
    }
    const std::string_view text = base::slice(block.text, sighting.span);
    const auto dots = std::count(text.begin(), text.end(), '.');
    const Token& token = block.tokens[sighting.first];
    const bool is_word = token.classes.has(WordClass::title) ||
                         token.classes.has(WordClass::common) ||
                         token.classes.has(WordClass::never);
    const bool follows_name = token.gap == Gap::comma && sighting.first > 0 &&
                              is_capitalised(&block.tokens[sighting.first - 1]);
    const bool is_clear = dots >= 2 || (dots == 1 && text.size() >= 4 && !is_word) || follows_name;
    return is_clear || text == "NSW" ? 0 : -20;
}

double known_not_place(const BlockView& block, const Sighting& sighting) {
    const bool is_money = block.text.substr(sighting.span.end, 1) == "$";
    return is_money || block.lexicon.not_places.contains(gazetteer::hash_name(sighting.folded))
               ? -20
               : 0;
}

}  // namespace wherein::geoparse
