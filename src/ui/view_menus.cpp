#include <ui/view_menus.hpp>

#include <array>

#include <document/viewpoint.hpp>
#include <ui/draw.hpp>
#include <ui/view_menu_model.hpp>

namespace wherein::ui {
namespace {

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

}  // namespace

template <class Show>
float ViewMenus::show_one(std::size_t number, const std::string& label, float right,
                          Show show) const {
    const Look& look = frame.look;
    const float gap = look.px(8);
    const float start = std::round(right - width_px(look.text(), label) - 2 * gap);
    if (start < left_px) {
        return right;
    }
    if (walk.wants(number)) {
        ImGui::OpenPopup(label.c_str());
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

float ViewMenus::show(float right) const {
    const Look& look = frame.look;
    ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, look.px(5));
    right = show_one(first + 1, as_of_label(frame.state), right - look.px(8), [&] {
        walk.show_entries(frame, first + 1, as_of_entries(frame.state));
        show_date_box(frame);
    });
    right = show_one(first, viewpoint_label(frame.state), right,
                     [&] { walk.show_entries(frame, first, viewpoint_entries(frame.state)); });
    ImGui::PopStyleVar();
    return right;
}

}  // namespace wherein::ui
