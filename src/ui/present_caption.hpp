#pragma once
#include <ui/frame.hpp>

namespace wherein::ui {

/// Height of the caption below the map in a window of this size.
float caption_height(const Look& look, const Area& window);

/// The selected place and the sentence that names it, in type to be read from the back of a room.
void show_caption(Frame& frame, const Area& area);

}  // namespace wherein::ui
