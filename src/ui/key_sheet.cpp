#include <ui/key_sheet.hpp>

#include <algorithm>
#include <string>

#include <document/command_table.hpp>
#include <ui/draw.hpp>
#include <ui/menu_model.hpp>

namespace wherein::ui {
namespace {

constexpr float row_height = 26;
constexpr float head_height = 34;
constexpr float column_width = 320;
constexpr float pad = 28;

struct Group {
    std::string title;
    std::vector<const document::CommandRow*> rows;
};

std::vector<Group> key_groups() {
    std::vector<Group> groups;
    for (const document::CommandRow& row : document::command_table()) {
        if (row.keys.empty()) {
            continue;
        }
        const std::string title = row.menu.empty() ? "More" : std::string(row.menu);
        auto found = std::find_if(groups.begin(), groups.end(),
                                  [&](const Group& group) { return group.title == title; });
        if (found == groups.end()) {
            groups.push_back({title, {}});
            found = std::prev(groups.end());
        }
        found->rows.push_back(&row);
    }
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
    for (const document::CommandRow* row : group.rows) {
        list.AddLine(at, ImVec2(at.x + width, at.y),
                     to_imgui(style::mix(look.theme.page, look.theme.rule, 0.6F)));
        draw_text(list, look.text(),
                  ImVec2(at.x, centered_y(at.y, look.px(row_height), look.text())),
                  to_imgui(look.theme.ink), row->title);
        std::vector<std::string> keys = split_keys(row->keys);
        float keys_width = 0;
        for (const std::string& key : keys) {
            keys_width +=
                std::max(std::round(width_px(look.small(), key)) + look.px(10), look.px(20)) +
                look.px(4);
        }
        float x = at.x + width - keys_width + look.px(4);
        for (const std::string& key : keys) {
            x = draw_key(list, look, key, ImVec2(x, at.y)) + look.px(4);
        }
        at.y += look.px(row_height);
    }
}

Area sheet_area(const Look& look, const Area& window,
                const std::vector<std::vector<const Group*>>& columns) {
    float height = 0;
    for (const auto& column : columns) {
        float used = 0;
        for (const Group* group : column) {
            used += group_height(look, *group) + look.px(12);
        }
        height = std::max(height, used);
    }
    height += look.px(2 * pad + 32);
    const auto count = static_cast<float>(columns.size());
    const float width = count * look.px(column_width) + (count + 1) * look.px(pad);
    return {std::round(window.x + (window.width - width) / 2),
            std::round(window.y + std::max((window.height - height) / 2, 0.0F)), width, height};
}

void draw_sheet(const Look& look, const Area& window) {
    const std::vector<Group> groups = key_groups();
    const float room = window.width - look.px(pad);
    const auto fitting =
        static_cast<std::size_t>(std::clamp(room / look.px(column_width + pad), 1.0F, 3.0F));
    const auto columns = in_columns(look, groups, fitting);
    const Area sheet = sheet_area(look, window, columns);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 min(sheet.x, sheet.y);
    const ImVec2 max(sheet.right(), sheet.bottom());
    list.AddRectFilled(min, max, to_imgui(look.theme.page), look.px(6));
    list.AddRect(min, max, to_imgui(look.theme.rule), look.px(6));
    ImVec2 at(sheet.x + look.px(pad), sheet.y + look.px(pad) - look.px(8));
    draw_text(list, look.heading(), at, to_imgui(look.theme.ink), "Keys");
    const float top = at.y + look.px(36);
    for (const auto& column : columns) {
        at.y = top;
        for (const Group* group : column) {
            draw_group(list, look, *group, at, look.px(column_width));
            at.y += group_height(look, *group) + look.px(12);
        }
        at.x += look.px(column_width + pad);
    }
}

}  // namespace

void show_key_sheet(Frame& frame, const Area& window) {
    if (!frame.state.view.shows_keys) {
        return;
    }
    const Look& look = frame.look;
    ImGui::SetNextWindowFocus();
    begin_part("keys", window, style::with_alpha(look.theme.ink, 0.28F), overlay_flags);
    draw_sheet(look, window);
    ImGui::SetCursorScreenPos(ImVec2(window.x, window.y));
    if (ImGui::InvisibleButton("close", ImVec2(window.width, window.height))) {
        frame.send(document::ToggleKeys{});
    }
    ImGui::End();
}

}  // namespace wherein::ui
