#include <ui/place_facts.hpp>

#include <gazetteer/place_names.hpp>
#include <ui/context_model.hpp>
#include <ui/panel_model.hpp>
#include <ui/standing.hpp>
#include <ui/wording.hpp>

namespace wherein::ui {
namespace {

using document::AppState;
using gazetteer::Place;

constexpr std::size_t max_shown = 6;

std::string capitalized(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return text;
}

std::string country_name(const AppState& state, const Place& place) {
    using enum gazetteer::PlaceType;
    // Regions and past states are not said to lie in a country: that may be what is disputed.
    const bool lies_in_country =
        place.type == admin1 || place.type == admin2 || place.type == populated;
    if (place.country.empty() || !lies_in_country) {
        return {};
    }
    const auto index = state.resources.gazetteer->country_of(place.country);
    return std::string(index ? state.resources.gazetteer->place(*index).name : place.country);
}

/// "Bakı (Azerbaijani)"
std::string join_names(const Place& place) {
    std::string text;
    std::size_t count = 0;
    for (const gazetteer::CardName& name : gazetteer::card_names(place)) {
        if (count < max_shown) {
            text.append(count++ > 0 ? " \u00B7 " : "").append(name.text);
            if (!name.language.empty()) {
                text.append(" (").append(gazetteer::language_name(name.language)).append(")");
            }
        }
    }
    return text;
}

const geoparse::Mention* speaking_mention(const AppState& state, PlaceIndex place) {
    const document::Reading& reading = *state.reading;
    const auto& current = state.view.selection.mention;
    if (current && *current < reading.mentions.size() &&
        reading.mentions[*current].place == place) {
        return &reading.mentions[*current];
    }
    const geoparse::NamedPlace* named = find_named(reading, place);
    return named == nullptr || named->mentions.empty() ? nullptr
                                                       : &reading.mentions[named->mentions.front()];
}

std::vector<OtherCandidate> candidates(const AppState& state, const geoparse::Mention& mention) {
    std::vector<OtherCandidate> others;
    for (const geoparse::Candidate& candidate : mention.candidates) {
        const auto place = find_place(state, candidate.place);
        if (place && candidate.place != mention.place && others.size() < max_shown) {
            others.push_back(
                {candidate.place, std::string(place->id), choice_text(state, candidate.place)});
        }
    }
    return others;
}

std::string measure_text(const AppState& state, const Place& place, PlaceIndex index) {
    std::string text;
    const carto::Footprint* footprint = find_footprint(state, index);
    if (footprint != nullptr && footprint->area_km2 > 0) {
        text = area_text(footprint->area_km2);
    }
    if (place.population > 0) {
        text += (text.empty() ? "" : " \u00B7 ") + grouped(place.population, ",") + " people";
    }
    return text;
}

// Who says the place is there, and whose the drawn shape is where that is somebody else.
std::string source_text(const AppState& state, const Place& place, PlaceIndex index) {
    const carto::Footprint* footprint = find_footprint(state, index);
    if (footprint == nullptr || footprint->is_empty()) {
        return std::string(place.source);
    }
    const auto& areas = state.resources.atlas.disputed_areas;
    const std::string shape = footprint->disputed.empty() || !areas
                                  ? "Natural Earth"
                                  : areas->features[footprint->disputed.front()].source;
    return shape == place.source ? shape : std::string(place.source) + "; shape: " + shape;
}

TextQuote quote_of(const document::Reading& text, document::Membership membership,
                   PlaceIndex place) {
    TextQuote quote{document::title_of(text.article), membership, 0, {}};
    const geoparse::NamedPlace* named = find_named(text, place);
    if (named != nullptr && !named->mentions.empty()) {
        quote.count = static_cast<std::uint32_t>(named->mentions.size());
        quote.sentence = excerpt(text, named->mentions.front()).text;
    }
    return quote;
}

}  // namespace

PlaceFacts place_facts(const AppState& state, PlaceIndex index) {
    PlaceFacts facts;
    facts.name = place_name(state, index);
    if (const auto place = find_place(state, index)) {
        // Of what is disputed on the map's date no country is said: the standing tells.
        const bool is_disputed = !disputed_areas_of(state, index).empty();
        const std::string country = is_disputed ? std::string{} : country_name(state, *place);
        facts.other_names = join_names(*place);
        facts.what =
            capitalized(type_label(state, index)) + (country.empty() ? "" : ", " + country);
        facts.note = place->note;
        facts.standing = standing_texts(state, index);
        facts.coordinates = decimal_degrees(place->point);
        facts.coordinates_dms = degrees_minutes_seconds(place->point);
        facts.measure = measure_text(state, *place, index);
        facts.source = source_text(state, *place, index);
    }
    if (state.reading && state.reading->comparison) {
        const document::Comparison& compared = *state.reading->comparison;
        facts.compared = {quote_of(*compared.a, document::Membership::only_a, index),
                          quote_of(*compared.b, document::Membership::only_b, index)};
        return facts;
    }
    const auto* mention = state.reading ? speaking_mention(state, index) : nullptr;
    if (mention != nullptr) {
        facts.why = mention->why;
        facts.is_chosen_by_reader = mention->chosen_by == geoparse::ChosenBy::reader;
        facts.mention = static_cast<std::uint32_t>(mention - state.reading->mentions.data());
        facts.same_words = same_words_count(state, mention->span);
        facts.other_candidates = candidates(state, *mention);
    }
    return facts;
}

}  // namespace wherein::ui
