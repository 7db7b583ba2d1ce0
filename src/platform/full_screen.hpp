#pragma once

namespace wherein::platform {

/// Asks the window manager to show a window over the whole screen, or to take that back. False
/// where no window manager can: then the window has to be moved and sized by hand.
/// thread  main, while the display is open
bool ask_full_screen(unsigned long x_window, bool on);

}  // namespace wherein::platform
