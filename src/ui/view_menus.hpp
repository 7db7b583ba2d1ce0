#pragma once
#include <ui/frame.hpp>

namespace wherein::ui {

/// The menus of viewpoint and date and the name of the theme, at the right of the open menu bar,
/// between two edges in pixels.
void show_view_menus(Frame& frame, const Area& bar, float left, float right);

}  // namespace wherein::ui
