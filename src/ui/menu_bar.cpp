#include <ui/menu_bar.hpp>

#include <algorithm>
#include <string>

#include <ui/draw.hpp>
#include <ui/view_menus.hpp>

namespace wherein::ui {
namespace {

/// A narrower bar has room for the menus alone.
constexpr float least_width_with_name = 480;

const std::vector<Menu>& menus() {
    static const std::vector<Menu> made = make_menus(document::command_table());
    return made;
}

std::string theme_label(const style::Theme& theme) {
    return theme.name.empty() ? "Theme" : worded(theme.name) + " theme";
}

/// The button that makes a picture at once, where there is room for it; gives back the left edge of
/// what is taken.
float show_picture_button(Frame& frame, const Area& area, float left, float right) {
    const Look& look = frame.look;
    const TypeFace face = look.strong();
    const std::string label = "Picture";
    const std::string key = "F12";
    const float inner = look.px(10);
    const float gap = look.px(6);
    const float width = width_px(face, label) + gap + width_px(look.small(), key) + 2 * inner;
    const float height = look.px(24);
    const ImVec2 min(std::round(right - width), std::round(area.y + (area.height - height) / 2));
    if (min.x < left) {
        return right;
    }
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

void MenuBar::show(Frame& frame, const Area& area) {
    const bool is_asked = frame.state.view.shows_menu;
    if (is_asked && !was_asked_ && !walk_.takes_keys()) {
        walk_.start();
    }
    was_asked_ = is_asked;
    walk_.begin_frame();
    const Look& look = frame.look;
    const float text_height = look.text().height_px;
    const float pad_y = std::floor((area.height - text_height) / 2);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(look.px(8), pad_y));
    begin_panel(frame, "menu bar", area, look.theme.bar, panel_flags | ImGuiWindowFlags_MenuBar);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(look.px(14), look.px(10)));
    if (ImGui::BeginMenuBar()) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        float x = area.x + look.px(14);
        if (area.width >= look.px(least_width_with_name)) {
            draw_text(list, look.strong(),
                      ImVec2(x, centered_y(area.y, area.height, look.strong())),
                      to_imgui(look.theme.ink), "Wherein");
            x += std::round(width_px(look.strong(), "Wherein")) + look.px(14);
        }
        ImGui::SetCursorScreenPos(ImVec2(x, area.y));
        show_menus(frame, look.px(8));
        const float left = ImGui::GetCursorScreenPos().x;
        const float button = show_picture_button(frame, area, left, area.right() - look.px(10));
        const ViewMenus view_menus{frame, walk_, menus().size(), area, left};
        show_theme_menu(frame, area, left, view_menus.show(button));
        frame.is_moving |= walk_.is_about_to_open();
        list.AddLine(ImVec2(area.x, area.bottom() - 1), ImVec2(area.right(), area.bottom() - 1),
                     to_imgui(look.theme.rule));
        ImGui::EndMenuBar();
    }
    ImGui::PopStyleVar();
    ImGui::End();
    ImGui::PopStyleVar();
    if (is_asked && !takes_keys()) {
        frame.send(document::OpenMenu{false});
    }
}

void MenuBar::show_menus(Frame& frame, float height) {
    const Look& look = frame.look;
    ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, look.px(5));
    for (std::size_t i = 0; i < menus().size(); ++i) {
        const Menu& menu = menus()[i];
        if (walk_.wants(i)) {
            ImGui::OpenPopup(menu.title.c_str());
        }
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(look.px(12), height));
        const bool is_open = ImGui::BeginMenu(menu.title.c_str());
        ImGui::PopStyleVar();
        if (!is_open) {
            continue;
        }
        std::vector<MenuEntry> entries = menu.entries;
        const auto live = live_entries(frame.state, themes_, menu.title);
        entries.insert(entries.end(), live.begin(), live.end());
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(look.px(20), look.px(9)));
        ImGui::PushStyleColor(ImGuiCol_TextDisabled, to_imgui(look.theme.quiet_ink));
        walk_.show_entries(frame, i, entries);
        ImGui::PopStyleColor();
        ImGui::PopStyleVar();
        ImGui::EndMenu();
    }
    ImGui::PopStyleVar();
}

void MenuBar::show_theme_menu(Frame& frame, const Area& area, float left, float right) {
    const Look& look = frame.look;
    const std::string title = theme_label(look.theme);
    const float width = width_px(look.text(), title) + look.px(12);
    const Area label{std::round(right - width - look.px(12)), area.y, width, area.height};
    if (label.x < left) {
        return;
    }
    ImGui::SetCursorScreenPos(ImVec2(label.x - look.px(6), label.y));
    if (ImGui::InvisibleButton("theme", ImVec2(label.width + look.px(12), label.height - 1))) {
        ImGui::OpenPopup("themes");
    }
    if (ImGui::IsItemHovered()) {
        ImGui::GetWindowDrawList()->AddRectFilled(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                                                  to_imgui(look.theme.button_hover), look.px(3));
    }
    draw_text(*ImGui::GetWindowDrawList(), look.text(),
              ImVec2(label.x, centered_y(area.y, area.height, look.text())),
              to_imgui(look.theme.quiet_ink), title);
    draw_caret(*ImGui::GetWindowDrawList(),
               ImVec2(label.right() - look.px(3), label.y + label.height / 2 + look.px(1)),
               look.px(7), true, to_imgui(look.theme.quiet_ink));
    ImGui::SetNextWindowPos(ImVec2(label.x - look.px(6), label.bottom()));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(look.px(20), look.px(9)));
    if (ImGui::BeginPopup("themes")) {
        for (const std::string& name : themes_) {
            if (ImGui::MenuItem(worded(name).c_str(), nullptr, frame.state.view.theme == name)) {
                frame.send(document::SetTheme{name});
            }
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

}  // namespace wherein::ui
