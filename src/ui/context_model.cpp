#include <ui/context_model.hpp>

#include <algorithm>
#include <array>
#include <cmath>

#include <document/command_table.hpp>
#include <document/correcting.hpp>
#include <geoparse/explain.hpp>
#include <ui/menu_model.hpp>
#include <ui/panel_model.hpp>
#include <ui/wording.hpp>

namespace wherein::ui {
namespace {

using document::AppState;
using document::ContextMenu;
using geoparse::Mention;
using geoparse::MentionKind;

std::string keys_of(const char* command) {
    const document::CommandRow* row = document::find_command(command);
    return row == nullptr ? std::string{} : first_key(row->keys);
}

ContextEntry entry(std::string title, document::Command command, std::string keys = {}) {
    return {std::move(title), std::move(keys), std::move(command)};
}

const char* kind_title(MentionKind kind) {
    switch (kind) {
        case MentionKind::place:
            return "The place itself";
        case MentionKind::actor:
            return "An actor (a country or city that does something)";
        case MentionKind::people:
            return "A people, a nationality";
        case MentionKind::part_of_name:
            return "Part of a longer name";
        case MentionKind::past:
            return "Something that no longer exists";
    }
    return "";
}

std::vector<ContextEntry> candidate_entries(const AppState& state, std::uint32_t index, bool all) {
    std::vector<ContextEntry> entries;
    const Mention& mention = state.reading->mentions[index];
    for (const geoparse::Candidate& candidate : mention.candidates) {
        const auto place = find_place(state, candidate.place);
        if (place) {
            entries.push_back(entry(choice_text(state, candidate.place),
                                    document::ChoosePlace{index, std::string(place->id), all}));
            entries.back().is_on = !all && candidate.place == mention.place;
        }
    }
    return entries;
}

ContextEntry kind_menu(const Mention& mention, std::uint32_t index) {
    ContextEntry menu{"How the text uses it", {}, {}};
    constexpr std::array kinds{MentionKind::place, MentionKind::actor, MentionKind::people,
                               MentionKind::part_of_name, MentionKind::past};
    for (const MentionKind kind : kinds) {
        menu.children.push_back(entry(kind_title(kind), document::SetKind{index, kind, false}));
        menu.children.back().is_on = mention.kind == kind;
    }
    return menu;
}

std::vector<ContextEntry> mention_entries(const AppState& state, std::uint32_t index) {
    const Mention& mention = state.reading->mentions[index];
    const std::string words = quoted_words(state, mention.span);
    std::vector<ContextEntry> entries{{words + " is", {}, {}}};
    for (ContextEntry& candidate : candidate_entries(state, index, false)) {
        entries.push_back(std::move(candidate));
    }
    entries.push_back(
        entry("Another place\u2026", document::OpenChoice{index}, keys_of("search-place")));
    entries.push_back(
        entry("Not a place", document::NotAPlace{index, false}, keys_of("not-a-place")));
    const std::size_t count = same_words_count(state, mention.span);
    ContextEntry kinds = kind_menu(mention, index);
    kinds.begins_group = true;
    if (count > 1) {
        ContextEntry all{"All " + std::to_string(count) + ' ' + words + " are", {}, {}};
        all.begins_group = true;
        all.children = candidate_entries(state, index, true);
        all.children.push_back(entry("Not places", document::NotAPlace{index, true}));
        all.children.back().begins_group = true;
        entries.push_back(std::move(all));
        kinds.begins_group = false;
    }
    entries.push_back(std::move(kinds));
    if (mention.chosen_by == geoparse::ChosenBy::reader) {
        entries.push_back(
            entry("As the program found it", document::TakeBackCorrection{index, false}));
    }
    return entries;
}

std::vector<ContextEntry> marked_entries(const AppState& state) {
    const std::string words = quoted_words(state, *state.view.selected_text);
    std::vector<ContextEntry> entries{
        entry(words + " is a place\u2026", document::OpenChoice{}, keys_of("search-place")),
        entry("Copy", document::CopySelection{}, keys_of("copy"))};
    return entries;
}

const char* compass_word(double bearing_deg) {
    constexpr std::array words{"N", "NE", "E", "SE", "S", "SW", "W", "NW"};
    return words[static_cast<std::size_t>(std::lround(bearing_deg / 45)) % words.size()];
}

std::string distance_text(base::LngLat from, base::LngLat to) {
    const double distance_km = base::distance_m(from, to) / 1000;
    const std::string km = distance_km < 9.95
                               ? std::to_string(std::lround(distance_km * 10) / 10) + '.' +
                                     std::to_string(std::lround(distance_km * 10) % 10)
                               : grouped(std::lround(distance_km), ",");
    return km + " km " + compass_word(base::bearing_deg(from, to));
}

ContextEntry nearest_menu(const AppState& state, const ContextMenu& menu) {
    ContextEntry nearest{"Nearest places", {}, {}};
    for (const document::PlaceIndex index : menu.nearest) {
        const base::LngLat point = state.resources.gazetteer->point(index);
        nearest.children.push_back(
            entry(document::short_place_name(*state.resources.gazetteer, index),
                  document::SelectPlace{index, true}, distance_text(*menu.position, point)));
    }
    return nearest;
}

/// "… is here": of the marked text, else of the selected mention.
void add_here(const AppState& state, base::LngLat position, std::vector<ContextEntry>& entries) {
    std::optional<base::ByteSpan> span = state.view.selected_text;
    if (const auto mention = document::meant_mention(state, std::nullopt); !span && mention) {
        span = state.reading->mentions[*mention].span;
    }
    if (!span) {
        return;
    }
    const std::string words = quoted_words(state, *span);
    entries.push_back(
        entry(words + " is here", document::PlaceHere{std::nullopt, position, false}));
    entries.back().begins_group = true;
    const std::size_t count = same_words_count(state, *span);
    if (count > 1) {
        entries.push_back(entry("All " + std::to_string(count) + ' ' + words + " are here",
                                document::PlaceHere{std::nullopt, position, true}));
    }
}

std::vector<ContextEntry> map_entries(const AppState& state, const ContextMenu& menu) {
    std::vector<ContextEntry> entries;
    if (!menu.position) {
        return entries;
    }
    using document::PositionFormat;
    const auto copy = [&](PositionFormat format) {
        return document::CopyPosition{*menu.position, format};
    };
    entries.push_back(
        entry("Copy " + decimal_degrees(*menu.position), copy(PositionFormat::decimal)));
    entries.push_back(
        entry("Copy " + degrees_minutes_seconds(*menu.position), copy(PositionFormat::dms)));
    entries.push_back(entry("Copy as geo: address", copy(PositionFormat::geo)));
    if (!menu.nearest.empty()) {
        entries.push_back(nearest_menu(state, menu));
    }
    add_here(state, *menu.position, entries);
    const auto* named =
        menu.place && state.reading ? find_named(*state.reading, *menu.place) : nullptr;
    if (named != nullptr && !named->mentions.empty()) {
        const std::uint32_t first = named->mentions.front();
        entries.push_back(
            entry("Ignore the name " + quoted_words(state, state.reading->mentions[first].span),
                  document::NotAPlace{first, true}));
        entries.back().begins_group = true;
    }
    return entries;
}

}  // namespace

std::vector<ContextEntry> context_entries(const AppState& state) {
    const auto& menu = state.view.context;
    if (!menu) {
        return {};
    }
    if (menu->over == ContextMenu::Over::map) {
        return map_entries(state, *menu);
    }
    if (menu->mention && state.reading && *menu->mention < state.reading->mentions.size()) {
        return mention_entries(state, *menu->mention);
    }
    return state.view.selected_text ? marked_entries(state) : std::vector<ContextEntry>{};
}

std::string quoted_words(const AppState& state, base::ByteSpan span) {
    constexpr std::size_t most_bytes = 40;
    std::string words(base::slice(state.reading->article.text, span));
    std::replace(words.begin(), words.end(), '\n', ' ');
    if (words.size() > most_bytes) {
        const std::size_t space = words.rfind(' ', most_bytes);
        words = words.substr(0, space == std::string::npos ? 0 : space) + "\u2026";
    }
    return "\u201C" + words + "\u201D";
}

std::size_t same_words_count(const AppState& state, base::ByteSpan span) {
    const auto& mentions = state.reading->mentions;
    const bool is_mention = std::any_of(mentions.begin(), mentions.end(),
                                        [&](const Mention& one) { return one.span == span; });
    return document::same_words(state, span, !is_mention).size();
}

std::string choice_text(const AppState& state, document::PlaceIndex place) {
    std::string text = geoparse::describe_place(state.resources.gazetteer->place(place),
                                                *state.resources.gazetteer);
    for (const std::string_view article : {", a ", ", an "}) {
        const std::size_t at = text.find(article);
        if (at != std::string::npos) {
            return text.replace(at, article.size(), ", ");
        }
    }
    return text;
}

}  // namespace wherein::ui
