#include <ui/menu_bar.hpp>

#include <algorithm>
#include <string>
#include <utility>

#include <ui/draw.hpp>
#include <ui/view_menus.hpp>

namespace wherein::ui {
namespace {

const std::vector<Menu>& menus() {
    static const std::vector<Menu> made = make_menus(document::command_table());
    return made;
}

std::string theme_label(const style::Theme& theme) {
    return theme.name.empty() ? "Theme" : worded(theme.name) + " theme";
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

void MenuBar::show(Frame& frame, const Area& area) {
    const bool is_asked = frame.state.view.shows_menu;
    if (is_asked && !was_asked_ && !open_menu_) {
        wanted_menu_ = 0;
        cursor_ = 0;
    }
    was_asked_ = is_asked;
    const Look& look = frame.look;
    const float text_height = look.text().height_px;
    const float pad_y = std::floor((area.height - text_height) / 2);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(look.px(8), pad_y));
    begin_panel(frame, "menu bar", area, look.theme.bar, panel_flags | ImGuiWindowFlags_MenuBar);
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
        show_theme_menu(frame, area, left, show_view_menus(frame, area, left, button));
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
    const auto wanted = std::exchange(wanted_menu_, std::nullopt);
    const auto was_open = std::exchange(open_menu_, std::nullopt);
    ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, look.px(5));
    for (std::size_t i = 0; i < menus().size(); ++i) {
        const Menu& menu = menus()[i];
        if (wanted == i) {
            ImGui::OpenPopup(menu.title.c_str());
        }
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(look.px(12), height));
        const bool is_open = ImGui::BeginMenu(menu.title.c_str());
        ImGui::PopStyleVar();
        if (!is_open) {
            continue;
        }
        open_menu_ = i;
        if (was_open != i && wanted != i) {
            cursor_.reset();  // opened by the mouse
        }
        std::vector<MenuEntry> entries = menu.entries;
        const auto live = live_entries(frame.state, themes_, menu.title);
        entries.insert(entries.end(), live.begin(), live.end());
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(look.px(20), look.px(9)));
        ImGui::PushStyleColor(ImGuiCol_TextDisabled, to_imgui(look.theme.quiet_ink));
        take_keys(frame, entries, i);
        show_entries(frame, entries);
        ImGui::PopStyleColor();
        ImGui::PopStyleVar();
        ImGui::EndMenu();
    }
    ImGui::PopStyleVar();
    frame.is_moving |= wanted_menu_.has_value();
}

void MenuBar::take_keys(Frame& frame, const std::vector<MenuEntry>& entries, std::size_t menu) {
    const std::size_t count = entries.size();
    const auto go_to = [&](std::size_t other) {
        wanted_menu_ = other % menus().size();
        cursor_ = 0;
        ImGui::CloseCurrentPopup();
    };
    if (is_pressed(PanelKey::escape)) {
        ImGui::CloseCurrentPopup();
        open_menu_.reset();
    } else if (is_pressed(PanelKey::right)) {
        go_to(menu + 1);
    } else if (is_pressed(PanelKey::left)) {
        go_to(menu + menus().size() - 1);
    } else if (is_pressed(PanelKey::enter) && cursor_ && *cursor_ < count) {
        frame.send(document::OpenMenu{false});
        frame.send(entries[*cursor_].command);
        ImGui::CloseCurrentPopup();
        open_menu_.reset();
    } else if (is_pressed(PanelKey::down)) {
        cursor_ = cursor_ ? (*cursor_ + 1) % count : 0;
        shows_cursor_ = true;
    } else if (is_pressed(PanelKey::up)) {
        cursor_ = (cursor_.value_or(0) + count - 1) % count;
        shows_cursor_ = true;
    }
}

void MenuBar::show_entries(Frame& frame, const std::vector<MenuEntry>& entries) {
    const Look& look = frame.look;
    std::string group;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const MenuEntry& entry = entries[i];
        if (entry.group != group) {
            group = entry.group;
            show_group_head(look, group);
        }
        const bool on = is_on(frame.state, entry.command).value_or(false);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        if (cursor_ == i) {
            const float pad = look.px(4);
            ImGui::GetWindowDrawList()->AddRectFilled(
                ImVec2(at.x - pad, at.y - pad),
                ImVec2(at.x + ImGui::GetContentRegionAvail().x + pad,
                       at.y + ImGui::GetTextLineHeight() + pad),
                to_imgui(look.theme.accent_fill), look.px(3));
            if (std::exchange(shows_cursor_, false)) {
                ImGui::SetScrollHereY();
            }
        }
        ImGui::PushID(static_cast<int>(i));
        if (ImGui::MenuItem(title_now(frame.state, entry).c_str(), entry.keys.c_str(), on,
                            can_be_done(frame.state, entry.command))) {
            frame.send(entry.command);
        }
        ImGui::PopID();
    }
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
