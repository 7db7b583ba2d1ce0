#pragma once
#include <ui/frame.hpp>

namespace wherein::ui {

/// The menus of the command table at the left; theme, viewpoint, date and the picture button at
/// the right.
void show_menu_bar(Frame& frame, const Area& area);

}  // namespace wherein::ui
