#include <ui/menu_walk.hpp>

#include <utility>

#include <ui/draw.hpp>
#include <ui/view_menu_model.hpp>

namespace wherein::ui {

void MenuWalk::begin_frame() {
    count_ = std::max<std::size_t>(std::exchange(counted_, 0), 1);
    opening_ = std::exchange(wanted_, std::nullopt);
    was_open_ = std::exchange(open_, std::nullopt);
}

bool MenuWalk::wants(std::size_t menu) {
    counted_ = std::max(counted_, menu + 1);
    return opening_ == menu;
}

void MenuWalk::go_to(std::size_t menu) {
    wanted_ = menu % count_;
    cursor_ = 0;
}

void MenuWalk::show_entries(Frame& frame, std::size_t menu, const std::vector<MenuEntry>& entries) {
    open_ = menu;
    if (was_open_ != menu && opening_ != menu) {
        cursor_.reset();  // opened by the mouse
    }
    take_keys(frame, menu, entries);
    std::string group;
    bool is_submenu_open = false;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        // To the keys a menu is one list.
        const bool is_tucked_away = entries[i].group == elsewhere && !cursor_;
        if (entries[i].group != group) {
            group = entries[i].group;
            show_group_head(frame.look, is_tucked_away ? std::string{} : group);
            is_submenu_open = is_tucked_away && ImGui::BeginMenu(elsewhere);
        }
        if (!is_tucked_away || is_submenu_open) {
            ImGui::PushID(static_cast<int>(i));
            show_entry(frame, entries[i], cursor_ == i);
            ImGui::PopID();
        }
    }
    if (is_submenu_open) {
        ImGui::EndMenu();
    }
}

void MenuWalk::show_entry(Frame& frame, const MenuEntry& entry, bool is_at_cursor) {
    const Look& look = frame.look;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (is_at_cursor) {
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
    const bool on = is_on(frame.state, entry.command).value_or(false);
    if (ImGui::MenuItem(title_now(frame.state, entry).c_str(), entry.keys.c_str(), on,
                        can_be_done(frame.state, entry.command))) {
        frame.send(entry.command);
    }
}

void MenuWalk::take_keys(Frame& frame, std::size_t menu, const std::vector<MenuEntry>& entries) {
    const std::size_t count = entries.size();
    if (is_pressed(PanelKey::escape)) {
        ImGui::CloseCurrentPopup();
        open_.reset();
    } else if (is_pressed(PanelKey::right)) {
        go_to(menu + 1);
        ImGui::CloseCurrentPopup();
    } else if (is_pressed(PanelKey::left)) {
        go_to(menu + count_ - 1);
        ImGui::CloseCurrentPopup();
    } else if (is_pressed(PanelKey::enter) && cursor_ && *cursor_ < count) {
        frame.send(document::OpenMenu{false});
        frame.send(entries[*cursor_].command);
        ImGui::CloseCurrentPopup();
        open_.reset();
    } else if (is_pressed(PanelKey::down)) {
        cursor_ = cursor_ ? (*cursor_ + 1) % count : 0;
        shows_cursor_ = true;
    } else if (is_pressed(PanelKey::up)) {
        cursor_ = (cursor_.value_or(0) + count - 1) % count;
        shows_cursor_ = true;
    }
}

}  // namespace wherein::ui
