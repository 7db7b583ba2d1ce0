#include <geoparse/evidence.hpp>

#include <algorithm>
#include <array>

#include <gazetteer/hash.hpp>

namespace wherein::geoparse {
namespace {

using gazetteer::NameHit;
using gazetteer::NameKind;
using gazetteer::Place;
using gazetteer::PlaceType;

constexpr std::size_t most_hits_looked_at = 40;

bool is_one_word(const Sighting& sighting) {
    return sighting.first == sighting.last;
}

bool is_capitalised(const Token* token) {
    return token != nullptr && token->is_name_like() && token->shape != Shape::caseless;
}

/// Whether capitals say anything in this block.
bool capitals_count(const BlockView& block) {
    return !block.is_all_capitals && !block.is_title_case;
}

constexpr double capital_fame = 3.8;

double town_fame(std::int64_t population) {
    if (population >= 1'000'000) {
        return 4;
    }
    if (population >= 100'000) {
        return 3.2;
    }
    if (population >= 20'000) {
        return 2.4;
    }
    return population >= 3'000 ? 1.4 : 0.8;
}

double fame(const BlockView& block, const NameHit& hit) {
    const Place& place = block.gazetteer.place(hit.place);
    double fame = 0;
    switch (place.type) {
        case PlaceType::country:
            fame = 6;
            break;
        case PlaceType::populated:
            fame = town_fame(place.population);
            fame = place.feature_code == "PPLC" ? std::max(fame, capital_fame) : fame;
            break;
        case PlaceType::admin1:
            fame = std::max(2.0, town_fame(block.gazetteer.population_within(hit.place) / 4));
            break;
        default:
            fame = 5;
    }
    if (hit.kind == NameKind::alternate) {
        fame -= place.type == PlaceType::country ? 3 : place.population >= 100'000 ? 1.0 : 1.6;
    }
    return hit.kind == NameKind::demonym ? 6 : fame;
}

double known_place(const BlockView& block, const Sighting& sighting) {
    double best = -5;
    std::size_t looked_at = 0;
    for (const NameHit& hit : sighting.hits) {
        if (sighting.allows(hit) && looked_at++ < most_hits_looked_at) {
            best = std::max(best, fame(block, hit));
        }
    }
    return best;
}

double word_of_place_before(const BlockView& block, const Sighting& sighting) {
    const Token* before = word_before(block, sighting);
    if (before == nullptr) {
        return 0;
    }
    if (before->classes.has(WordClass::locative)) {
        return 2;
    }
    if (before->classes.has(WordClass::direction)) {
        return 1;
    }
    return before->classes.has(WordClass::weak_locative) ? 0.4 : 0;
}

double place_of_kind_before(const BlockView& block, const Sighting& sighting) {
    const Token* of = word_before(block, sighting);
    if (of == nullptr || sighting.first < 2 || base::slice(block.text, of->span) != "of") {
        return 0;
    }
    return block.tokens[sighting.first - 2].classes.has(WordClass::geo_of) ? 2 : 0;
}

double place_of_kind_after(const BlockView& block, const Sighting& sighting) {
    const Token* after = word_after(block, sighting);
    const bool has_head =
        after != nullptr && after->shape == Shape::lower && after->classes.has(WordClass::geo_head);
    return has_head ? 1.5 : 0;
}

double held_by_next(const BlockView& block, const Sighting& sighting) {
    return container_after(block, sighting) ? 5 : 0;
}

double several_words(const BlockView&, const Sighting& sighting) {
    return is_one_word(sighting) ? 0 : 1.2;
}

double dateline(const BlockView& block, const Sighting& sighting) {
    const Token& first = block.tokens[sighting.first];
    if (first.gap != Gap::block_start || first.shape != Shape::upper || block.is_all_capitals ||
        sighting.last + 1 >= block.tokens.size()) {
        return 0;
    }
    const Token& next = block.tokens[sighting.last + 1];
    return next.gap == Gap::other || next.gap == Gap::comma ? 3 : 0;
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
    return is_given && !is_wide_place(block, sighting) ? -5 : 0;
}

/// "250 B.C." is a year.
double number_before(const BlockView& block, const Sighting& sighting) {
    const Token* before = word_before(block, sighting);
    return before != nullptr && before->shape == Shape::digit && sighting.is_abbreviation ? -20 : 0;
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
    return block.tokens[sighting.first - 1].span.size() == 1 ? -5 : 0;
}

double unknown_name_before(const BlockView& block, const Sighting& sighting) {
    const Token* before = word_before(block, sighting);
    if (!is_capitalised(before) || before->is_sentence_start || !capitals_count(block) ||
        before->classes.has(WordClass::direction) || before->classes.has(WordClass::locative) ||
        before->classes.has(WordClass::title) || before->classes.has(WordClass::never) ||
        before->classes.has(WordClass::time_word) || is_wide_place(block, sighting)) {
        return 0;
    }
    return -3.5;
}

double name_goes_on(const BlockView& block, const Sighting& sighting) {
    const Token* after = word_after(block, sighting);
    if (!is_capitalised(after) || !capitals_count(block)) {
        return 0;
    }
    if (after->classes.has(WordClass::street_head)) {
        return -8;
    }
    if (after->classes.has(WordClass::org_head) || after->classes.has(WordClass::time_word) ||
        after->classes.has(WordClass::unit_head)) {
        return 0;
    }
    if (after->classes.has(WordClass::nature_head)) {
        return is_wide_place(block, sighting) ? 0 : -3;
    }
    const bool is_person =
        is_one_word(sighting) && block.tokens[sighting.first].classes.has(WordClass::given_name);
    if (is_person) {
        return -7;
    }
    return is_wide_place(block, sighting) ? 0 : -2.5;
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
            return block.gazetteer.place(hit.place).feature_code == "PPLC" &&
                   hit.kind != NameKind::alternate;
        });
    const bool speaks =
        !is_capital && after != nullptr && after->classes.has(WordClass::speech_verb);
    return speaks && !is_wide_place(block, sighting) ? -3 : -1;
}

double sentence_start(const BlockView& block, const Sighting& sighting) {
    const bool says_little =
        block.tokens[sighting.first].is_sentence_start && is_one_word(sighting);
    return says_little && !is_wide_place(block, sighting) ? -0.3 : 0;
}

double hyphenated_name(const BlockView& block, const Sighting& sighting) {
    const Token& first = block.tokens[sighting.first];
    const bool before = first.gap == Gap::hyphen && sighting.first > 0 &&
                        is_capitalised(&block.tokens[sighting.first - 1]);
    bool after = false;
    if (sighting.last + 1 < block.tokens.size()) {
        const Token& next = block.tokens[sighting.last + 1];
        after = next.gap == Gap::hyphen && is_capitalised(&next);
    }
    return (before || after) && !is_wide_place(block, sighting) ? -3 : 0;
}

double dish(const BlockView& block, const Sighting& sighting) {
    const Token* after = word_after(block, sighting);
    return after != nullptr && is_one_word(sighting) && after->classes.has(WordClass::dish) ? -8
                                                                                            : 0;
}

double bare_unit_abbreviation(const BlockView& block, const Sighting& sighting) {
    if (!sighting.is_abbreviation || sighting.hits.empty() ||
        block.gazetteer.place(sighting.hits.front().place).type != PlaceType::admin1) {
        return 0;
    }
    const std::string_view text = base::slice(block.text, sighting.span);
    const auto dots = std::count(text.begin(), text.end(), '.');
    const Token& token = block.tokens[sighting.first];
    const bool is_clear =
        dots >= 2 || (dots == 1 && text.size() >= 5 && !token.classes.has(WordClass::title) &&
                      !token.classes.has(WordClass::common));
    return is_clear || text == "NSW" ? 0 : -20;
}

double known_not_place(const BlockView& block, const Sighting& sighting) {
    const bool is_money = block.text.substr(sighting.span.end, 1) == "$";
    const std::string folded = gazetteer::fold(base::slice(block.text, sighting.span));
    return is_money || block.lexicon.not_places.contains(gazetteer::hash_name(folded)) ? -20 : 0;
}

/// No English word has such letters.
double foreign_letters(const BlockView& block, const Sighting& sighting) {
    const std::string_view text = base::slice(block.text, sighting.span);
    return std::any_of(text.begin(), text.end(),
                       [](char c) {
                           return static_cast<unsigned char>(c) >= 0xC3 &&
                                  static_cast<unsigned char>(c) < 0xE2;
                       })
               ? 2
               : 0;
}

constexpr std::array<EvidenceRule, 23> rules{{
    {"number before", number_before},
    {"speaker label", speaker_label},
    {"foreign letters", foreign_letters},
    {"known not to be a place", known_not_place},
    {"known place", known_place},
    {"word of place before", word_of_place_before},
    {"kind of place before", place_of_kind_before},
    {"kind of place after", place_of_kind_after},
    {"held by the next name", held_by_next},
    {"several words", several_words},
    {"dateline", dateline},
    {"common word", common_word},
    {"title before", title_before},
    {"given name before", given_name_before},
    {"initial before", initial_before},
    {"unknown name before", unknown_name_before},
    {"name goes on", name_goes_on},
    {"given name", given_name},
    {"sentence start", sentence_start},
    {"hyphenated name", hyphenated_name},
    {"dish", dish},
    {"bare unit abbreviation", bare_unit_abbreviation},
    {"short alternate",
     [](const BlockView& block, const Sighting& sighting) {
         const bool is_other_spelling =
             std::none_of(sighting.hits.begin(), sighting.hits.end(),
                          [](const NameHit& hit) { return hit.kind != NameKind::alternate; });
         return is_other_spelling && base::slice(block.text, sighting.span).size() <= 4 ? -3.0
                                                                                        : 0.0;
     }},
}};

}  // namespace

std::span<const EvidenceRule> evidence_rules() {
    return rules;
}

double weigh_evidence(const BlockView& block, const Sighting& sighting) {
    double sum = 0;
    for (const EvidenceRule& rule : rules) {
        sum += rule.weigh(block, sighting);
    }
    return sum;
}

bool is_wide_place(const BlockView& block, const Sighting& sighting) {
    return std::any_of(sighting.hits.begin(), sighting.hits.end(), [&](const NameHit& hit) {
        const PlaceType type = block.gazetteer.place(hit.place).type;
        return sighting.allows(hit) && hit.kind != NameKind::alternate &&
               type != PlaceType::populated && type != PlaceType::admin1 &&
               type != PlaceType::admin2;
    });
}

}  // namespace wherein::geoparse
