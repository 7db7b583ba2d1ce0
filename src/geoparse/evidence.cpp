#include <geoparse/evidence.hpp>

#include <algorithm>
#include <array>

#include <gazetteer/hash.hpp>
#include <geoparse/evidence_against.hpp>
#include <geoparse/longer_name.hpp>

namespace wherein::geoparse {
namespace {

using gazetteer::NameHit;
using gazetteer::NameKind;
using gazetteer::PlaceType;

constexpr std::size_t most_hits_looked_at = 40;

constexpr double capital_fame = 3.8;
constexpr double home_points = 1.2;

double town_fame(std::int64_t population) {
    if (population >= 1'000'000) {
        return 4;
    }
    if (population >= 500'000) {
        return 3.6;
    }
    if (population >= 100'000) {
        return 3.2;
    }
    if (population >= 20'000) {
        return 2.4;
    }
    return population >= 3'000 ? 1.4 : 0.8;
}

double fame(const BlockView& block, const Sighting& sighting, const NameHit& hit) {
    const auto place = block.gazetteer.facts(hit.place);
    double fame = 0;
    switch (place.type) {
        case PlaceType::country:
            fame = 6;
            break;
        case PlaceType::populated:
            fame = town_fame(place.population);
            fame = place.feature_code == "PPLC" ? std::max(fame, capital_fame) : fame;
            break;
        case PlaceType::admin2:
            fame = is_one_word(sighting) ? 2 : 5;
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
            best = std::max(best, fame(block, sighting, hit));
        }
    }
    return best;
}

double word_of_place_before(const BlockView& block, const Sighting& sighting) {
    const Token* before = word_before(block, sighting);
    if (before == nullptr) {
        return 0;
    }
    const bool is_source =
        sighting.first >= 2 && base::slice(block.text, before->span) == "to" &&
        base::slice(block.text, block.tokens[sighting.first - 2].span) == "according";
    if (is_source) {
        const bool may_be_person =
            block.tokens[sighting.first].classes.has(WordClass::surname_word);
        return is_one_word(sighting) && may_be_person ? -2 : 0;
    }
    if (before->classes.has(WordClass::locative)) {
        return 2;
    }
    if (before->classes.has(WordClass::direction)) {
        return 1;
    }
    return before->classes.has(WordClass::weak_locative) ? 0.4 : 0;
}

/// "Lee Garnes, 39, of Pomeroy", "Leo Drexler of Annville", "formerly of Augusta".
double home_of_person(const BlockView& block, const Sighting& sighting) {
    const Token* of = word_before(block, sighting);
    if (of == nullptr || sighting.first < 2 || base::slice(block.text, of->span) != "of") {
        return 0;
    }
    const Token& who = block.tokens[sighting.first - 2];
    const std::string_view word = base::slice(block.text, who.span);
    const bool is_aged = who.shape == Shape::digit && of->gap == Gap::comma;
    const bool is_named =
        who.shape == Shape::capital && !who.is_sentence_start && sighting.first >= 3 &&
        block.tokens[sighting.first - 3].is_name_like() && !who.classes.has(WordClass::org_of) &&
        !who.classes.has(WordClass::org_head) && !who.classes.has(WordClass::office);
    const bool is_resident = word == "both" || word == "formerly" || word == "all";
    return is_aged || is_named || is_resident ? home_points : 0;
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
    return has_head ? 1.5 : plural_head_ahead(block, sighting) != nullptr ? 2 : 0;
}

double held_by_next(const BlockView& block, const Sighting& sighting) {
    return container_after(block, sighting) ? 5 : 0;
}

double several_words(const BlockView&, const Sighting& sighting) {
    return is_one_word(sighting) ? 0 : 1.2;
}

double dateline(const BlockView& block, const Sighting& sighting) {
    const Token& first = block.tokens[sighting.first];
    const bool begins = first.gap == Gap::block_start || first.is_sentence_start;
    if (!begins || first.shape != Shape::upper || block.is_all_capitals ||
        sighting.last + 1 >= block.tokens.size()) {
        return 0;
    }
    const Token& next = block.tokens[sighting.last + 1];
    const std::string_view between =
        block.text.substr(sighting.span.end, next.span.begin - sighting.span.end);
    const bool has_dash = between.starts_with(" -") || between.starts_with(" \u2013") ||
                          between.starts_with(" \u2014");
    const bool has_comma = next.gap == Gap::comma && first.gap == Gap::block_start;
    return has_dash || has_comma || (next.gap == Gap::other && first.gap == Gap::block_start) ? 3
                                                                                              : 0;
}

double office_after(const BlockView& block, const Sighting& sighting) {
    if (!capitals_count(block) || is_plain_word(block, sighting)) {
        return 0;
    }
    if (longer_name_after(block, sighting) == LongerName::office) {
        return 1.5;
    }
    return has_title_after(block, sighting) ? 1 : 0;
}

double citizen_after(const BlockView& block, const Sighting& sighting) {
    const Token* after = word_after(block, sighting);
    const bool is_citizen =
        after != nullptr && after->shape == Shape::lower && after->classes.has(WordClass::citizen);
    const bool counts = is_citizen && !after->classes.has(WordClass::geo_head);
    return counts && !is_plain_word(block, sighting) ? 1.5 : 0;
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

constexpr std::array<EvidenceRule, 28> rules{{
    {"number before", number_before},
    {"speaker label", speaker_label},
    {"foreign letters", foreign_letters},
    {"known not to be a place", known_not_place},
    {"known place", known_place},
    {"word of place before", word_of_place_before},
    {"home of a person", home_of_person},
    {"kind of place before", place_of_kind_before},
    {"kind of place after", place_of_kind_after},
    {"office of the place", office_after},
    {"people of the place", citizen_after},
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
    {"pronoun after", pronoun_after},
    {"sentence start", sentence_start},
    {"hyphenated name", hyphenated_name},
    {"dish", dish},
    {"maker before", maker_before},
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

}  // namespace wherein::geoparse
