// The rows and chips of the places table.
#include <algorithm>

#include <document/reduce.hpp>
#include <ui/panel_model.hpp>

namespace wherein::ui {
namespace {

using document::AppState;
using document::SortOrder;
using geoparse::MentionKind;

struct ChipKinds {
    const char* label;
    std::vector<MentionKind> kinds;
};

const std::array<ChipKinds, kind_chip_count>& chip_kinds() {
    using enum MentionKind;
    static const std::array<ChipKinds, kind_chip_count> table{{
        {"All", {place, actor, people, part_of_name, past}},
        {"Places", {place, actor}},
        {"People", {people}},
        {"In names", {part_of_name}},
        {"Past", {past}},
    }};
    return table;
}

bool shows(const document::ViewState& view, MentionKind kind) {
    return view.shown_kinds[static_cast<std::size_t>(kind)];
}

bool shows_all(const document::ViewState& view) {
    return std::all_of(view.shown_kinds.begin(), view.shown_kinds.end(), [](bool b) { return b; });
}

bool contains_folded(std::string_view text, const std::string& needle) {
    return gazetteer::fold(text).find(needle) != std::string::npos;
}

bool matches_by_name(const AppState& state, const PlaceRow& row, const std::string& needle) {
    if (contains_folded(row.name, needle) || contains_folded(row.kind, needle)) {
        return true;
    }
    const auto place = find_place(state, row.place);
    return place &&
           std::any_of(place->other_names.begin(), place->other_names.end(),
                       [&](const auto& n) { return contains_folded(n, needle); });
}

/// Keep the mentions that pass chips and filter.
void keep_shown(const AppState& state, const std::string& needle, PlaceRow& row) {
    const auto& reading = *state.reading;
    const bool takes_all = needle.empty() || matches_by_name(state, row, needle);
    std::erase_if(row.mentions, [&](std::uint32_t i) {
        const geoparse::Mention& mention = reading.mentions[i];
        if (!shows(state.view, mention.kind)) {
            return true;
        }
        const base::ByteSpan sentence = reading.article.sentences[mention.sentence].span;
        return !takes_all && !contains_folded(base::slice(reading.article.text, sentence), needle);
    });
}

void sort_rows(std::vector<PlaceRow>& rows, SortOrder order) {
    const auto by_name = [](const PlaceRow& a, const PlaceRow& b) {
        return gazetteer::fold(a.name) < gazetteer::fold(b.name);
    };
    switch (order) {
        case SortOrder::reading:
            break;
        case SortOrder::name:
            std::stable_sort(rows.begin(), rows.end(), by_name);
            break;
        case SortOrder::kind:
            std::stable_sort(rows.begin(), rows.end(),
                             [](const auto& a, const auto& b) { return a.kind < b.kind; });
            break;
        case SortOrder::count:
            std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
                return a.mentions.size() > b.mentions.size();
            });
    }
}

void toggle(const document::ViewState& view, MentionKind kind, bool on,
            std::vector<document::Command>& commands) {
    if (shows(view, kind) != on) {
        commands.emplace_back(document::ToggleKind{kind});
    }
}

}  // namespace

std::vector<PlaceRow> place_rows(const AppState& state) {
    std::vector<PlaceRow> rows;
    if (!state.reading) {
        return rows;
    }
    const std::string needle =
        state.view.filter.empty() ? std::string{} : gazetteer::fold(state.view.filter);
    for (const geoparse::NamedPlace& named : state.reading->places) {
        PlaceRow row{named.place, place_name(state, named.place), kind_label(state, named),
                     named.mentions};
        keep_shown(state, needle, row);
        if (!row.mentions.empty()) {
            rows.push_back(std::move(row));
        }
    }
    sort_rows(rows, state.view.sort);
    return rows;
}

std::array<ChipState, kind_chip_count> kind_chips(const AppState& state) {
    std::array<ChipState, kind_chip_count> chips;
    const bool all = shows_all(state.view);
    for (std::size_t i = 0; i < kind_chip_count; ++i) {
        const ChipKinds& chip = chip_kinds()[i];
        chips[i].label = chip.label;
        const auto has = [&](MentionKind kind) {
            return std::find(chip.kinds.begin(), chip.kinds.end(), kind) != chip.kinds.end();
        };
        if (state.reading) {
            const auto& mentions = state.reading->mentions;
            chips[i].count = static_cast<std::uint32_t>(std::count_if(
                mentions.begin(), mentions.end(), [&](const auto& m) { return has(m.kind); }));
        }
        const bool on = std::any_of(chip.kinds.begin(), chip.kinds.end(),
                                    [&](MentionKind kind) { return shows(state.view, kind); });
        chips[i].is_on = i == 0 ? all : on && !all;
    }
    return chips;
}

std::vector<document::Command> press_chip(const document::ViewState& view, KindChip chip) {
    const auto& kinds = chip_kinds()[static_cast<std::size_t>(chip)].kinds;
    const auto is_own = [&](MentionKind kind) {
        return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    };
    const auto& every_kind = chip_kinds().front().kinds;
    const bool was_all = shows_all(view);
    const bool was_on = std::any_of(kinds.begin(), kinds.end(),
                                    [&](MentionKind kind) { return shows(view, kind); });
    const bool was_alone = std::none_of(every_kind.begin(), every_kind.end(), [&](MentionKind k) {
        return shows(view, k) && !is_own(k);
    });
    std::vector<document::Command> commands;
    for (const MentionKind kind : every_kind) {
        bool on = shows(view, kind);
        if (chip == KindChip::all || (!was_all && was_on && was_alone)) {
            on = true;
        } else if (was_all) {
            on = is_own(kind);
        } else if (is_own(kind)) {
            on = !was_on;
        }
        toggle(view, kind, on, commands);
    }
    return commands;
}

}  // namespace wherein::ui
