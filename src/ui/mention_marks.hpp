#pragma once
#include <ui/draw.hpp>
#include <ui/frame.hpp>
#include <ui/text_layout.hpp>

namespace wherein::ui {

/// How a mention is marked in the text.
struct MarkStyle {
    style::Color fill;
    style::Color rule;
    RuleForm form{RuleForm::solid};
    float thickness_px{2};  ///< at UI scale 1
    bool is_strong{};       ///< drawn bolder: the current mention
};

/// What the pointer and the selection say of a mention.
struct MarkState {
    bool is_current{};   ///< the selected mention
    bool is_selected{};  ///< of the selected place
    bool is_hovered{};   ///< of the place under the pointer
};

/// The kind decides fill and form of the rule, the place its colour, the selection goes over both.
MarkStyle mark_style(const style::Theme& theme, geoparse::MentionKind kind,
                     style::Color place_color, MarkState state);

/// Draws marks around a text column. `origin` is where the layout's (0, 0) stands in the window.
class MentionMarks {
  public:
    MentionMarks(Frame& frame, const TextLayout& layout, ImVec2 origin, float column_width)
        : frame_(frame), layout_(layout), origin_(origin), column_width_(column_width) {}

    /// The sentence of the current mention: its ground and the bar at the left.
    void draw_sentence(ImDrawList& list) const;
    /// The tinted boxes of the mentions in `visible` bytes; below the text.
    void draw_fills(ImDrawList& list, base::ByteSpan visible) const;
    /// The rules, and the current mention once more to make it bolder; above the text.
    void draw_rules(ImDrawList& list, base::ByteSpan visible, const TypeFace& body) const;

  private:
    template <class Draw>
    void for_each_box(base::ByteSpan visible, const Draw& draw) const;
    void draw_bolder(ImDrawList& list, const Line& line, const LineBox& box,
                     const TypeFace& body) const;
    MarkStyle style_of(std::uint32_t mention) const;

    Frame& frame_;
    const TextLayout& layout_;
    ImVec2 origin_;
    float column_width_;
};

}  // namespace wherein::ui
