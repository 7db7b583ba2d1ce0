#include <ui/place_table.hpp>

#include <algorithm>

namespace wherein::ui {
namespace {

constexpr float header_height = 28;
constexpr float row_height = 28;
constexpr float side = 14;
constexpr float count_width = 24;
constexpr float side_width = 36;
constexpr float text_head_height = 26;
constexpr float least_width_with_kind = 280;
constexpr float least_width_with_all = 460;
constexpr float number_width = 56;

}  // namespace

void PlaceTable::show(Frame& frame, const Area& area) {
    update_rows(frame.state);
    const Columns at = columns(frame.look, area);
    const float header = frame.look.px(header_height);
    show_header(frame, area, at);
    const Area body{area.x, area.y + header, area.width, std::max(area.height - header, 1.0F)};
    if (rows_.empty()) {
        show_empty(frame, body);
        return;
    }
    show_rows(frame, body, at);
}

void PlaceTable::update_rows(const document::AppState& state) {
    Key key{state.reading,     state.resources.gazetteer, state.resources.footprints,
            state.view.filter, state.view.shown_kinds,    state.view.shown_memberships,
            state.view.sort};
    if (key == key_) {
        return;
    }
    if (key.reading != key_.reading) {
        quote_heights_.clear();
    }
    key_ = std::move(key);
    is_comparing_ = state.reading && state.reading->comparison;
    rows_ = place_rows(state);
    most_mentions_ = 0;
    for (const PlaceRow& row : rows_) {
        most_mentions_ = std::max(most_mentions_, row.mentions.size());
    }
}

PlaceTable::Columns PlaceTable::columns(const Look& look, const Area& area) const {
    Columns at;
    at.square = area.x + look.px(side + 10);
    at.name = at.square + look.px(16);
    at.count_right = area.right() - look.px(side);
    // A narrow table does without the kind rather than cut every name.
    const bool has_kind = area.width >= look.px(least_width_with_kind);
    at.kind_width =
        has_kind ? std::clamp(std::round(area.width * 0.3F), look.px(95), look.px(176)) : 0.0F;
    const float number = width_px(look.text(), std::to_string(most_mentions_));
    const float count = std::max(look.px(count_width), number);
    float right = at.count_right - count;
    if (is_comparing_) {
        at.a_right = at.count_right - std::max(look.px(side_width), number + look.px(10));
        right = at.a_right - count;
    } else if (area.width >= look.px(least_width_with_all)) {
        at.certainty_right = right - look.px(24);
        at.first_right = at.certainty_right - look.px(number_width + 24);
        right = at.first_right - look.px(number_width);
    }
    at.kind = right - at.kind_width;
    at.name_width = at.kind - at.name - look.px(8);
    at.kind_width = std::max(at.kind_width - look.px(8), 0.0F);
    return at;
}

void PlaceTable::show_header(Frame& frame, const Area& area, const Columns& at) const {
    const Look& look = frame.look;
    const float height = look.px(header_height);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const TypeFace face = look.small_strong();
    const auto cell = [&](const char* label, document::SortOrder order, float x, float width,
                          float text_x) {
        ImGui::SetCursorScreenPos(ImVec2(x, area.y));
        const bool pressed = ImGui::InvisibleButton(label, ImVec2(width, height));
        const bool is_sorted = frame.state.view.sort == order;
        const bool is_hot = ImGui::IsItemHovered();
        const ImU32 color = to_imgui(is_sorted || is_hot ? look.theme.ink : look.theme.quiet_ink);
        draw_text(list, face, ImVec2(text_x, centered_y(area.y, height, face)), color, label);
        if (is_sorted) {
            const float end = text_x + width_px(face, label) + look.px(8);
            draw_caret(list, ImVec2(end, area.y + height / 2 + look.px(1)), look.px(7), true,
                       color);
        }
        if (is_hot) {
            show_tooltip(look, is_sorted ? "Press again for the order of the text"
                                         : std::string("Sort by ") + label);
        }
        if (pressed) {
            frame.send(document::SetSort{is_sorted ? document::SortOrder::reading : order});
        }
    };
    const auto number_cell = [&](const char* label, document::SortOrder order, float right) {
        const float x = right - width_px(face, label) - look.px(12);
        cell(label, order, x, right - x + look.px(4), x);
    };
    const float count_x = at.a_right > 0 ? at.a_right - width_px(face, "A") - look.px(12)
                                         : at.count_right - width_px(face, "Count") - look.px(12);
    const float kind_end = at.first_right > 0 ? at.first_right - look.px(number_width) : count_x;
    cell("Place", document::SortOrder::name, area.x, at.kind - area.x, at.square);
    if (at.kind_width > 0) {
        cell("Kind", document::SortOrder::kind, at.kind, kind_end - at.kind, at.kind);
    }
    if (at.first_right > 0) {
        number_cell("First", document::SortOrder::reading, at.first_right);
        number_cell("Sure", document::SortOrder::certainty, at.certainty_right);
    }
    if (at.a_right > 0) {
        number_cell("A", document::SortOrder::count, at.a_right);
        number_cell("B", document::SortOrder::count, at.count_right);
    } else {
        cell("Count", document::SortOrder::count, count_x, area.right() - count_x, count_x);
    }
    list.AddLine(ImVec2(area.x, area.y + height - 1), ImVec2(area.right(), area.y + height - 1),
                 to_imgui(look.theme.rule));
}

void PlaceTable::show_rows(Frame& frame, const Area& area, const Columns& at) {
    const Look& look = frame.look;
    const document::ViewState& view = frame.state.view;
    if (view.row_cursor != seen_cursor_) {
        seen_cursor_ = view.row_cursor;
        follows_cursor_ = wants_scroll_ = view.row_cursor.has_value();
    }
    ImGui::SetCursorScreenPos(ImVec2(area.x, area.y));
    begin_child("rows", ImVec2(area.width, area.height), ImGuiWindowFlags_NoNav);
    const float top = area.y - ImGui::GetScrollY();
    const float height = look.px(row_height);
    float y = top;
    target_top_ = target_bottom_ = -1;
    for (const PlaceRow& row : rows_) {
        if (is_target(view, row.place, std::nullopt)) {
            target_top_ = y - top;
            target_bottom_ = target_top_ + height;
        }
        if (y + height > area.y && y < area.bottom()) {
            show_row(frame, row, {area.x, y, area.width, height}, at);
            draw_cursor(frame, {row.place, std::nullopt}, {area.x, y, area.width, height});
        }
        y += height;
        if (!view.expanded.contains(row.place)) {
            continue;
        }
        const document::Reading* text = nullptr;
        for (const std::uint32_t mention : row.mentions) {
            const document::OwnMention own = document::own_mention(*frame.state.reading, mention);
            if (is_comparing_ && own.text != text) {
                text = own.text;
                y += draw_text_head(look, own, {area.x, y, area.width, look.px(text_head_height)},
                                    at);
            }
            const float used = show_quote(frame, mention, y, area, at);
            draw_cursor(frame, {row.place, mention}, {area.x, y, area.width, used});
            if (is_target(view, row.place, mention)) {
                target_top_ = std::max(y - top - height, 0.0F);
                target_bottom_ = y - top + used;
            }
            y += used;
        }
    }
    ImGui::SetCursorScreenPos(ImVec2(area.x, top));
    ImGui::Dummy(ImVec2(1, y - top));
    scroll(frame, area.height, y - top);
    ImGui::EndChild();
}

void PlaceTable::show_row(Frame& frame, const PlaceRow& row, const Area& area,
                          const Columns& at) const {
    const Look& look = frame.look;
    const style::Theme& theme = look.theme;
    const bool is_selected = frame.state.view.selection.place == row.place;
    const bool is_open = frame.state.view.expanded.contains(row.place);
    ImGui::PushID(static_cast<int>(row.place));
    ImGui::SetCursorScreenPos(ImVec2(area.x, area.y));
    const bool toggled = ImGui::InvisibleButton("open", ImVec2(at.square - area.x, area.height));
    const bool caret_hot = ImGui::IsItemHovered();
    ImGui::SetCursorScreenPos(ImVec2(at.square, area.y));
    const bool pressed =
        ImGui::InvisibleButton("row", ImVec2(area.right() - at.square, area.height));
    const bool is_hot = caret_hot || ImGui::IsItemHovered();
    ImGui::PopID();
    if (is_hot) {
        frame.hover = row.place;
    }
    if (is_hot && ImGui::IsMouseReleased(ImGuiMouseButton_Right)) {
        const auto& now = frame.state.view.selection.mention;
        const bool is_own =
            now && std::find(row.mentions.begin(), row.mentions.end(), *now) != row.mentions.end();
        open_menu(frame, is_own ? *now : row.mentions.front());
    }
    const bool is_lit = is_hot || frame.state.view.hover == row.place;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 max(area.right(), area.bottom() - 1);
    if (is_selected || is_lit) {
        list.AddRectFilled(ImVec2(area.x, area.y), max,
                           to_imgui(is_selected ? theme.accent_fill : theme.button_hover));
    }
    list.AddLine(ImVec2(area.x, max.y), max, to_imgui(style::mix(theme.panel, theme.rule, 0.55F)));
    const float middle = area.y + area.height / 2;
    draw_caret(list, ImVec2(at.square - look.px(9), middle), look.px(7), is_open,
               to_imgui(caret_hot ? theme.ink : theme.faint_ink));
    const float half = look.px(4.5F);
    list.AddRectFilled(ImVec2(at.square, std::round(middle - half)),
                       ImVec2(at.square + 2 * half, std::round(middle + half)),
                       to_imgui(frame.color_of(row.place)), look.px(2));
    const TypeFace name_face = is_selected ? look.strong() : look.text();
    const float text_y = centered_y(area.y, area.height, look.text());
    draw_text(list, name_face, ImVec2(at.name, text_y), to_imgui(theme.ink),
              fitted(name_face, row.name, at.name_width));
    if (is_chosen_by_reader(*frame.state.reading, row.mentions)) {
        const float end = at.name + std::min(width_px(name_face, row.name), at.name_width);
        draw_readers_dot(list, look, ImVec2(std::round(end + look.px(7)), text_y + look.px(4)));
    }
    if (at.kind_width > 0) {
        draw_text(list, look.text(), ImVec2(at.kind, text_y), to_imgui(theme.quiet_ink),
                  fitted(look.text(), row.kind, at.kind_width));
    }
    const auto number = [&](const std::string& text, float right, style::Color color) {
        draw_text(list, look.text(),
                  ImVec2(std::round(right - width_px(look.text(), text)), text_y), to_imgui(color),
                  text);
    };
    if (at.a_right > 0) {
        const auto in_b = static_cast<std::size_t>(
            std::count_if(row.mentions.begin(), row.mentions.end(), [&](std::uint32_t mention) {
                return document::own_mention(*frame.state.reading, mention).is_in_b;
            }));
        const auto side_count = [&](std::size_t count, float right) {
            number(count == 0 ? "\u2013" : std::to_string(count), right,
                   count == 0 ? theme.faint_ink : theme.ink);
        };
        side_count(row.mentions.size() - in_b, at.a_right);
        side_count(in_b, at.count_right);
    } else {
        number(std::to_string(row.mentions.size()), at.count_right, theme.ink);
    }
    if (at.first_right > 0) {
        const double sure = document::certainty(*frame.state.reading, row);
        number(std::to_string(row.mentions.front() + 1), at.first_right, theme.quiet_ink);
        number(std::to_string(std::lround(sure * 100)) + " %", at.certainty_right, theme.quiet_ink);
    }
    if (toggled) {
        frame.send(document::ToggleRow{row.place});
    } else if (pressed && is_selected) {
        frame.send(document::ToggleRow{row.place});
    } else if (pressed) {
        frame.send(document::SelectPlace{row.place, true});
    }
}

bool PlaceTable::is_target(const document::ViewState& view, PlaceIndex place,
                           std::optional<std::uint32_t> mention) const {
    if (follows_cursor_) {
        return view.row_cursor == document::RowCursor{place, mention};
    }
    return mention ? view.selection.mention == mention : view.selection.place == place;
}

void PlaceTable::draw_cursor(const Frame& frame, const document::RowCursor& line,
                             const Area& area) const {
    const document::ViewState& view = frame.state.view;
    const bool is_here = view.focus == document::PanelFocus::places && view.row_cursor == line;
    if (is_here) {
        const Look& look = frame.look;
        ImGui::GetWindowDrawList()->AddRect(
            ImVec2(area.x + look.px(2), area.y + look.px(1)),
            ImVec2(area.right() - look.px(3), area.bottom() - look.px(2)),
            to_imgui(look.theme.accent), look.px(3), 0, std::max(1.5F * look.scale, 1.0F));
    }
}

void PlaceTable::open_menu(Frame& frame, std::uint32_t mention) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    document::ContextMenu menu;
    menu.over = document::ContextMenu::Over::list;
    menu.at = {static_cast<double>(mouse.x), static_cast<double>(mouse.y)};
    menu.mention = mention;
    frame.send(document::OpenContext{std::move(menu)});
}

void PlaceTable::scroll(Frame& frame, float view_height, float content_height) {
    const document::ViewState& view = frame.state.view;
    if (ImGui::IsWindowHovered() && ImGui::GetIO().MouseWheel != 0) {
        scroller_.jump(ImGui::GetScrollY());
    }
    if (view.row_scroll_request != seen_request_) {
        seen_request_ = view.row_scroll_request;
        wants_scroll_ = true;
        follows_cursor_ = false;
    }
    if (wants_scroll_ && target_top_ >= 0) {
        wants_scroll_ = false;
        const float now = ImGui::GetScrollY();
        float to = now;
        if (target_bottom_ > now + view_height) {
            to = std::min(target_bottom_ - view_height * 0.85F, target_top_);
        }
        if (target_top_ < now || to > target_top_) {
            to = target_top_;
        }
        scroller_.jump(now);
        if (view.reduced_motion) {
            scroller_.jump(to);
            ImGui::SetScrollY(to);
        } else if (to != now) {
            scroller_.glide(to);
        }
    }
    if (scroller_.is_moving()) {
        scroller_.step(ImGui::GetIO().DeltaTime, content_height - view_height);
        ImGui::SetScrollY(std::round(scroller_.offset_px()));
        frame.is_moving = true;
    }
}

}  // namespace wherein::ui
