#pragma once
#include <ui/frame.hpp>

namespace wherein::ui {

/// The height the card of the selected place wants at this width; 0 without a selected place.
float card_height(const Frame& frame, float width);

/// Draws the card of the selected place into `area` of the current window; scrolls what is higher.
void show_card(Frame& frame, const Area& area);

}  // namespace wherein::ui
