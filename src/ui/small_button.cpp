#include <ui/small_button.hpp>

#include <ui/draw.hpp>

namespace wherein::ui {
namespace {

void draw_sign(ImDrawList& list, Sign sign, ImVec2 center, float half, float thickness,
               ImU32 color) {
    if (sign == Sign::cross) {
        list.AddLine(ImVec2(center.x - half, center.y - half),
                     ImVec2(center.x + half, center.y + half), color, thickness);
        list.AddLine(ImVec2(center.x - half, center.y + half),
                     ImVec2(center.x + half, center.y - half), color, thickness);
        return;
    }
    const float tip = sign == Sign::down ? half / 2 : -half / 2;
    const ImVec2 points[] = {ImVec2(center.x - half, center.y - tip),
                             ImVec2(center.x, center.y + tip),
                             ImVec2(center.x + half, center.y - tip)};
    list.AddPolyline(points, 3, color, 0, thickness);
}

}  // namespace

bool show_small_button(const Look& look, const char* id, Sign sign, const Area& area,
                       const char* hint) {
    ImGui::SetCursorScreenPos(ImVec2(area.x, area.y));
    const bool is_pressed = ImGui::InvisibleButton(id, ImVec2(area.width, area.height));
    const bool is_hot = ImGui::IsItemHovered();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (is_hot) {
        list.AddRectFilled(ImVec2(area.x, area.y), ImVec2(area.right(), area.bottom()),
                           to_imgui(look.theme.button_hover), look.px(4));
        show_tooltip(look, hint);
    }
    draw_sign(list, sign, ImVec2(area.x + area.width / 2, area.y + area.height / 2), look.px(4.5F),
              std::max(1.5F * look.scale, 1.5F),
              to_imgui(is_hot ? look.theme.ink : look.theme.quiet_ink));
    return is_pressed;
}

}  // namespace wherein::ui
