#include <geoparse/score.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace wherein::geoparse {
namespace {

using gazetteer::NameKind;
using gazetteer::Place;
using gazetteer::PlaceType;

constexpr double large_unit_people = 500'000;

const Place& place_of(const ScoreInput& input) {
    return input.place;
}

bool is_kind(const ScoreInput& input, NameKind kind) {
    return input.hit.kind == kind;
}

double exact_name(const ScoreInput& input) {
    return is_kind(input, NameKind::main) || is_kind(input, NameKind::current) ? 0.55 : 0;
}

double english_name(const ScoreInput& input) {
    return is_kind(input, NameKind::english) || is_kind(input, NameKind::official) ? 0.3 : 0;
}

double abbreviation(const ScoreInput& input) {
    return is_kind(input, NameKind::abbreviation) ? 0.3 : 0;
}

double demonym(const ScoreInput& input) {
    return is_kind(input, NameKind::demonym) ? 2.0 : 0;
}

double size(const ScoreInput& input) {
    const auto people = static_cast<double>(input.gazetteer.population_within(input.hit.place));
    const Place& place = place_of(input);
    const double magnitude = std::log10(people + 10);
    if (place.type == PlaceType::populated) {
        return 0.1 * magnitude;
    }
    if (place.type != PlaceType::admin1 && place.type != PlaceType::admin2) {
        return 0;
    }
    return 0.085 * magnitude - (people < large_unit_people ? 0.2 : 0.05);
}

double world_city(const ScoreInput& input) {
    const Place& place = place_of(input);
    if (place.type != PlaceType::populated || is_kind(input, NameKind::alternate)) {
        return 0;
    }
    return place.population >= 1'000'000 ? 0.3 : place.population >= 300'000 ? 0.12 : 0;
}

double country(const ScoreInput& input) {
    return place_of(input).type == PlaceType::country ? 1.15 : 0;
}

double wide_region(const ScoreInput& input) {
    switch (place_of(input).type) {
        case PlaceType::region:
            return 1.2;
        case PlaceType::past:
            return 1.2;
        case PlaceType::continent:
            return 1.3;
        case PlaceType::physical:
            return 1.15;
        default:
            return 0;
    }
}

double capital(const ScoreInput& input) {
    const std::string_view code = place_of(input).feature_code;
    return code == "PPLC" ? 0.4 : code == "PPLA" ? 0.06 : 0;
}

double part_of_town(const ScoreInput& input) {
    return place_of(input).feature_code == "PPLX" ? -0.13 : 0;
}

double inside_the_next_name(const ScoreInput& input) {
    if (!input.name.container) {
        return 0;
    }
    return holds(input.gazetteer.place(*input.name.container), place_of(input)) ? 3 : -1;
}

double named_as_the_wider_place(const ScoreInput& input) {
    return input.name.contained_as == input.hit.place ? 4 : 0;
}

double event(const ScoreInput& input) {
    return input.name.event_place == input.hit.place ? 6 : 0;
}

double country_named(const ScoreInput& input) {
    return 0.75 * std::sqrt(std::max(0.0, input.context.country_share(place_of(input))));
}

double unit_named(const ScoreInput& input) {
    if (place_of(input).type == PlaceType::country) {
        return 0;
    }
    return 0.25 * std::sqrt(std::max(0.0, input.context.unit_share(place_of(input))));
}

double named_otherwise(const ScoreInput& input) {
    return input.context.is_named_otherwise(input.hit.place) ? 0.5 : 0;
}

double neighbours_named(const ScoreInput& input) {
    return place_of(input).type == PlaceType::populated
               ? 0.3 * input.context.nearness(input.hit.place)
               : 0;
}

double word_for_unit(const ScoreInput& input) {
    return input.name.has_unit_head && place_of(input).type == PlaceType::admin1 ? 0.7 : 0;
}

double word_for_town(const ScoreInput& input) {
    return input.name.has_town_head && place_of(input).type == PlaceType::populated ? 0.6 : 0;
}

constexpr std::array<ScoreRule, 19> rules{{{"exact name", exact_name},
                                           {"English name", english_name},
                                           {"abbreviation", abbreviation},
                                           {"name of a people", demonym},
                                           {"size", size},
                                           {"world city", world_city},
                                           {"country", country},
                                           {"region", wide_region},
                                           {"capital", capital},
                                           {"part of a town", part_of_town},
                                           {"inside the next name", inside_the_next_name},
                                           {"named as the wider place", named_as_the_wider_place},
                                           {"name of an event or body", event},
                                           {"country named", country_named},
                                           {"unit named", unit_named},
                                           {"named otherwise too", named_otherwise},
                                           {"neighbours named", neighbours_named},
                                           {"word for a unit", word_for_unit},
                                           {"word for a town", word_for_town}}};

}  // namespace

std::span<const ScoreRule> score_rules() {
    return rules;
}

Candidate score(const ScoreInput& input) {
    Candidate candidate;
    candidate.place = input.hit.place;
    for (const ScoreRule& rule : rules) {
        const double points = rule.weigh(input);
        candidate.score += points;
        if (points >= telling_points) {
            candidate.reasons.emplace_back(rule.name);
        }
    }
    return candidate;
}

}  // namespace wherein::geoparse
