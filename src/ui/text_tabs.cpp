#include <ui/text_tabs.hpp>

#include <algorithm>

#include <document/open_texts.hpp>
#include <ui/draw.hpp>
#include <ui/small_button.hpp>
#include <ui/tab_row.hpp>

namespace wherein::ui {
namespace {

constexpr float row_height = 32;
constexpr float pad = 12;
constexpr float button_size = 20;

using document::TextEntry;

/// Ground and edges; the shown tab opens onto the page below it.
void draw_ground(const Look& look, const Area& tab, bool is_shown, bool is_hot) {
    const style::Theme& theme = look.theme;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 min(tab.x, tab.y);
    if (is_shown) {
        list.AddRectFilled(min, ImVec2(tab.right(), tab.bottom()), to_imgui(theme.page));
        list.AddRectFilled(min, ImVec2(tab.right(), tab.y + look.px(2)), to_imgui(theme.accent));
    } else if (is_hot) {
        list.AddRectFilled(min, ImVec2(tab.right(), tab.bottom() - 1),
                           to_imgui(theme.button_hover));
    }
    list.AddLine(ImVec2(tab.right() - 1, tab.y + (is_shown ? 0 : look.px(7))),
                 ImVec2(tab.right() - 1, tab.bottom() - (is_shown ? 0 : look.px(7))),
                 to_imgui(theme.rule));
}

void draw_title(const Look& look, const Area& tab, const TextEntry& text, float right) {
    const TypeFace face = text.is_shown ? look.strong() : look.text();
    const float left = tab.x + look.px(pad);
    const std::string title = fitted(face, text.title, right - left);
    const float y = centered_y(tab.y, tab.height, face);
    draw_text(*ImGui::GetWindowDrawList(), face, ImVec2(left, y),
              to_imgui(text.is_shown ? look.theme.ink : look.theme.quiet_ink), title);
    if (text.has_unsaved) {
        draw_readers_dot(
            *ImGui::GetWindowDrawList(), look,
            ImVec2(std::round(left + width_px(face, title) + look.px(6)), y + look.px(4)));
    }
}

void show_tab(Frame& frame, const Area& tab, const TextEntry& text, std::uint32_t index) {
    const Look& look = frame.look;
    const bool is_hot =
        ImGui::IsWindowHovered() &&
        ImGui::IsMouseHoveringRect(ImVec2(tab.x, tab.y), ImVec2(tab.right(), tab.bottom()));
    draw_ground(look, tab, text.is_shown, is_hot);
    ImGui::PushID(static_cast<int>(text.id));
    const float size = look.px(button_size);
    const Area cross{tab.right() - size - look.px(6), std::round(tab.y + (tab.height - size) / 2),
                     size, size};
    const bool has_cross = text.is_shown || is_hot;
    // First, so that it has the pointer before the tab below it.
    if (has_cross && show_small_button(look, "close", Sign::cross, cross,
                                       text.is_shown ? "Close (Ctrl+W)" : "Close")) {
        frame.send(document::CloseArticle{index});
    }
    ImGui::SetCursorScreenPos(ImVec2(tab.x, tab.y));
    if (ImGui::InvisibleButton("tab", ImVec2(tab.width, tab.height))) {
        frame.send(document::ShowText{index});
    }
    if (ImGui::IsItemHovered()) {
        show_tooltip(look, text.title);
        if (ImGui::IsMouseReleased(ImGuiMouseButton_Middle)) {
            frame.send(document::CloseArticle{index});
        }
    }
    ImGui::PopID();
    const float room = text.has_unsaved ? look.px(10) : 0;
    draw_title(look, tab, text,
               (has_cross ? cross.x - look.px(4) : tab.right() - look.px(8)) - room);
}

}  // namespace

float show_text_tabs(Frame& frame, const Area& area) {
    const auto texts = document::open_texts(frame.state);
    if (texts.size() < 2) {
        return 0;
    }
    const Look& look = frame.look;
    const float height = look.px(row_height);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 max(area.right(), area.y + height);
    list.AddRectFilled(ImVec2(area.x, area.y), max, to_imgui(look.theme.bar));
    list.AddLine(ImVec2(area.x, max.y - 1), ImVec2(max.x, max.y - 1), to_imgui(look.theme.rule));
    list.PushClipRect(ImVec2(area.x, area.y), max, true);
    const auto spans = lay_tabs(texts.size(), frame.state.shelf.gap, area.width, look.scale);
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
        const float left = std::max(area.x + spans[i].left, area.x);
        const float right = std::min(area.x + spans[i].left + spans[i].width, area.right());
        if (left < right) {
            show_tab(frame, {left, area.y, right - left, height}, texts[i], i);
        }
    }
    list.PopClipRect();
    return height;
}

}  // namespace wherein::ui
