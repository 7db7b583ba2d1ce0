#include <ui/find_bar.hpp>

#include <ui/draw.hpp>
#include <ui/panel_model.hpp>
#include <ui/small_button.hpp>

namespace wherein::ui {
namespace {

constexpr float bar_height = 44;
constexpr float box_height = 28;
constexpr float side = 10;
constexpr float least_box = 90;

void step(Frame& frame, int by) {
    frame.send(document::StepFind{by});
}

}  // namespace

float FindBar::show(Frame& frame, const Area& area) {
    const document::Find& find = frame.state.view.find;
    if (frame.state.view.find_focus_request != seen_request_) {
        seen_request_ = frame.state.view.find_focus_request;
        wants_focus_ = find.is_open;
    }
    if (!find.is_open) {
        is_editing_ = wants_focus_ = false;
        return 0;
    }
    const Look& look = frame.look;
    const float height = look.px(bar_height);
    const float box = look.px(box_height);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(ImVec2(area.x, area.y), ImVec2(area.right(), area.y + height),
                       to_imgui(look.theme.bar));
    list.AddLine(ImVec2(area.x, area.y + height - 1), ImVec2(area.right(), area.y + height - 1),
                 to_imgui(look.theme.rule));
    const float y = area.y + std::round((height - box) / 2);
    float right = area.right() - look.px(side);
    const auto button = [&](const char* id, Sign sign, const char* hint) {
        right -= box;
        return show_small_button(look, id, sign, {right, y, box, box}, hint);
    };
    if (button("close find", Sign::cross, "Close (Esc)")) {
        frame.send(document::OpenFind{false});
    }
    if (button("next hit", Sign::down, "Next (Enter)")) {
        step(frame, 1);
    }
    if (button("previous hit", Sign::up, "Previous (Shift+Enter)")) {
        step(frame, -1);
    }
    const float left = area.x + look.px(side);
    const std::string count = find_count(find);
    const TypeFace face = look.small();
    const float width = width_px(face, count) + look.px(16);
    if (!count.empty() && right - width - left >= look.px(least_box)) {
        right -= width;
        const bool is_lost = find.hits && find.hits->empty();
        draw_text(list, face, ImVec2(right + look.px(8), centered_y(y, box, face)),
                  to_imgui(is_lost ? look.theme.accent : look.theme.quiet_ink), count);
    }
    show_box(frame, {left, y, std::max(right - look.px(4) - left, look.px(40)), box});
    return height;
}

void FindBar::show_box(Frame& frame, const Area& area) {
    const Look& look = frame.look;
    const document::Find& find = frame.state.view.find;
    if (!is_editing_) {
        text_ = find.query;
    }
    const float text_height = look.text().height_px;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(look.px(8), std::floor((area.height - text_height) / 2)));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, to_imgui(look.theme.quiet_ink));
    ImGui::PushStyleColor(ImGuiCol_Border,
                          to_imgui(is_editing_ ? look.theme.accent : look.theme.rule));
    ImGui::SetCursorScreenPos(ImVec2(area.x, area.y));
    ImGui::SetNextItemWidth(area.width);
    if (wants_focus_) {
        focus_next_widget();
        wants_focus_ = false;
        frame.is_moving = true;
    }
    const bool was_editing = is_editing_;
    ImGui::InputTextWithHint("##find", "Find in text and places", &text_);
    is_editing_ = ImGui::IsItemActive();
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar();
    if (was_editing && is_pressed(PanelKey::escape)) {
        is_editing_ = false;
        frame.send(document::OpenFind{false});
        return;
    }
    if (text_ != find.query) {
        frame.send(document::SetFind{text_});
    } else if (was_editing && is_pressed(PanelKey::enter)) {
        step(frame, ImGui::GetIO().KeyShift ? -1 : 1);
    }
    // Enter takes the keyboard from the box; the reader goes on from here.
    wants_focus_ = was_editing && !is_editing_ && is_pressed(PanelKey::enter);
    frame.is_moving |= wants_focus_;
}

}  // namespace wherein::ui
