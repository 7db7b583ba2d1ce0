#include <ui/menu_bar.hpp>

#include <string>

#include <ui/draw.hpp>
#include <ui/menu_model.hpp>
#include <ui/view_menus.hpp>

namespace wherein::ui {
namespace {

const std::vector<Menu>& menus() {
    static const std::vector<Menu> made = make_menus(document::command_table());
    return made;
}

void show_entries(Frame& frame, const Menu& menu) {
    std::string group;
    for (std::size_t i = 0; i < menu.entries.size(); ++i) {
        const MenuEntry& entry = menu.entries[i];
        if (entry.group != group) {
            group = entry.group;
            show_group_head(frame.look, group);
        }
        const bool on = is_on(frame.state.view, entry.command).value_or(false);
        ImGui::PushID(static_cast<int>(i));
        if (ImGui::MenuItem(entry.title.c_str(), entry.keys.c_str(), on)) {
            frame.send(entry.command);
        }
        ImGui::PopID();
    }
}

void show_menus(Frame& frame, float height) {
    const Look& look = frame.look;
    ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, look.px(5));
    for (const Menu& menu : menus()) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(look.px(12), height));
        const bool is_open = ImGui::BeginMenu(menu.title.c_str());
        ImGui::PopStyleVar();
        if (is_open) {
            ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(look.px(20), look.px(9)));
            ImGui::PushStyleColor(ImGuiCol_TextDisabled, to_imgui(look.theme.quiet_ink));
            show_entries(frame, menu);
            ImGui::PopStyleColor();
            ImGui::PopStyleVar();
            ImGui::EndMenu();
        }
    }
    ImGui::PopStyleVar();
}

/// The button that makes a picture at once; gives back its left edge.
float show_picture_button(Frame& frame, const Area& area, float right) {
    const Look& look = frame.look;
    const TypeFace face = look.strong();
    const std::string label = "Picture";
    const std::string key = "F12";
    const float inner = look.px(10);
    const float gap = look.px(6);
    const float width = width_px(face, label) + gap + width_px(look.small(), key) + 2 * inner;
    const float height = look.px(24);
    const ImVec2 min(std::round(right - width), std::round(area.y + (area.height - height) / 2));
    ImGui::SetCursorScreenPos(min);
    if (ImGui::InvisibleButton("picture", ImVec2(width, height))) {
        frame.send(document::SavePicture{});
    }
    const bool is_hot = ImGui::IsItemHovered();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 max(min.x + width, min.y + height);
    list.AddRectFilled(min, max, to_imgui(is_hot ? look.theme.button_hover : look.theme.button),
                       look.px(4));
    draw_text(list, face, ImVec2(min.x + inner, centered_y(min.y, height, face)),
              to_imgui(look.theme.ink), label);
    draw_text(list, look.small(),
              ImVec2(max.x - inner - width_px(look.small(), key),
                     centered_y(min.y, height, look.small())),
              to_imgui(look.theme.quiet_ink), key);
    if (is_hot) {
        show_tooltip(look, "Save a finished picture of the map");
    }
    return min.x;
}

}  // namespace

void show_menu_bar(Frame& frame, const Area& area) {
    const Look& look = frame.look;
    const float text_height = look.text().height_px;
    const float pad_y = std::floor((area.height - text_height) / 2);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(look.px(8), pad_y));
    begin_part("menu bar", area, look.theme.bar, panel_flags | ImGuiWindowFlags_MenuBar);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(look.px(14), look.px(10)));
    if (ImGui::BeginMenuBar()) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const float x = area.x + look.px(14);
        draw_text(list, look.strong(), ImVec2(x, centered_y(area.y, area.height, look.strong())),
                  to_imgui(look.theme.ink), "Wherein");
        ImGui::SetCursorScreenPos(
            ImVec2(x + std::round(width_px(look.strong(), "Wherein")) + look.px(14), area.y));
        show_menus(frame, look.px(8));
        const float left = ImGui::GetCursorScreenPos().x;
        const float button = show_picture_button(frame, area, area.right() - look.px(10));
        show_view_menus(frame, area, left, button);
        list.AddLine(ImVec2(area.x, area.bottom() - 1), ImVec2(area.right(), area.bottom() - 1),
                     to_imgui(look.theme.rule));
        ImGui::EndMenuBar();
    }
    ImGui::PopStyleVar();
    ImGui::End();
    ImGui::PopStyleVar();
}

}  // namespace wherein::ui
