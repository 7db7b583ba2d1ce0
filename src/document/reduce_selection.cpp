#include <document/change.hpp>

#include <algorithm>

#include <document/focus.hpp>
#include <document/moves.hpp>

namespace wherein::document {
namespace {

std::uint32_t mention_count(const AppState& state) {
    return state.reading ? static_cast<std::uint32_t>(state.reading->mentions.size()) : 0;
}

void show_selection(Change& change, const Selection& selection, bool fly) {
    ViewState& view = change.state.view;
    view.selection = selection;
    view.expanded = view.opened;
    view.expanded.insert(*selection.place);
    ++view.text_scroll_request;
    ++view.row_scroll_request;
    if (change.state.notice && !change.state.notice->is_error) {
        change.state.notice.reset();
    }
    if (fly) {
        fly_to_place(change, *selection.place);
    }
}

/// What lies over the window goes first: true if something was closed.
bool close_overlay(ViewState& view) {
    for (bool* const is_open :
         {&view.shows_menu, &view.shows_palette, &view.shows_keys, &view.find.is_open}) {
        if (*is_open) {
            *is_open = false;
            return true;
        }
    }
    return false;
}

/// The index `step` places further in a ring of `count`; from nothing, its first or last.
std::size_t stepped(std::optional<std::size_t> from, int step, std::size_t count) {
    const auto size = static_cast<long long>(count);
    const long long base = from ? static_cast<long long>(*from) : (step > 0 ? -1 : size);
    const long long index = (base + step) % size;
    return static_cast<std::size_t>(index < 0 ? index + size : index);
}

}  // namespace

void apply(Change& change, const SelectMention& command) {
    if (command.mention < mention_count(change.state)) {
        const PlaceIndex place = change.state.reading->mentions[command.mention].place;
        show_selection(change, {place, command.mention}, command.fly);
    }
}

void apply(Change& change, const SelectPlace& command) {
    const AppState& state = change.state;
    const auto index = named_index(state, command.place);
    if (!index) {
        if (place_of(state, command.place)) {
            show_selection(change, {command.place, std::nullopt}, command.fly);
        }
        return;
    }
    const auto& mentions = state.reading->places[*index].mentions;
    std::optional<std::uint32_t> mention = state.view.selection.mention;
    if (!mention || std::find(mentions.begin(), mentions.end(), *mention) == mentions.end()) {
        mention = mentions.empty() ? std::nullopt : std::optional(mentions.front());
    }
    show_selection(change, {command.place, mention}, command.fly);
}

void apply(Change& change, const CyclePlace& command) {
    const AppState& state = change.state;
    const auto index = named_index(state, command.place);
    if (!index || state.reading->places[*index].mentions.empty()) {
        return;
    }
    const auto& mentions = state.reading->places[*index].mentions;
    const auto& current = state.view.selection.mention;
    auto next =
        current ? std::upper_bound(mentions.begin(), mentions.end(), *current) : mentions.begin();
    if (next == mentions.end()) {
        next = mentions.begin();
    }
    show_selection(change, {command.place, *next}, false);
}

void apply(Change& change, const StepMention& command) {
    const std::uint32_t count = mention_count(change.state);
    if (count == 0 || command.step == 0) {
        return;
    }
    const auto& current = change.state.view.selection.mention;
    const std::size_t next =
        stepped(current ? std::optional<std::size_t>(*current) : std::nullopt, command.step, count);
    apply(change, SelectMention{static_cast<std::uint32_t>(next), true});
}

void apply(Change& change, const StepPlace& command) {
    const AppState& state = change.state;
    if (!state.reading || state.reading->places.empty() || command.step == 0) {
        return;
    }
    const auto& place = state.view.selection.place;
    const auto current = place ? named_index(state, *place) : std::nullopt;
    const auto& next =
        state.reading->places[stepped(current, command.step, state.reading->places.size())];
    if (!next.mentions.empty()) {
        apply(change, SelectMention{next.mentions.front(), true});
    }
}

void apply(Change& change, const ClearSelection&) {
    ViewState& view = change.state.view;
    if (view.files.dialog) {
        view.files.dialog.reset();
        return;
    }
    if (!view.files.asked.empty()) {
        apply(change, StopLoading{});
        return;
    }
    if (close_overlay(view)) {
        return;
    }
    if (view.context || view.choice) {
        view.context.reset();
        view.choice.reset();
        return;
    }
    if (view.selected_text) {
        view.selected_text.reset();
        return;
    }
    view.hover.reset();
    if (view.is_presenting) {
        view.is_presenting = false;
    } else if (!view.filter.empty()) {
        view.filter.clear();
    } else if (view.selection.place) {
        view.selection = {};
        view.expanded = view.opened;
    } else if (change.state.reading && change.state.reading->comparison) {
        apply(change, CloseArticle{});
    } else {
        change.state.notice.reset();
    }
}

void apply(Change& change, const Hover& command) {
    change.state.view.hover = command.place;
}

void apply(Change& change, const ToggleRow& command) {
    ViewState& view = change.state.view;
    if (view.expanded.erase(command.place) > 0) {
        view.opened.erase(command.place);
    } else if (named_index(change.state, command.place)) {
        view.expanded.insert(command.place);
        view.opened.insert(command.place);
    }
}

}  // namespace wherein::document
