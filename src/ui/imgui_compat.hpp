#pragma once
// The one place of this module that knows which Dear ImGui it is: 1.86 (Debian 12) or 1.90 (Debian
// 13).
#include <imgui.h>
#include <imgui_stdlib.h>

namespace wherein::ui {

/// Keys the panels read themselves; all others belong to the command table.
enum class PageKey { up, down };

inline bool is_page_key_pressed(PageKey key) {
#if IMGUI_VERSION_NUM < 18700
    return ImGui::IsKeyPressed(
        ImGui::GetKeyIndex(key == PageKey::up ? ImGuiKey_PageUp : ImGuiKey_PageDown));
#else
    return ImGui::IsKeyPressed(key == PageKey::up ? ImGuiKey_PageUp : ImGuiKey_PageDown);
#endif
}

/// A child window without a border.
inline bool begin_child(const char* id, ImVec2 size, ImGuiWindowFlags flags = 0) {
#if IMGUI_VERSION_NUM < 19000
    return ImGui::BeginChild(id, size, false, flags);
#else
    return ImGui::BeginChild(id, size, 0, flags);
#endif
}

}  // namespace wherein::ui
