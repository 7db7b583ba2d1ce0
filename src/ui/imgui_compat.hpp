#pragma once
// The one place of this module that knows which Dear ImGui it is: 1.86 (Debian 12) or 1.90 (Debian
// 13).
#include <imgui.h>
#include <imgui_stdlib.h>

namespace wherein::ui {

/// Keys the panels read themselves while a menu, a list or a box of theirs is open; all others
/// belong to the command table.
enum class PanelKey { up, down, left, right, page_up, page_down, home, end, enter, escape };

inline ImGuiKey imgui_key(PanelKey key) {
    switch (key) {
        case PanelKey::up:
            return ImGuiKey_UpArrow;
        case PanelKey::down:
            return ImGuiKey_DownArrow;
        case PanelKey::left:
            return ImGuiKey_LeftArrow;
        case PanelKey::right:
            return ImGuiKey_RightArrow;
        case PanelKey::page_up:
            return ImGuiKey_PageUp;
        case PanelKey::page_down:
            return ImGuiKey_PageDown;
        case PanelKey::home:
            return ImGuiKey_Home;
        case PanelKey::end:
            return ImGuiKey_End;
        case PanelKey::enter:
            return ImGuiKey_Enter;
        case PanelKey::escape:
            break;
    }
    return ImGuiKey_Escape;
}

/// Pressed in this frame, or repeating.
inline bool is_pressed(PanelKey key) {
#if IMGUI_VERSION_NUM < 18700
    return ImGui::IsKeyPressed(ImGui::GetKeyIndex(imgui_key(key)));
#else
    return ImGui::IsKeyPressed(imgui_key(key));
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

/// Gives the keyboard to the widget that comes next.
inline void focus_next_widget() {
#if IMGUI_VERSION_NUM >= 19000
    // 1.90 looks for the widget in the scope of the window that had the focus before, unless the
    // focus comes anew.
    ImGui::SetWindowFocus(nullptr);
    ImGui::SetWindowFocus();
#endif
    ImGui::SetKeyboardFocusHere();
}

}  // namespace wherein::ui
