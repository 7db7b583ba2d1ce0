#include <ui/view_menus.hpp>

#include <array>

#include <document/viewpoint.hpp>
#include <ui/draw.hpp>
#include <ui/view_menu_model.hpp>

namespace wherein::ui {
namespace {

void show_entry(Frame& frame, const MenuEntry& entry) {
    const bool is_chosen = is_on(frame.state, entry.command).value_or(false);
    if (ImGui::MenuItem(entry.title.c_str(), entry.keys.c_str(), is_chosen)) {
        frame.send(entry.command);
    }
}

void show_entries(Frame& frame, const std::vector<MenuEntry>& entries) {
    std::string group;
    bool is_submenu_open = false;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const MenuEntry& entry = entries[i];
        if (entry.group != group) {
            group = entry.group;
            show_group_head(frame.look, group == elsewhere ? std::string{} : group);
            is_submenu_open = group == elsewhere && ImGui::BeginMenu(elsewhere);
        }
        if (group != elsewhere || is_submenu_open) {
            ImGui::PushID(static_cast<int>(i));
            show_entry(frame, entry);
            ImGui::PopID();
        }
    }
    if (is_submenu_open) {
        ImGui::EndMenu();
    }
}

/// A box for any date; Enter takes it.
void show_date_box(Frame& frame) {
    static std::array<char, 16> typed{};
    show_group_head(frame.look, "Any date");
    ImGui::SetNextItemWidth(frame.look.px(150));
    if (ImGui::InputTextWithHint("##date", "1994-05-12 or 1994", typed.data(), typed.size(),
                                 ImGuiInputTextFlags_EnterReturnsTrue)) {
        if (const auto as_of = document::parse_as_of(typed.data())) {
            frame.send(document::SetAsOf{*as_of});
            typed.fill('\0');
            ImGui::CloseCurrentPopup();
        }
    }
}

/// A menu that ends at `right`; gives back its left edge. Nothing where it would pass `left`.
/// Its entries are made by `show` while it is open.
template <class Show>
float show_menu_before(Frame& frame, const Area& bar, const std::string& label, float left,
                       float right, Show show) {
    const Look& look = frame.look;
    const float gap = look.px(8);
    const float start = std::round(right - width_px(look.text(), label) - 2 * gap);
    if (start < left) {
        return right;
    }
    ImGui::SetCursorScreenPos(ImVec2(start, bar.y));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(2 * gap, gap));
    const bool is_open = ImGui::BeginMenu(label.c_str());
    ImGui::PopStyleVar();
    if (is_open) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(look.px(20), look.px(9)));
        ImGui::PushStyleColor(ImGuiCol_TextDisabled, to_imgui(look.theme.quiet_ink));
        show();
        ImGui::PopStyleColor();
        ImGui::PopStyleVar();
        ImGui::EndMenu();
    }
    return start;
}

}  // namespace

float show_view_menus(Frame& frame, const Area& bar, float left, float right) {
    const Look& look = frame.look;
    ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, look.px(5));
    right = show_menu_before(frame, bar, as_of_label(frame.state), left, right - look.px(8), [&] {
        show_entries(frame, as_of_entries(frame.state));
        show_date_box(frame);
    });
    right = show_menu_before(frame, bar, viewpoint_label(frame.state), left, right,
                             [&] { show_entries(frame, viewpoint_entries(frame.state)); });
    ImGui::PopStyleVar();
    return right;
}

}  // namespace wherein::ui
