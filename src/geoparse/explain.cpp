#include <geoparse/explain.hpp>

#include <algorithm>

namespace wherein::geoparse {
namespace {

using gazetteer::Gazetteer;
using gazetteer::NameHit;
using gazetteer::NameKind;
using gazetteer::Place;
using gazetteer::PlaceIndex;
using gazetteer::PlaceType;

bool has_reason(const Candidate& candidate, std::string_view reason) {
    return std::find(candidate.reasons.begin(), candidate.reasons.end(), reason) !=
           candidate.reasons.end();
}

std::string country_name(const Gazetteer& gazetteer, std::string_view code) {
    const auto country = gazetteer.country_of(code);
    return std::string(country ? gazetteer.place(*country).name : std::string_view());
}

const char* kind_words(const Place& place) {
    switch (place.type) {
        case PlaceType::country:
            return "a country";
        case PlaceType::admin1:
            return "a first-level unit";
        case PlaceType::admin2:
            return "a second-level unit";
        case PlaceType::populated:
            return "a town";
        case PlaceType::region:
            return place.feature_code == "organisation" ? "an organisation" : "a region";
        case PlaceType::past:
            return "a former state or area";
        case PlaceType::continent:
            return "a continent";
        case PlaceType::physical:
            return "a physical feature";
        case PlaceType::other:
            return "a place";
        case PlaceType::user:
            return "your own place";
    }
    return "a place";
}

NameKind name_kind(const Recognised& name, PlaceIndex place) {
    for (const NameHit& hit : name.hits) {
        if (hit.place == place) {
            return hit.kind;
        }
    }
    return NameKind::alternate;
}

std::string name_clause(const Recognised& name, const Candidate& best) {
    if (name.event_place == best.place) {
        return "Part of the name of an event or body tied to this place";
    }
    if (name.is_office) {
        return "Named through one of its public bodies";
    }
    if (name.kind == MentionKind::part_of_name) {
        return "Part of a longer name that contains this place's name";
    }
    switch (name_kind(name, best.place)) {
        case NameKind::main:
        case NameKind::current:
            return "Exact name";
        case NameKind::english:
            return "English name";
        case NameKind::official:
            return "Official name";
        case NameKind::abbreviation:
            return "Abbreviation";
        case NameKind::demonym:
            return "Name of a people or adjective";
        case NameKind::alternate:
            return "Other spelling";
    }
    return "Name";
}

std::string named_around(const Resolved& resolved, const Gazetteer& gazetteer, PlaceIndex best) {
    std::string names;
    std::size_t count = 0;
    for (const PlaceIndex place : resolved.context) {
        if (place != best) {
            names += count++ > 0 ? " and " : "";
            names += gazetteer.place(place).name;
        }
    }
    return count == 0 ? names : names + (count > 1 ? " are" : " is") + " named around it";
}

/// The strongest reason that is not the name itself.
std::string reason_clause(const Recognised& name, const Resolved& resolved,
                          const Gazetteer& gazetteer) {
    const Candidate& best = resolved.candidates.front();
    const Place& place = gazetteer.place(best.place);
    if (has_reason(best, "inside the next name")) {
        return std::string(gazetteer.place(*name.container).name) + " follows it and contains it";
    }
    if (has_reason(best, "named as the wider place")) {
        return "it tells where the name before it lies";
    }
    if (has_reason(best, "spelled out elsewhere")) {
        return "the text says elsewhere which one it is";
    }
    if (has_reason(best, "named otherwise too")) {
        return "the text also names it in another way";
    }
    if (has_reason(best, "like its neighbours in the list")) {
        return "the names beside it in the list are places of the same sort";
    }
    if (has_reason(best, "word for a unit")) {
        return "a word for a region stands with it";
    }
    if (place.type != PlaceType::country && has_reason(best, "neighbours named")) {
        return "other places near it are named";
    }
    if (place.type != PlaceType::country && has_reason(best, "unit named")) {
        if (const auto unit = gazetteer.unit_of(place.admin1); unit && *unit != best.place) {
            return "other names point to " + std::string(gazetteer.place(*unit).name);
        }
    }
    if (place.type != PlaceType::country && has_reason(best, "second unit named")) {
        if (const auto unit = gazetteer.unit_of(place.admin2); unit && *unit != best.place) {
            return "other names point to " + std::string(gazetteer.place(*unit).name);
        }
    }
    if (resolved.candidates.size() > 1 || place.type == PlaceType::region) {
        const std::string around = named_around(resolved, gazetteer, best.place);
        if (!around.empty() &&
            (has_reason(best, "country named") || place.type == PlaceType::region)) {
            return around;
        }
        if (!has_reason(best, "country named") && has_reason(best, "wording")) {
            return "the text uses the words of that country";
        }
        return has_reason(best, "capital") ? "a capital" : "the best known place of that name";
    }
    return name.kind == MentionKind::people ? "it belongs to one place only"
                                            : "no other place of that name is known here";
}

}  // namespace

std::string describe_place(const Place& place, const Gazetteer& gazetteer) {
    std::string words = std::string(place.name) + ", " + kind_words(place);
    const auto unit = gazetteer.unit_of(place.admin1);
    const std::string country = country_name(gazetteer, place.country);
    const bool lies_in_unit = place.type == PlaceType::populated || place.type == PlaceType::admin2;
    if (lies_in_unit && unit && gazetteer.place(*unit).name != place.name) {
        words += " in ";
        words += gazetteer.place(*unit).name;
        return country.empty() ? words : words + ", " + country;
    }
    const bool tells_country = place.type != PlaceType::country && !country.empty();
    return tells_country ? words + " in " + country : words;
}

std::string explain(const Recognised& name, const Resolved& resolved, const Gazetteer& gazetteer) {
    const Candidate& best = resolved.candidates.front();
    std::string why =
        name_clause(name, best) + "; " + reason_clause(name, resolved, gazetteer) + '.';
    if (resolved.candidates.size() > 1) {
        why += " Runner-up: " +
               describe_place(gazetteer.place(resolved.candidates[1].place), gazetteer) + '.';
    }
    return why;
}

}  // namespace wherein::geoparse
