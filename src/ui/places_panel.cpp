#include <ui/places_panel.hpp>

#include <algorithm>

namespace wherein::ui {

void PlacesPanel::show(Frame& frame, const Area& area) {
    const Look& look = frame.look;
    begin_part("places", area, look.theme.panel);
    ImGui::GetWindowDrawList()->AddLine(ImVec2(area.x, area.y), ImVec2(area.x, area.bottom()),
                                        to_imgui(look.theme.rule));
    frame.is_pointer_inside |= ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows);
    const float margin = look.px(12);
    const float head = filter_.show(
        frame, {area.x + margin, area.y + margin, area.width - 2 * margin, area.height});
    const float top = area.y + margin + head + look.px(4);
    const float card_height = card_.height(frame, std::round(area.height * 0.46F));
    const float table_height = std::max(area.bottom() - card_height - top, look.px(60));
    table_.show(frame, {area.x + 1, top, area.width - 1, table_height});
    if (card_height > 0) {
        const float y = area.bottom() - card_height;
        card_.show(frame, {area.x + 1, y, area.width - 1, card_height});
    }
    ImGui::End();
}

}  // namespace wherein::ui
