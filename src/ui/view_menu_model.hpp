#pragma once
#include <document/state.hpp>
#include <ui/menu_model.hpp>

namespace wherein::ui {

/// A menu whose entries depend on the map: those with the group `elsewhere` go into a submenu.
struct ViewMenu {
    std::string label;  ///< what is on now
    std::vector<MenuEntry> entries;
};

inline constexpr const char* elsewhere = "Elsewhere";

/// De facto, then the parties with claims on what the map shows, then all others.
ViewMenu viewpoint_menu(const document::AppState& state);

/// The article's date, today, and the days from which disputed areas on the map hold.
ViewMenu as_of_menu(const document::AppState& state);

}  // namespace wherein::ui
