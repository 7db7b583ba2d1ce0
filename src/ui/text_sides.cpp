#include <ui/text_sides.hpp>

#include <ui/draw.hpp>

namespace wherein::ui {
namespace {

using document::Membership;

constexpr float bar_left = 19;
constexpr float bar_width = 3;
constexpr float badge_size = 14;

void draw_side(ImDrawList& list, const Look& look, Membership membership, ImVec2 top,
               float bottom) {
    const style::Color color = look.theme.comparison_colors[static_cast<std::size_t>(membership)];
    const float size = look.px(badge_size);
    const ImVec2 badge(std::round(top.x - (size - look.px(bar_width)) / 2), top.y);
    list.AddRectFilled(top, ImVec2(top.x + look.px(bar_width), bottom), to_imgui(color));
    // Opaque below its tint, so that the bar does not run through the letter.
    const ImVec2 corner(badge.x + size, badge.y + size);
    list.AddRectFilled(badge, corner, to_imgui(look.theme.page), look.px(3));
    list.AddRectFilled(badge, corner, to_imgui(style::with_alpha(color, 0.3F)), look.px(3));
    const char* letter = membership == Membership::only_a ? "A" : "B";
    const TypeFace face = look.small_strong();
    draw_text(list, face,
              ImVec2(std::round(badge.x + (size - width_px(face, letter)) / 2),
                     centered_y(badge.y, size, face)),
              to_imgui(look.theme.ink), letter);
}

}  // namespace

void draw_text_sides(ImDrawList& list, const Frame& frame, const TextLayout& layout,
                     ImVec2 origin) {
    const document::Reading& reading = *frame.state.reading;
    if (!reading.comparison || layout.lines().empty()) {
        return;
    }
    const auto& blocks = reading.article.blocks;
    const std::size_t a_blocks = reading.comparison->a->article.blocks.size();
    const auto side = [&](Membership membership, std::size_t first, std::size_t end) {
        if (first >= end) {
            return;
        }
        const Line& head = layout.lines()[layout.line_of(blocks[first].span.begin)];
        const Line& foot = layout.lines()[layout.line_of(blocks[end - 1].span.end - 1)];
        draw_side(
            list, frame.look, membership,
            ImVec2(origin.x - frame.look.px(bar_left), std::round(origin.y + layout.top_of(head))),
            std::round(origin.y + layout.top_of(foot) + foot.leading_px));
    };
    side(Membership::only_a, 0, a_blocks);
    side(Membership::only_b, a_blocks, blocks.size());
}

}  // namespace wherein::ui
