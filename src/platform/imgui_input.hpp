#pragma once
#include <platform/frame_queue.hpp>

namespace wherein::platform {

/// Gives Dear ImGui its input, whichever of its two ways the installed version has: fields of
/// ImGuiIO up to 1.86, event functions from 1.87 on.
/// thread  main, with a current ImGui context

/// Call once after ImGui::CreateContext.
void start_imgui_input();
void feed_imgui(const KeyedEvent& keyed);
/// Let ImGui copy to and paste from the system's clipboard.
void connect_imgui_clipboard();

}  // namespace wherein::platform
