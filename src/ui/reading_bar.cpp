#include <ui/reading_bar.hpp>

#include <algorithm>

#include <ui/draw.hpp>
#include <ui/panel_model.hpp>

namespace wherein::ui {
namespace {

constexpr float margin = 12;
constexpr float track_width = 8;
constexpr float tick_width = 10;
constexpr float tick_height = 3;
constexpr float catch_distance = 4;

/// Heights of the page mapped to the strip.
struct BarScale {
    float top{}, height{};
    double page_height{};
    float y_of(double page_y) const {
        return top + static_cast<float>(page_y / page_height) * height;
    }
    float page_of(float y) const {
        return static_cast<float>(static_cast<double>((y - top) / height) * page_height);
    }
};

float tick_y(const BarScale& scale, const TextLayout& layout, const geoparse::Mention& mention) {
    return scale.y_of(layout.top_of_byte(mention.span.begin));
}

std::optional<std::uint32_t> nearest_tick(const Frame& frame, const BarScale& scale,
                                          const TextLayout& layout, float y) {
    std::optional<std::uint32_t> nearest;
    float distance = frame.look.px(catch_distance);
    const auto& mentions = frame.state.reading->mentions;
    const auto first = std::partition_point(mentions.begin(), mentions.end(), [&](const auto& m) {
        return tick_y(scale, layout, m) <= y - distance;
    });
    for (auto i = static_cast<std::uint32_t>(first - mentions.begin());
         i < mentions.size() && tick_y(scale, layout, mentions[i]) < y + distance; ++i) {
        distance = std::abs(tick_y(scale, layout, mentions[i]) - y);
        nearest = i;
    }
    return nearest;
}

void draw_ticks(ImDrawList& list, const Frame& frame, const BarScale& scale,
                const TextLayout& layout, float center_x) {
    const Look& look = frame.look;
    const auto& view = frame.state.view;
    const auto& mentions = frame.state.reading->mentions;
    const auto draw = [&](const geoparse::Mention& mention, float width, style::Color color) {
        const float y = std::round(tick_y(scale, layout, mention));
        list.AddRectFilled(ImVec2(center_x - look.px(width) / 2, y),
                           ImVec2(center_x + look.px(width) / 2, y + look.px(tick_height)),
                           to_imgui(color));
    };
    const auto row_of = [&](const auto& mention) {
        return std::round(tick_y(scale, layout, mention));
    };
    // Of those on one pixel the last is seen.
    for (auto first = mentions.begin(); first != mentions.end();) {
        auto next = std::next(first);
        if (next != mentions.end() && row_of(*next) == row_of(*first)) {
            next = std::partition_point(
                next, mentions.end(),
                [&, row = row_of(*first)](const auto& mention) { return row_of(mention) <= row; });
        }
        draw(*std::prev(next), tick_width, frame.color_of(std::prev(next)->place));
        first = next;
    }
    if (const auto* lit = view.hover ? find_named(*frame.state.reading, *view.hover) : nullptr) {
        float last_row = -1;
        for (const std::uint32_t i : lit->mentions) {
            if (const float row = row_of(mentions[i]); row != last_row) {
                draw(mentions[i], tick_width + 6, frame.color_of(lit->place));
                last_row = row;
            }
        }
    }
    if (view.selection.mention && *view.selection.mention < mentions.size()) {
        draw(mentions[*view.selection.mention], tick_width + 8, look.theme.accent);
    }
}

/// Hits of the search beside the track; those on one pixel count as one.
void draw_hits(ImDrawList& list, const Frame& frame, const BarScale& scale,
               const TextLayout& layout, float right_x) {
    const document::Find& find = frame.state.view.find;
    if (!find.is_open || !find.hits) {
        return;
    }
    const Look& look = frame.look;
    float last_y = -1;
    for (const base::ByteSpan hit : *find.hits) {
        const float y = std::round(scale.y_of(layout.top_of_byte(hit.begin)));
        if (y > last_y) {
            list.AddRectFilled(ImVec2(right_x - look.px(4), y),
                               ImVec2(right_x, y + look.px(tick_height)),
                               to_imgui(look.theme.people_rule));
            last_y = y;
        }
    }
}

void take_input(Frame& frame, const BarScale& scale, const TextLayout& layout, float view_height,
                Scroller& scroller) {
    if (!ImGui::IsItemHovered() && !ImGui::IsItemActive()) {
        return;
    }
    const float y = ImGui::GetIO().MousePos.y;
    const auto tick = nearest_tick(frame, scale, layout, y);
    if (ImGui::IsItemHovered()) {
        frame.is_pointer_inside = true;
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    if (ImGui::IsItemHovered() && tick) {
        const geoparse::Mention& mention = frame.state.reading->mentions[*tick];
        frame.hover = mention.place;
        show_tooltip(frame.look, place_name(frame.state, mention.place) + " \u00B7 " +
                                     mention_caption(*frame.state.reading, *tick));
    }
    const bool is_drag = ImGui::IsItemActive() && ImGui::IsMouseDragging(0);
    if (is_drag || (ImGui::IsItemActivated() && !tick)) {
        scroller.jump(scale.page_of(y) - view_height / 2);
    } else if (ImGui::IsItemActivated()) {
        frame.send(document::SelectMention{*tick, true});
    }
}

}  // namespace

void show_reading_bar(Frame& frame, const Area& strip, const TextLayout& layout,
                      Scroller& scroller) {
    const Look& look = frame.look;
    const float pad = look.px(margin);
    const BarScale scale{strip.y + pad, std::max(strip.height - 2 * pad, 1.0F),
                         std::max(layout.height_px(), static_cast<double>(strip.height))};
    ImGui::SetCursorScreenPos(ImVec2(strip.x, strip.y));
    ImGui::InvisibleButton("reading bar", ImVec2(strip.width, strip.height));
    if (!layout.lines().empty()) {
        take_input(frame, scale, layout, strip.height, scroller);
    }
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float center_x = std::round(strip.x + strip.width / 2);
    const float half = look.px(track_width) / 2;
    list.AddRectFilled(ImVec2(center_x - half, scale.top),
                       ImVec2(center_x + half, scale.top + scale.height),
                       to_imgui(style::mix(look.theme.panel, look.theme.rule, 0.35F)), look.px(4));
    draw_ticks(list, frame, scale, layout, center_x);
    draw_hits(list, frame, scale, layout, strip.x + strip.width);
    const float frame_half = half + look.px(4);
    const auto offset_px = static_cast<double>(scroller.offset_px());
    const float top = std::round(scale.y_of(offset_px));
    const float bottom = std::round(
        scale.y_of(std::min(offset_px + static_cast<double>(strip.height), scale.page_height)));
    list.AddRect(ImVec2(center_x - frame_half + 0.5F, top + 0.5F - look.px(2)),
                 ImVec2(center_x + frame_half - 0.5F, bottom - 0.5F + look.px(2)),
                 to_imgui(look.theme.ink), look.px(4), 0, std::max(1.0F, look.px(1.2F)));
}

}  // namespace wherein::ui
