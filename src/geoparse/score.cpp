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
constexpr double known_unit_people = 1'000'000;
constexpr double known_unit_points = 0.3;
constexpr double country_points = 0.75;
constexpr double unit_points = 0.35;
constexpr double second_unit_points = 0.2;
constexpr double near_points = 0.45;
constexpr double list_points = 0.4;
constexpr double unit_of_its_city_points = -0.5;
constexpr double namesake_points = -0.6;
constexpr double wording_points = 0.3;
constexpr double body_of_state_points = 0.9;
constexpr double held_beside_points = 0.35;

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
    return 0.085 * magnitude - (people < large_unit_people ? 0.2 : 0.05) +
           (people >= known_unit_people ? known_unit_points : 0);
}

/// "Zürich", "São Paulo": the city is meant rather than the unit around it.
double unit_of_its_city(const ScoreInput& input) {
    const bool is_among_units =
        input.mates.by_type[static_cast<std::size_t>(PlaceType::admin1)] > 0.5;
    return input.has_city && !is_among_units && !input.name.has_unit_head ? unit_of_its_city_points
                                                                          : 0;
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

/// A small town called like a country or region is rarely meant, nor a hamlet called like a state.
double namesake(const ScoreInput& input) {
    if (place_of(input).type != PlaceType::populated || input.name.hits.empty() ||
        input.name.container) {
        return 0;
    }
    const gazetteer::NameHit& first = input.name.hits.front();
    const PlaceType type = input.gazetteer.facts(first.place).type;
    const auto people = static_cast<double>(input.gazetteer.population_within(first.place));
    const bool is_known_unit = type == PlaceType::admin1 && people >= large_unit_people;
    const bool is_hamlet = place_of(input).population == 0;
    const bool is_wide =
        type != PlaceType::populated && type != PlaceType::admin1 && type != PlaceType::admin2;
    return first.kind != NameKind::alternate && (is_wide || (is_known_unit && is_hamlet))
               ? namesake_points
               : 0;
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
    return country_points * std::sqrt(std::max(0.0, input.context.country_share(input.ballot)));
}

double unit_named(const ScoreInput& input) {
    if (place_of(input).type == PlaceType::country) {
        return 0;
    }
    return unit_points * std::sqrt(std::max(0.0, input.context.unit_share(input.ballot)));
}

double second_unit_named(const ScoreInput& input) {
    return second_unit_points *
           std::sqrt(std::max(0.0, input.context.second_unit_share(input.ballot)));
}

double named_otherwise(const ScoreInput& input) {
    return input.context.is_named_otherwise(input.ballot) ? 0.5 : 0;
}

double neighbours_named(const ScoreInput& input) {
    const PlaceType type = place_of(input).type;
    return type == PlaceType::populated || type == PlaceType::admin2
               ? near_points * input.context.nearness(input.ballot, input.position)
               : 0;
}

/// Towns stand beside towns by chance too often to tell anything.
double list_mates(const ScoreInput& input) {
    return place_of(input).type == PlaceType::populated
               ? 0
               : list_points * input.mates.by_type[static_cast<std::size_t>(place_of(input).type)];
}

double wording(const ScoreInput& input) {
    const Place& place = place_of(input);
    return !place.country.empty() && place.country == input.wording ? wording_points : 0;
}

/// "Georgia Bureau of Investigation": of the state, where a country has the same name.
double body_of_state(const ScoreInput& input) {
    const bool is_shared =
        std::any_of(input.name.hits.begin(), input.name.hits.end(), [&](const auto& hit) {
            return input.gazetteer.place(hit.place).type == PlaceType::country &&
                   hit.kind != NameKind::alternate;
        });
    return input.name.has_state_body && place_of(input).type == PlaceType::admin1 && is_shared
               ? body_of_state_points
               : 0;
}

double held_beside(const ScoreInput& input) {
    return held_beside_points * input.held_beside;
}

double word_for_unit(const ScoreInput& input) {
    const PlaceType type = place_of(input).type;
    const bool is_unit = type == PlaceType::admin1 || type == PlaceType::admin2;
    return input.name.has_unit_head && is_unit ? 0.7 : 0;
}

double word_for_town(const ScoreInput& input) {
    return input.name.has_town_head && place_of(input).type == PlaceType::populated ? 0.6 : 0;
}

constexpr std::array<ScoreRule, 26> rules{{{"exact name", exact_name},
                                           {"English name", english_name},
                                           {"abbreviation", abbreviation},
                                           {"name of a people", demonym},
                                           {"size", size},
                                           {"world city", world_city},
                                           {"unit of its city", unit_of_its_city, true},
                                           {"country", country},
                                           {"region", wide_region},
                                           {"capital", capital},
                                           {"part of a town", part_of_town},
                                           {"small namesake", namesake},
                                           {"inside the next name", inside_the_next_name},
                                           {"named as the wider place", named_as_the_wider_place},
                                           {"name of an event or body", event},
                                           {"word for a unit", word_for_unit},
                                           {"word for a town", word_for_town},
                                           {"wording", wording},
                                           {"body of a state", body_of_state},
                                           {"country named", country_named, true},
                                           {"unit named", unit_named, true},
                                           {"second unit named", second_unit_named, true},
                                           {"named otherwise too", named_otherwise, true},
                                           {"neighbours named", neighbours_named, true},
                                           {"wider place beside", held_beside, true},
                                           {"like its neighbours in the list", list_mates, true}}};

double sum(const ScoreInput& input, bool in_context) {
    double points = 0;
    for (const ScoreRule& rule : rules) {
        points += rule.uses_context == in_context ? rule.weigh(input) : 0;
    }
    return points;
}

}  // namespace

bool holds_city_of_name(const gazetteer::Gazetteer& gazetteer, const Recognised& name,
                        const Place& unit, gazetteer::PlaceIndex unit_index) {
    constexpr double city_share = 0.2;
    if (unit.type != PlaceType::admin1 && unit.type != PlaceType::admin2) {
        return false;
    }
    const double least_people =
        city_share * static_cast<double>(gazetteer.population_within(unit_index));
    return std::any_of(name.hits.begin(), name.hits.end(), [&](const gazetteer::NameHit& hit) {
        const auto town = gazetteer.facts(hit.place);
        return town.type == PlaceType::populated && hit.kind != NameKind::alternate &&
               static_cast<double>(town.population) > least_people &&
               holds(unit, gazetteer.place(hit.place));
    });
}

std::span<const ScoreRule> score_rules() {
    return rules;
}

double points_alone(const ScoreInput& input) {
    return sum(input, false);
}

double points_in_context(const ScoreInput& input) {
    return sum(input, true);
}

std::vector<std::string_view> reasons(const ScoreInput& input) {
    std::array<std::string_view, rules.size()> names;
    auto end = names.begin();
    for (const ScoreRule& rule : rules) {
        if (rule.weigh(input) >= telling_points) {
            *end++ = rule.name;
        }
    }
    return {names.begin(), end};
}

}  // namespace wherein::geoparse
