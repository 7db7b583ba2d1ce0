#pragma once
#include <ui/frame.hpp>

namespace wherein::ui {

/// The row of tabs above the text, one per open text; nothing while only one is open. Draws along
/// the top of `area` in the current window and gives back the height used.
float show_text_tabs(Frame& frame, const Area& area);

}  // namespace wherein::ui
