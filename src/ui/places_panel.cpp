#include <ui/places_panel.hpp>

#include <algorithm>

#include <ui/focus_ring.hpp>
#include <ui/place_card.hpp>

namespace wherein::ui {

void PlacesPanel::show(Frame& frame, const Area& area) {
    const Look& look = frame.look;
    begin_panel(frame, "places", area, look.theme.panel);
    ImGui::GetWindowDrawList()->AddLine(ImVec2(area.x, area.y), ImVec2(area.x, area.bottom()),
                                        to_imgui(look.theme.rule));
    focus_on_press(frame, document::PanelFocus::places);
    frame.is_pointer_inside |= ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows);
    const float margin = look.px(12);
    const float head = filter_.show(
        frame, {area.x + margin, area.y + margin, area.width - 2 * margin, area.height});
    const float top = area.y + margin + head + look.px(4);
    const float card =
        std::min(card_height(frame, area.width - 1), std::round(area.height * 0.48F));
    const float table_height = std::max(area.bottom() - card - top, look.px(60));
    table_.show(frame, {area.x + 1, top, area.width - 1, table_height});
    if (card > 0) {
        show_card(frame, {area.x + 1, area.bottom() - card, area.width - 1, card});
    }
    draw_focus_ring(frame, document::PanelFocus::places, area);
    ImGui::End();
}

}  // namespace wherein::ui
