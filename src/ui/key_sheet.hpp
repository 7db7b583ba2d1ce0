#pragma once
#include <ui/frame.hpp>

namespace wherein::ui {

/// All keys of the command table on a sheet over the window; a click closes it.
void show_key_sheet(Frame& frame, const Area& window);

}  // namespace wherein::ui
