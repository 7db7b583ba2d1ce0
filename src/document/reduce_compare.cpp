// Two texts on one map.
#include <document/change.hpp>

#include <algorithm>

#include <document/correcting.hpp>
#include <document/moves.hpp>
#include <document/texts_shown.hpp>

namespace wherein::document {
namespace {

void tell(Change& change, std::string text) {
    change.state.notice = Notice{std::move(text), false};
}

/// The open text that this part of a comparison is now; the part itself where it is closed.
std::shared_ptr<const Reading> as_now(const AppState& state,
                                      const std::shared_ptr<const Reading>& part) {
    const auto readings = open_readings(state);
    if (std::find(readings.begin(), readings.end(), part) != readings.end()) {
        return part;
    }
    const auto index = find_open(state, *part);
    return index ? readings[*index] : part;
}

/// The text to compare with: the one asked for, else the only other one.
std::optional<std::size_t> other_text(const AppState& state, const Compare& command) {
    const auto readings = open_readings(state);
    if (command.index) {
        const bool is_fit = *command.index < readings.size() && *command.index != state.shelf.gap &&
                            !readings[*command.index]->comparison;
        return is_fit ? std::optional<std::size_t>(*command.index) : std::nullopt;
    }
    std::optional<std::size_t> only;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        if (i == state.shelf.gap || readings[i]->comparison) {
            continue;
        }
        if (only) {
            return std::nullopt;
        }
        only = i;
    }
    return only;
}

}  // namespace

void compare_with(Change& change, std::size_t index) {
    const AppState& state = change.state;
    const auto a = state.reading;
    const auto b = open_readings(state)[index];
    const auto joined = join(a, b);
    if (const auto open = find_open(state, *joined)) {
        apply(change, ShowText{static_cast<std::uint32_t>(*open)});
    } else {
        open_shown(change, joined);
    }
}

void renew_comparison(Change& change) {
    AppState& state = change.state;
    if (!state.reading || !state.reading->comparison) {
        return;
    }
    const auto before = state.reading;
    const auto a = as_now(state, before->comparison->a);
    const auto b = as_now(state, before->comparison->b);
    if (a == before->comparison->a && b == before->comparison->b) {
        return;
    }
    state.reading = join(a, b);
    carry_selection(state.view, *before, *state.reading);
    state.view.find.hits.reset();
    state.view.row_cursor.reset();
    close_menus(state.view);
    show_places(change);
}

void apply(Change& change, const Compare& command) {
    const AppState& state = change.state;
    if (!state.reading) {
        tell(change, "Open two texts to compare them.");
        return;
    }
    if (state.reading->comparison && !command.index) {
        apply(change, CloseArticle{});
        return;
    }
    const auto other = other_text(state, command);
    if (state.reading->comparison || !other) {
        tell(change, open_readings(state).size() < 2
                         ? "Open a second text to compare this one with."
                         : "Choose in the View menu which text to compare this one with.");
        return;
    }
    compare_with(change, *other);
}

void apply(Change& change, const ToggleMembership& command) {
    bool& is_shown =
        change.state.view.shown_memberships[static_cast<std::size_t>(command.membership)];
    is_shown = !is_shown;
}

}  // namespace wherein::document
