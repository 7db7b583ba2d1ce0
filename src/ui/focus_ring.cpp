#include <ui/focus_ring.hpp>

namespace wherein::ui {

void draw_focus_ring(const Frame& frame, document::PanelFocus panel, const Area& area) {
    const document::ViewState& view = frame.state.view;
    const bool is_covered = view.shows_keys || view.shows_palette || view.shows_menu;
    if (!view.shows_focus || view.focus != panel || is_covered) {
        return;
    }
    const Look& look = frame.look;
    const float thickness = look.px(2);
    const float inset = thickness / 2;
    ImGui::GetForegroundDrawList()->AddRect(ImVec2(area.x + inset, area.y + inset),
                                            ImVec2(area.right() - inset, area.bottom() - inset),
                                            to_imgui(look.theme.accent), look.px(2), 0, thickness);
}

void focus_on_press(Frame& frame, document::PanelFocus panel) {
    const document::ViewState& view = frame.state.view;
    const bool is_pressed = ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
                            ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows);
    if (is_pressed && (view.focus != panel || view.shows_focus)) {
        frame.send(document::FocusPanel{panel, false});
    }
}

}  // namespace wherein::ui
