// What takes over the window: present mode, full screen, palette, menus, theme.
#include <document/change.hpp>

namespace wherein::document {

void apply(Change& change, const Present&) {
    AppState& state = change.state;
    ViewState& view = state.view;
    view.is_presenting = !view.is_presenting;
    if (!view.is_presenting) {
        return;
    }
    view.shows_keys = view.shows_palette = view.shows_menu = view.find.is_open = false;
    view.shows_focus = false;
    view.focus = PanelFocus::map;
    if (!view.selection.mention && state.reading && !state.reading->mentions.empty()) {
        apply(change, SelectMention{0, true});
    }
}

void apply(Change& change, const FullScreen&) {
    bool& is_full = change.state.view.is_full_screen;
    is_full = !is_full;
    change.effects.emplace_back(ShowFullScreen{is_full});
}

void apply(Change& change, const TogglePalette&) {
    ViewState& view = change.state.view;
    view.shows_palette = !view.shows_palette;
    view.shows_keys = view.shows_menu = false;
}

void apply(Change& change, const OpenMenu& command) {
    ViewState& view = change.state.view;
    view.shows_menu = command.on;
    if (command.on) {
        view.shows_keys = view.shows_palette = view.is_presenting = false;
    }
}

void apply(Change& change, const SetTheme& command) {
    change.effects.emplace_back(LoadTheme{command.name});
}

void apply(Change& change, const SetColorSight& command) {
    change.state.view.color_sight = command.sight;
    change.effects.emplace_back(ShowColorSight{command.sight});
}

void apply(Change& change, const ThemeReady& command) {
    change.state.view.theme = command.name;
}

}  // namespace wherein::document
