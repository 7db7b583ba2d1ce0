#pragma once

namespace wherein::platform {

/// After the first frame of ImGui's backend has brought the letters to the graphics driver: keeps
/// one byte of each of their pixels there instead of four, and nothing in ImGui. Later calls do
/// nothing.
/// thread  the one with the GL context, between frames
void slim_font_texture();

}  // namespace wherein::platform
