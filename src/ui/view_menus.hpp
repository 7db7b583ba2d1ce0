#pragma once
#include <ui/frame.hpp>

namespace wherein::ui {

/// The menus of viewpoint and date at the right of the open menu bar, between two edges in pixels;
/// gives back their left edge.
float show_view_menus(Frame& frame, const Area& bar, float left, float right);

}  // namespace wherein::ui
