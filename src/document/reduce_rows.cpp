// Where the keyboard is: which panel, and which row of the places table.
#include <document/change.hpp>

#include <algorithm>
#include <array>

#include <document/place_rows.hpp>

namespace wherein::document {
namespace {

bool is_shown(const ViewState& view, PanelFocus panel) {
    return panel == PanelFocus::map ||
           (panel == PanelFocus::text ? view.shows_text : view.shows_places);
}

/// The line the keyboard is on; the selected one where it is not on any.
std::optional<std::size_t> line_of(const ViewState& view, const std::vector<RowCursor>& lines) {
    const auto find = [&](const RowCursor& cursor) -> std::optional<std::size_t> {
        const auto found = std::find(lines.begin(), lines.end(), cursor);
        return found == lines.end() ? std::nullopt
                                    : std::optional<std::size_t>(found - lines.begin());
    };
    if (view.row_cursor) {
        return find(*view.row_cursor);
    }
    const Selection& selected = view.selection;
    if (!selected.place) {
        return std::nullopt;
    }
    const auto mention = find({*selected.place, selected.mention});
    return mention ? mention : find({*selected.place, std::nullopt});
}

void put_cursor(ViewState& view, const RowCursor& cursor) {
    view.row_cursor = cursor;
    view.hover = cursor.place;
}

}  // namespace

void apply(Change& change, const FocusPanel& command) {
    ViewState& view = change.state.view;
    view.focus = command.panel;
    view.shows_focus = command.shows;
    view.shows_text |= command.panel == PanelFocus::text;
    view.shows_places |= command.panel == PanelFocus::places;
}

void apply(Change& change, const StepFocus& command) {
    const ViewState& view = change.state.view;
    int panel = static_cast<int>(view.focus);
    do {
        panel = (panel + (command.step < 0 ? 2 : 1)) % 3;
    } while (!is_shown(view, static_cast<PanelFocus>(panel)));
    apply(change, FocusPanel{static_cast<PanelFocus>(panel), true});
}

void apply(Change& change, const StepRow& command) {
    ViewState& view = change.state.view;
    const std::vector<RowCursor> lines = row_lines(change.state);
    if (lines.empty()) {
        return;
    }
    const auto last = static_cast<long long>(lines.size()) - 1;
    const auto line = line_of(view, lines);
    const long long to =
        line ? static_cast<long long>(*line) + command.step : (command.step > 0 ? 0 : last);
    put_cursor(view, lines[static_cast<std::size_t>(std::clamp(to, 0LL, last))]);
}

void apply(Change& change, const OpenRow& command) {
    ViewState& view = change.state.view;
    const std::vector<RowCursor> lines = row_lines(change.state);
    const auto line = line_of(view, lines);
    if (!line) {
        apply(change, StepRow{1});
        return;
    }
    const RowCursor cursor = lines[*line];
    const bool is_open = view.expanded.contains(cursor.place);
    if (!command.open && cursor.mention) {
        put_cursor(view, {cursor.place, std::nullopt});
    } else if (command.open && !cursor.mention && is_open) {
        apply(change, StepRow{1});
    } else if (!cursor.mention && command.open != is_open) {
        apply(change, ToggleRow{cursor.place});
        put_cursor(view, cursor);
    }
}

void apply(Change& change, const ChooseRow&) {
    const std::vector<RowCursor> lines = row_lines(change.state);
    const auto line = line_of(change.state.view, lines);
    if (!line) {
        return;
    }
    const RowCursor cursor = lines[*line];
    if (cursor.mention) {
        apply(change, SelectMention{*cursor.mention, true});
    } else {
        apply(change, SelectPlace{cursor.place, true});
    }
}

void apply(Change& change, const ScrollText& command) {
    TextScroll& scroll = change.state.view.text_scroll;
    scroll = {command.pages, command.lines, scroll.request + 1};
}

}  // namespace wherein::document
