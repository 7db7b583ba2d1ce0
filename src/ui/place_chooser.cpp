#include <ui/place_chooser.hpp>

#include <algorithm>

#include <ui/context_model.hpp>
#include <ui/draw.hpp>
#include <ui/panel_model.hpp>

namespace wherein::ui {
namespace {

constexpr float sheet_width = 460;
constexpr float pad = 16;
constexpr float head_height = 26;
constexpr float box_height = 32;
constexpr float row_height = 28;
constexpr float foot_height = 34;
constexpr std::size_t most_rows = 8;

Area sheet_area(const Look& look, const Area& window) {
    const float width = std::min(look.px(sheet_width), window.width - look.px(2 * pad));
    const float height = look.px(2 * pad + head_height + box_height + 8 +
                                 row_height * static_cast<float>(most_rows) + foot_height);
    return {std::round(window.x + (window.width - width) / 2),
            std::round(window.y + std::max(window.height * 0.14F, 0.0F)), width,
            std::min(height, window.height)};
}

/// A link in the foot; true when pressed.
bool show_link(const Look& look, const char* id, const std::string& text, ImVec2 at, bool is_on) {
    const TypeFace face = look.small_strong();
    const ImVec2 size(std::ceil(width_px(face, text)) + look.px(16), look.px(24));
    ImGui::SetCursorScreenPos(at);
    const bool pressed = ImGui::InvisibleButton(id, size);
    const bool is_hot = ImGui::IsItemHovered();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const style::Color ground = is_on    ? look.theme.ink
                                : is_hot ? look.theme.button_hover
                                         : look.theme.button;
    list.AddRectFilled(at, ImVec2(at.x + size.x, at.y + size.y), to_imgui(ground), look.px(4));
    draw_text(list, face, ImVec2(at.x + look.px(8), centered_y(at.y, size.y, face)),
              to_imgui(is_on ? look.theme.page : look.theme.ink), text);
    return pressed;
}

}  // namespace

void PlaceChooser::show(Frame& frame, const Area& window) {
    const auto& choice = frame.state.view.choice;
    if (!choice || !frame.state.reading || !frame.state.resources.gazetteer) {
        open_for_.reset();
        return;
    }
    if (open_for_ != choice->span) {
        open_for_ = choice->span;
        typed_ = choice->typed;
        row_ = 0;
        wants_focus_ = true;
    }
    const Look& look = frame.look;
    ImGui::SetNextWindowFocus();
    begin_part("choice", window, style::with_alpha(look.theme.ink, 0.16F), overlay_flags);
    const Area sheet = sheet_area(look, window);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 min(sheet.x, sheet.y);
    const ImVec2 max(sheet.right(), sheet.bottom());
    list.AddRectFilled(min, max, to_imgui(look.theme.page), look.px(6));
    list.AddRect(min, max, to_imgui(look.theme.rule), look.px(6));
    Area inner{sheet.x + look.px(pad), sheet.y + look.px(pad), sheet.width - look.px(2 * pad), 0};
    draw_text(list, look.strong(), ImVec2(inner.x, inner.y), to_imgui(look.theme.ink),
              "Which place is " + quoted_words(frame.state, choice->span) + "?");
    inner.y += look.px(head_height);
    show_box(frame, inner);
    inner.y += look.px(box_height + 8);
    show_rows(frame, inner);
    inner.y = sheet.bottom() - look.px(pad) - look.px(24);
    show_foot(frame, inner);
    take_keys(frame);
    const bool clicked_beside = ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
                                !ImGui::IsMouseHoveringRect(min, max, false);
    if (clicked_beside) {
        frame.send(document::CloseChoice{});
    }
    ImGui::End();
}

void PlaceChooser::show_box(Frame& frame, const Area& area) {
    const Look& look = frame.look;
    const float height = look.px(box_height);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(look.px(10), std::floor((height - look.text().height_px) / 2)));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, to_imgui(look.theme.quiet_ink));
    ImGui::PushStyleColor(ImGuiCol_Border, to_imgui(look.theme.accent));
    ImGui::SetCursorScreenPos(ImVec2(area.x, area.y));
    ImGui::SetNextItemWidth(area.width);
    if (wants_focus_) {
        focus_next_widget();
        wants_focus_ = false;
        frame.is_moving = true;
    }
    ImGui::InputTextWithHint("##place", "Name of a place", &typed_);
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar();
    const document::PlaceChoice& choice = *frame.state.view.choice;
    if (typed_ != choice.typed) {
        row_ = 0;
        frame.send(document::TypeInChoice{typed_, choice.for_all});
    }
}

void PlaceChooser::show_rows(Frame& frame, const Area& area) {
    const Look& look = frame.look;
    const auto& offered = frame.state.view.choice->offered;
    row_ = std::min(row_, offered.empty() ? 0 : offered.size() - 1);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float height = look.px(row_height);
    if (offered.empty()) {
        draw_text(list, look.text(),
                  ImVec2(area.x + look.px(10), centered_y(area.y, height, look.text())),
                  to_imgui(look.theme.quiet_ink),
                  "No place of this name. A right click on the map sets it by hand.");
        return;
    }
    const std::size_t first = row_ < most_rows ? 0 : row_ - most_rows + 1;
    const std::size_t end = std::min(offered.size(), first + most_rows);
    for (std::size_t i = first; i < end; ++i) {
        const float y = area.y + height * static_cast<float>(i - first);
        ImGui::PushID(static_cast<int>(i));
        ImGui::SetCursorScreenPos(ImVec2(area.x, y));
        const bool pressed = ImGui::InvisibleButton("place", ImVec2(area.width, height));
        const bool is_hot = ImGui::IsItemHovered();
        ImGui::PopID();
        if (i == row_ || is_hot) {
            list.AddRectFilled(
                ImVec2(area.x, y), ImVec2(area.right(), y + height),
                to_imgui(i == row_ ? look.theme.accent_fill : look.theme.button_hover), look.px(4));
        }
        const std::string text = choice_text(frame.state, offered[i]);
        const std::size_t name_end = std::min(text.find(", "), text.size());
        const std::string name = text.substr(0, name_end);
        const float x = area.x + look.px(10);
        const float room = area.width - look.px(20);
        draw_text(list, look.strong(), ImVec2(x, centered_y(y, height, look.strong())),
                  to_imgui(look.theme.ink), fitted(look.strong(), name, room));
        const float used = std::ceil(width_px(look.strong(), name)) + look.px(8);
        if (name_end < text.size() && used < room) {
            draw_text(list, look.text(), ImVec2(x + used, centered_y(y, height, look.text())),
                      to_imgui(look.theme.quiet_ink),
                      fitted(look.text(), text.substr(name_end + 2), room - used));
        }
        if (pressed) {
            choose(frame, i, frame.state.view.choice->for_all || ImGui::GetIO().KeyCtrl);
        }
    }
}

void PlaceChooser::show_foot(Frame& frame, const Area& area) const {
    const Look& look = frame.look;
    const document::PlaceChoice& choice = *frame.state.view.choice;
    const std::size_t count = same_words_count(frame.state, choice.span);
    if (count > 1) {
        const std::string label =
            "All " + std::to_string(count) + ' ' + quoted_words(frame.state, choice.span);
        if (show_link(look, "all", label, ImVec2(area.x, area.y), choice.for_all)) {
            frame.send(document::TypeInChoice{typed_, !choice.for_all});
        }
    }
    const std::string hint = count > 1 ? "Enter this one \u00B7 Ctrl+Enter all \u00B7 Esc close"
                                       : "Enter choose \u00B7 Esc close";
    const float width = width_px(look.small(), hint);
    draw_text(
        *ImGui::GetWindowDrawList(), look.small(),
        ImVec2(std::round(area.right() - width), centered_y(area.y, look.px(24), look.small())),
        to_imgui(look.theme.quiet_ink), hint);
}

void PlaceChooser::take_keys(Frame& frame) {
    const document::PlaceChoice& choice = *frame.state.view.choice;
    if (is_pressed(PanelKey::down) && row_ + 1 < choice.offered.size()) {
        ++row_;
        frame.is_moving = true;
    } else if (is_pressed(PanelKey::up) && row_ > 0) {
        --row_;
        frame.is_moving = true;
    } else if (is_pressed(PanelKey::enter)) {
        choose(frame, row_, choice.for_all || ImGui::GetIO().KeyCtrl);
    } else if (is_pressed(PanelKey::escape)) {
        frame.send(document::CloseChoice{});
    }
}

void PlaceChooser::choose(Frame& frame, std::size_t row, bool all) const {
    const auto& offered = frame.state.view.choice->offered;
    // What was typed last may not have been looked up yet.
    if (row < offered.size() && typed_ == frame.state.view.choice->typed) {
        const gazetteer::Place place = frame.state.resources.gazetteer->place(offered[row]);
        frame.send(document::ChoosePlace{std::nullopt, std::string(place.id), all});
    }
}

}  // namespace wherein::ui
