#pragma once
#include <string_view>

#include <base/text_span.hpp>
#include <ui/look.hpp>

namespace wherein::ui {

/// How a rule under a word is drawn; the form tells the kind where colour cannot.
enum class RuleForm : std::uint8_t { solid, dotted, dashed };

/// A horizontal rule of the given thickness; `y` is its upper edge.
void draw_rule(ImDrawList& list, RuleForm form, ImVec2 from, float to_x, float thickness_px,
               ImU32 color);

/// A small filled triangle that points down (open) or right (closed), centred.
void draw_caret(ImDrawList& list, ImVec2 center, float size_px, bool is_open, ImU32 color);

/// The dot that marks what the reader chose, in a ring of the page's colour.
void draw_readers_dot(ImDrawList& list, const Look& look, ImVec2 center);

/// Centre a line of text vertically in a row: the y to draw it at.
float centered_y(float row_top, float row_height, const TypeFace& face);

/// Text set in lines of one width, one span of it emphasised.
struct Paragraph {
    std::string_view text;
    TypeFace face;
    TypeFace strong_face;
    base::ByteSpan strong;
    float leading_px{};
    ImU32 color{};
    ImU32 strong_color{};
};

/// Height of the paragraph at this width.
float paragraph_height(const Paragraph& paragraph, float width);
/// Draw it and return its height.
float draw_paragraph(ImDrawList& list, const Paragraph& paragraph, ImVec2 at, float width);

/// The text, cut with an ellipsis to fit the width.
std::string fitted(const TypeFace& face, std::string_view text, float width);

/// In a menu: a rule, and the head of the group below it; an empty title makes the rule alone.
void show_group_head(const Look& look, const std::string& title);

/// A tooltip in our own style; empty text shows none.
void show_tooltip(const Look& look, std::string_view text);

}  // namespace wherein::ui
