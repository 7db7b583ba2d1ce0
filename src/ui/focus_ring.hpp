#pragma once
#include <ui/frame.hpp>

namespace wherein::ui {

/// Tells by a ring that a panel has the keyboard, after keys moved it there. Draw it last.
void draw_focus_ring(const Frame& frame, document::PanelFocus panel, const Area& area);

/// A press of the mouse in the current window gives its panel the keyboard.
void focus_on_press(Frame& frame, document::PanelFocus panel);

}  // namespace wherein::ui
