#pragma once
#include <document/state.hpp>
#include <ui/menu_model.hpp>

namespace wherein::ui {

/// The group of entries that go into a submenu.
inline constexpr const char* elsewhere = "Elsewhere";

// What is on now, as the menus are called.
std::string viewpoint_label(const document::AppState& state);
std::string as_of_label(const document::AppState& state);

/// De facto, then the parties with claims on what the map shows, then all others.
std::vector<MenuEntry> viewpoint_entries(const document::AppState& state);

/// The article's date, today, and the days from which disputed areas on the map hold.
std::vector<MenuEntry> as_of_entries(const document::AppState& state);

}  // namespace wherein::ui
