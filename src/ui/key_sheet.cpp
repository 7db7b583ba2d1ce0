#include <ui/key_sheet.hpp>

#include <algorithm>
#include <string>

#include <document/command_table.hpp>
#include <ui/draw.hpp>
#include <ui/menu_model.hpp>
#include <ui/shade.hpp>

namespace wherein::ui {
namespace {

constexpr float row_height = 26;
constexpr float head_height = 34;
constexpr float column_width = 320;
constexpr float pad = 28;

struct SheetRow {
    std::string title;
    std::vector<std::string> keys;
};

struct Group {
    std::string title;
    std::vector<SheetRow> rows;
};

/// The head a command stands under: its menu, else the panel its keys belong to.
std::string group_title(const document::CommandRow& row) {
    if (row.keys.substr(0, 7) == "places:") {
        return "In the places table (Tab)";
    }
    if (!row.menu.empty()) {
        return std::string(row.menu);
    }
    return row.name == "open-menu" ? "View" : "In the text";
}

Group mouse_group() {
    return {"Mouse",
            {{"Move the map", {"Drag"}},
             {"Zoom about the pointer", {"Wheel", "Double click"}},
             {"Zoom to a box", {"Shift", "Drag"}},
             {"Next mention of a place", {"Click it"}},
             {"Places of a numbered disc", {"Click it"}},
             {"Larger or smaller text", {"Ctrl", "Wheel"}}}};
}

std::vector<Group> key_groups() {
    std::vector<Group> groups;
    for (const document::CommandRow& row : document::command_table()) {
        if (row.keys.empty()) {
            continue;
        }
        const std::string title = group_title(row);
        auto found = std::find_if(groups.begin(), groups.end(),
                                  [&](const Group& group) { return group.title == title; });
        if (found == groups.end()) {
            groups.push_back({title, {}});
            found = std::prev(groups.end());
        }
        found->rows.push_back({std::string(row.title), split_keys(row.keys)});
    }
    groups.push_back(mouse_group());
    return groups;
}

float group_height(const Look& look, const Group& group) {
    return look.px(head_height) + static_cast<float>(group.rows.size()) * look.px(row_height);
}

/// Groups dealt to columns from the left so that no column is higher than needed.
std::vector<std::vector<const Group*>> in_columns(const Look& look,
                                                  const std::vector<Group>& groups,
                                                  std::size_t column_count) {
    float total = 0;
    for (const Group& group : groups) {
        total += group_height(look, group);
    }
    const float fair = total / static_cast<float>(column_count);
    std::vector<std::vector<const Group*>> columns(1);
    float used = 0;
    for (const Group& group : groups) {
        const float height = group_height(look, group);
        if (used > 0 && used + height / 2 > fair && columns.size() < column_count) {
            columns.emplace_back();
            used = 0;
        }
        columns.back().push_back(&group);
        used += height;
    }
    return columns;
}

/// A key in a small frame; gives back its right edge.
float draw_key(ImDrawList& list, const Look& look, const std::string& key, ImVec2 at) {
    const TypeFace face = look.small();
    const float height = look.px(20);
    const float width = std::max(std::round(width_px(face, key)) + look.px(10), height);
    const float top = std::round(at.y + (look.px(row_height) - height) / 2);
    list.AddRectFilled(ImVec2(at.x, top), ImVec2(at.x + width, top + height),
                       to_imgui(look.theme.bar), look.px(4));
    list.AddRect(ImVec2(at.x + 0.5F, top + 0.5F), ImVec2(at.x + width - 0.5F, top + height - 0.5F),
                 to_imgui(look.theme.rule), look.px(4));
    draw_text(
        list, face,
        ImVec2(std::round(at.x + (width - width_px(face, key)) / 2), centered_y(top, height, face)),
        to_imgui(look.theme.ink), key);
    return at.x + width;
}

void draw_group(ImDrawList& list, const Look& look, const Group& group, ImVec2 at, float width) {
    draw_text(list, look.small_strong(),
              ImVec2(at.x, centered_y(at.y, look.px(head_height), look.small_strong())),
              to_imgui(look.theme.quiet_ink), group.title);
    at.y += look.px(head_height);
    for (const SheetRow& row : group.rows) {
        list.AddLine(at, ImVec2(at.x + width, at.y),
                     to_imgui(style::mix(look.theme.page, look.theme.rule, 0.6F)));
        draw_text(list, look.text(),
                  ImVec2(at.x, centered_y(at.y, look.px(row_height), look.text())),
                  to_imgui(look.theme.ink), row.title);
        float keys_width = 0;
        for (const std::string& key : row.keys) {
            keys_width +=
                std::max(std::round(width_px(look.small(), key)) + look.px(10), look.px(20)) +
                look.px(4);
        }
        float x = at.x + width - keys_width + look.px(4);
        for (const std::string& key : row.keys) {
            x = draw_key(list, look, key, ImVec2(x, at.y)) + look.px(4);
        }
        at.y += look.px(row_height);
    }
}

float columns_height(const Look& look, const std::vector<std::vector<const Group*>>& columns) {
    float height = 0;
    for (const auto& column : columns) {
        float used = 0;
        for (const Group* group : column) {
            used += group_height(look, *group) + look.px(12);
        }
        height = std::max(height, used);
    }
    return height;
}

/// How far the keys scroll the sheet in this frame.
float scroll_step(const Look& look, float page) {
    const float line = look.px(3 * row_height);
    float by = 0;
    by += is_pressed(PanelKey::down) ? line : 0;
    by -= is_pressed(PanelKey::up) ? line : 0;
    by += is_pressed(PanelKey::page_down) ? page : 0;
    by -= is_pressed(PanelKey::page_up) ? page : 0;
    by += is_pressed(PanelKey::end) ? 1e6F : 0;
    by -= is_pressed(PanelKey::home) ? 1e6F : 0;
    return by;
}

void show_columns(const Look& look, const std::vector<std::vector<const Group*>>& columns,
                  const Area& area, float height) {
    ImGui::SetCursorScreenPos(ImVec2(area.x, area.y));
    begin_child("key columns", ImVec2(area.width, area.height), ImGuiWindowFlags_NoNav);
    if (const float by = scroll_step(look, area.height * 0.9F); by != 0) {
        ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + by, 0.0F, ImGui::GetScrollMaxY()));
    }
    const float top = area.y - ImGui::GetScrollY();
    ImVec2 at(area.x + look.px(pad), top);
    const float width = std::min(look.px(column_width), area.width - look.px(2 * pad));
    for (const auto& column : columns) {
        at.y = top;
        for (const Group* group : column) {
            draw_group(*ImGui::GetWindowDrawList(), look, *group, at, width);
            at.y += group_height(look, *group) + look.px(12);
        }
        at.x += look.px(column_width + pad);
    }
    ImGui::SetCursorScreenPos(ImVec2(area.x, top));
    ImGui::Dummy(ImVec2(1, height));
    ImGui::EndChild();
}

/// The sheet as high as it needs, as far as the window has room; what is more scrolls.
Area show_sheet(const Look& look, const Area& window) {
    static const std::vector<Group> groups = key_groups();
    const float room = window.width - look.px(pad);
    const auto fitting =
        static_cast<std::size_t>(std::clamp(room / look.px(column_width + pad), 1.0F, 3.0F));
    const auto columns = in_columns(look, groups, fitting);
    const float height = columns_height(look, columns);
    const auto count = static_cast<float>(columns.size());
    const float margin = look.px(12);
    const float head = look.px(head_height + pad);
    const float width = std::min(count * look.px(column_width) + (count + 1) * look.px(pad),
                                 window.width - 2 * margin);
    const float whole = std::min(head + height + look.px(pad / 2), window.height - 2 * margin);
    const Area sheet{std::round(window.x + (window.width - width) / 2),
                     std::round(window.y + (window.height - whole) / 2), width, whole};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 min(sheet.x, sheet.y);
    const ImVec2 max(sheet.right(), sheet.bottom());
    list.AddRectFilled(min, max, to_imgui(look.theme.page), look.px(6));
    list.AddRect(min, max, to_imgui(look.theme.rule), look.px(6));
    draw_text(list, look.heading(), ImVec2(sheet.x + look.px(pad), sheet.y + look.px(pad - 6)),
              to_imgui(look.theme.ink), "Keys");
    show_columns(look, columns, {sheet.x, sheet.y + head, width, whole - head - look.px(8)},
                 height);
    return sheet;
}

}  // namespace

void show_key_sheet(Frame& frame, const Area& window) {
    if (!frame.state.view.shows_keys) {
        return;
    }
    const Look& look = frame.look;
    ImGui::SetNextWindowFocus();
    begin_part("keys", window, shade(look.theme, 0.3F), overlay_flags);
    const Area sheet = show_sheet(look, window);
    const bool is_outside = !ImGui::IsMouseHoveringRect(ImVec2(sheet.x, sheet.y),
                                                        ImVec2(sheet.right(), sheet.bottom()));
    if (is_outside && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        frame.send(document::ToggleKeys{});
    }
    ImGui::End();
}

}  // namespace wherein::ui
