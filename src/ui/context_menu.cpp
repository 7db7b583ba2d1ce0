#include <ui/context_menu.hpp>

#include <ui/draw.hpp>
#include <ui/imgui_compat.hpp>

namespace wherein::ui {
namespace {

constexpr const char* popup_id = "context";

/// By a click or by Enter; Dear ImGui before 1.87 takes Space alone.
bool is_chosen(const ContextEntry& entry) {
    const bool is_clicked = ImGui::MenuItem(entry.title.c_str(), entry.keys.c_str(), entry.is_on);
    return is_clicked || (ImGui::IsItemFocused() && is_pressed(PanelKey::enter));
}

void show_entries(Frame& frame, const std::vector<ContextEntry>& entries) {
    const Look& look = frame.look;
    int id = 0;
    for (const ContextEntry& entry : entries) {
        ImGui::PushID(id++);
        if (entry.begins_group) {
            ImGui::Separator();
        }
        if (!entry.children.empty()) {
            if (ImGui::BeginMenu(entry.title.c_str())) {
                show_entries(frame, entry.children);
                ImGui::EndMenu();
            }
        } else if (!entry.command) {
            const TypeFace face = look.small_strong();
            draw_text(*ImGui::GetWindowDrawList(), face, ImGui::GetCursorScreenPos(),
                      to_imgui(look.theme.quiet_ink), entry.title);
            ImGui::Dummy(ImVec2(width_px(face, entry.title), face.height_px));
        } else if (is_chosen(entry)) {
            frame.send(*entry.command);
            frame.send(document::CloseContext{});
        }
        ImGui::PopID();
    }
}

/// Keys walk through a menu only while one is open; all else has keys of its own.
void let_keys_walk(bool on) {
    ImGuiIO& io = ImGui::GetIO();
    if (on) {
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    } else {
        io.ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
    }
}

}  // namespace

void ContextPopup::open(Frame& frame, ImVec2 home) {
    shown_ = frame.state.view.context;
    entries_ = context_entries(frame.state);
    if (entries_.empty()) {
        frame.send(document::CloseContext{});
        return;
    }
    const bool has_place = shown_->at.x_px > 0 || shown_->at.y_px > 0;
    const ImVec2 at(static_cast<float>(shown_->at.x_px), static_cast<float>(shown_->at.y_px));
    ImGui::SetNextWindowPos(has_place ? at : home, ImGuiCond_Appearing);
    ImGui::OpenPopup(popup_id);
    frame.is_moving = true;
}

void ContextPopup::show(Frame& frame, ImVec2 home) {
    const auto& wanted = frame.state.view.context;
    const bool was_open = shown_.has_value();
    if (!wanted && !was_open) {
        return;
    }
    const Look& look = frame.look;
    begin_part("context host", {0, 0, 1, 1}, {0, 0, 0, 0},
               overlay_flags | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground);
    let_keys_walk(wanted.has_value());
    if (wanted && shown_ != wanted) {
        open(frame, home);
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(look.px(14), look.px(10)));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(look.px(20), look.px(9)));
    ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, look.px(5));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, to_imgui(look.theme.quiet_ink));
    const bool is_open = ImGui::BeginPopup(popup_id);
    if (is_open) {
        if (wanted) {
            show_entries(frame, entries_);
        } else {
            ImGui::CloseCurrentPopup();
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(3);
    if (!is_open || !wanted) {
        shown_.reset();
        if (wanted) {
            frame.send(document::CloseContext{});
        }
    }
    ImGui::End();
}

}  // namespace wherein::ui
