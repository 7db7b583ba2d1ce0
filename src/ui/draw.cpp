#include <ui/draw.hpp>

#include <algorithm>
#include <string>

#include <ui/text_layout.hpp>

namespace wherein::ui {
namespace {

AdvanceAt advance_of(const Paragraph& paragraph) {
    return [&paragraph](std::uint32_t byte, char32_t c) {
        return advance_px(paragraph.strong.contains(byte) ? paragraph.strong_face : paragraph.face,
                          c);
    };
}

std::vector<base::ByteSpan> lines_of(const Paragraph& paragraph, float width) {
    const base::ByteSpan all{0, static_cast<std::uint32_t>(paragraph.text.size())};
    return break_lines(paragraph.text, all, width, advance_of(paragraph));
}

void draw_line(ImDrawList& list, const Paragraph& paragraph, base::ByteSpan line, ImVec2 at) {
    const auto part = [&](std::uint32_t begin, std::uint32_t end, bool is_strong) {
        begin = std::clamp(begin, line.begin, line.end);
        end = std::clamp(end, line.begin, line.end);
        if (begin >= end) {
            return;
        }
        const std::string_view text = base::slice(paragraph.text, {begin, end});
        const TypeFace& face = is_strong ? paragraph.strong_face : paragraph.face;
        draw_text(list, face, at, is_strong ? paragraph.strong_color : paragraph.color, text);
        at.x += width_px(face, text);
    };
    part(line.begin, paragraph.strong.begin, false);
    part(paragraph.strong.begin, paragraph.strong.end, true);
    part(std::max(paragraph.strong.end, line.begin), line.end, false);
}

}  // namespace

void draw_rule(ImDrawList& list, RuleForm form, ImVec2 from, float to_x, float thickness_px,
               ImU32 color) {
    const float bottom = from.y + thickness_px;
    if (form == RuleForm::solid) {
        list.AddRectFilled(from, ImVec2(to_x, bottom), color);
        return;
    }
    const float dash = form == RuleForm::dotted ? thickness_px : thickness_px * 3;
    const float gap = form == RuleForm::dotted ? thickness_px : thickness_px * 1.5F;
    for (float x = from.x; x < to_x; x += dash + gap) {
        list.AddRectFilled(ImVec2(x, from.y), ImVec2(std::min(x + dash, to_x), bottom), color);
    }
}

void draw_caret(ImDrawList& list, ImVec2 center, float size_px, bool is_open, ImU32 color) {
    const float half = size_px / 2;
    const float reach = size_px * 0.3F;
    if (is_open) {
        list.AddTriangleFilled(ImVec2(center.x - half, center.y - reach),
                               ImVec2(center.x + half, center.y - reach),
                               ImVec2(center.x, center.y + reach), color);
    } else {
        list.AddTriangleFilled(ImVec2(center.x - reach, center.y - half),
                               ImVec2(center.x + reach, center.y),
                               ImVec2(center.x - reach, center.y + half), color);
    }
}

void draw_readers_dot(ImDrawList& list, const Look& look, ImVec2 center) {
    list.AddCircleFilled(center, 4.0F * look.scale, to_imgui(look.theme.page));
    list.AddCircleFilled(center, 3.0F * look.scale, to_imgui(look.theme.accent));
}

float centered_y(float row_top, float row_height, const TypeFace& face) {
    return std::round(row_top + (row_height - face.height_px) / 2);
}

float paragraph_height(const Paragraph& paragraph, float width) {
    return static_cast<float>(lines_of(paragraph, width).size()) * paragraph.leading_px;
}

float draw_paragraph(ImDrawList& list, const Paragraph& paragraph, ImVec2 at, float width) {
    const float top = at.y;
    for (const base::ByteSpan line : lines_of(paragraph, width)) {
        const float y = centered_y(at.y, paragraph.leading_px, paragraph.face);
        draw_line(list, paragraph, line, ImVec2(at.x, y));
        at.y += paragraph.leading_px;
    }
    return at.y - top;
}

std::string fitted(const TypeFace& face, std::string_view text, float width) {
    if (width_px(face, text) <= width) {
        return std::string(text);
    }
    const float room = width - advance_px(face, 0x2026);
    float used = 0;
    std::uint32_t at = 0;
    while (at < text.size()) {
        const CodePoint point = code_point_at(text, at);
        used += advance_px(face, point.value);
        if (used > room) {
            break;
        }
        at = point.next;
    }
    return std::string(text.substr(0, at)) + "\u2026";
}

void show_group_head(const Look& look, const std::string& title) {
    ImGui::Separator();
    if (!title.empty()) {
        const TypeFace face = look.small_strong();
        draw_text(*ImGui::GetWindowDrawList(), face, ImGui::GetCursorScreenPos(),
                  to_imgui(look.theme.quiet_ink), title);
        ImGui::Dummy(ImVec2(width_px(face, title), face.height_px));
    }
}

void show_tooltip(const Look& look, std::string_view text) {
    if (text.empty()) {
        return;
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(look.px(8), look.px(5)));
    ImGui::BeginTooltip();
    const TypeFace face = look.small();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_text(*ImGui::GetWindowDrawList(), face, at, to_imgui(look.theme.ink), text);
    ImGui::Dummy(ImVec2(width_px(face, text), face.height_px));
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

}  // namespace wherein::ui
