#include <ui/mention_marks.hpp>

#include <algorithm>

namespace wherein::ui {
namespace {

using geoparse::MentionKind;

constexpr float tint_ratio = 0.14F;
constexpr float hover_ratio = 0.30F;

}  // namespace

MarkStyle mark_style(const style::Theme& theme, MentionKind kind, style::Color place_color,
                     MarkState state) {
    MarkStyle style{theme.page, place_color, RuleForm::solid, 2, state.is_current};
    switch (kind) {
        case MentionKind::place:
        case MentionKind::actor:
            style.fill = style::mix(theme.page, place_color, tint_ratio);
            break;
        case MentionKind::people:
            style.fill = theme.people_fill;
            style.rule = theme.people_rule;
            break;
        case MentionKind::part_of_name:
            style.fill.a = 0;
            style.rule = theme.name_rule;
            style.form = RuleForm::dotted;
            break;
        case MentionKind::past:
            style.fill.a = 0;
            style.rule = theme.past_rule;
            style.form = RuleForm::dashed;
            break;
    }
    if (state.is_selected) {
        style.fill = theme.accent_fill;
        style.rule = state.is_current ? theme.accent : style.rule;
        style.thickness_px = state.is_current ? 3.0F : 2.0F;
    } else if (state.is_hovered) {
        style.fill = style::mix(theme.page, style.rule, hover_ratio);
    }
    return style;
}

MarkStyle MentionMarks::style_of(std::uint32_t index) const {
    const document::AppState& state = frame_.state;
    const geoparse::Mention& mention = state.reading->mentions[index];
    const document::Selection& selection = state.view.selection;
    return mark_style(frame_.look.theme, mention.kind, frame_.color_of(mention.place),
                      {selection.mention == index, selection.place == mention.place,
                       state.view.hover == mention.place});
}

template <class Draw>
void MentionMarks::for_each_box(base::ByteSpan visible, const Draw& draw) const {
    const auto& mentions = frame_.state.reading->mentions;
    const auto first = std::partition_point(mentions.begin(), mentions.end(), [&](const auto& m) {
        return m.span.end <= visible.begin;
    });
    for (auto it = first; it != mentions.end() && it->span.begin < visible.end; ++it) {
        const MarkStyle style = style_of(static_cast<std::uint32_t>(it - mentions.begin()));
        for (const LineBox& box : layout_.boxes(it->span)) {
            draw(*it, style, box);
        }
    }
}

void MentionMarks::draw_sentence(ImDrawList& list) const {
    const document::AppState& state = frame_.state;
    const auto& current = state.view.selection.mention;
    if (!current || *current >= state.reading->mentions.size()) {
        return;
    }
    const Look& look = frame_.look;
    const std::uint32_t sentence = state.reading->mentions[*current].sentence;
    const std::vector<LineBox> boxes =
        layout_.boxes(state.reading->article.sentences[sentence].span);
    if (boxes.empty()) {
        return;
    }
    const float pad = look.px(6);
    const ImU32 ground = to_imgui(look.theme.sentence_fill);
    for (const LineBox& box : boxes) {
        const bool reaches_end = &box != &boxes.back();
        const float right = reaches_end ? column_width_ + pad : box.right_px + pad;
        const float left = box.left_px > 0 ? box.left_px - look.px(2) : -pad;
        list.AddRectFilled(ImVec2(origin_.x + left, origin_.y + box.top_px),
                           ImVec2(origin_.x + right, origin_.y + box.bottom_px), ground);
    }
    const float bar_x = origin_.x - look.px(14);
    list.AddRectFilled(ImVec2(bar_x, origin_.y + boxes.front().top_px),
                       ImVec2(bar_x + look.px(3), origin_.y + boxes.back().bottom_px),
                       to_imgui(look.theme.sentence_rule));
}

void MentionMarks::draw_fills(ImDrawList& list, base::ByteSpan visible) const {
    const Look& look = frame_.look;
    for_each_box(visible, [&](const auto&, const MarkStyle& style, const LineBox& box) {
        if (style.fill.a == 0) {
            return;
        }
        const float inset = std::round((box.bottom_px - box.top_px) * 0.1F);
        list.AddRectFilled(ImVec2(std::floor(origin_.x + box.left_px) - look.px(2),
                                  origin_.y + box.top_px + inset),
                           ImVec2(std::ceil(origin_.x + box.right_px) + look.px(1),
                                  origin_.y + box.bottom_px - inset + look.px(1)),
                           to_imgui(style.fill), look.px(3), ImDrawFlags_RoundCornersTop);
    });
}

void MentionMarks::draw_rules(ImDrawList& list, base::ByteSpan visible,
                              const TypeFace& body) const {
    const Look& look = frame_.look;
    for_each_box(visible, [&](const auto& mention, const MarkStyle& style, const LineBox& box) {
        const float leading = box.bottom_px - box.top_px;
        const float left = std::floor(origin_.x + box.left_px);
        const Line& line = layout_.lines()[box.line];
        if (style.is_strong) {
            draw_bolder(list, line, box, body);
        }
        const float thickness = look.px(style.thickness_px);
        const float inset = std::round(leading * 0.1F);
        const ImVec2 from(left - look.px(2),
                          origin_.y + box.bottom_px - inset + look.px(1) - look.px(2));
        draw_rule(list, style.form, from, std::ceil(origin_.x + box.right_px) + look.px(1),
                  thickness, to_imgui(style.rule));
        if (mention.chosen_by == geoparse::ChosenBy::reader) {
            draw_readers_dot(list, look,
                             ImVec2(std::ceil(origin_.x + box.right_px) + look.px(1),
                                    origin_.y + box.top_px + inset + look.px(2)));
        }
    });
}

void MentionMarks::draw_bolder(ImDrawList& list, const Line& line, const LineBox& box,
                               const TypeFace& body) const {
    if (line.role != TextRole::body) {
        return;
    }
    // A second strike half a pixel beside the first keeps the width, so that selecting moves no
    // line. The whole line is set again, clipped, because text can only begin at whole pixels.
    const std::string_view text = frame_.state.reading->article.text;
    const float top = origin_.y + box.top_px;
    const float bottom = origin_.y + box.bottom_px;
    list.PushClipRect(ImVec2(origin_.x + box.left_px - 1, top),
                      ImVec2(origin_.x + box.right_px + 1, bottom), true);
    const int first = list.VtxBuffer.Size;
    draw_text(list, body, ImVec2(origin_.x, centered_y(top, bottom - top, body)),
              to_imgui(frame_.look.theme.ink), base::slice(text, line.span));
    for (int i = first; i < list.VtxBuffer.Size; ++i) {
        list.VtxBuffer[i].pos.x += 0.5F * frame_.look.scale;
    }
    list.PopClipRect();
}

}  // namespace wherein::ui
