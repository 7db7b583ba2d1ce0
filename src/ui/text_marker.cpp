#include <ui/text_marker.hpp>

#include <algorithm>
#include <cmath>

namespace wherein::ui {
namespace {

constexpr float mark_ratio = 0.42F;

bool is_word_byte(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '\'';
}

/// The gap between characters nearest to a position, which may lie beside the text.
std::uint32_t gap_at(const TextLayout& layout, ImVec2 at) {
    const auto lines = layout.lines();
    const double page_y_px = layout.datum_px() + static_cast<double>(at.y);
    const std::size_t index =
        std::min<std::size_t>(layout.first_line_below(page_y_px), lines.size() - 1);
    const Line& line = lines[index];
    const float top = layout.top_of(line);
    if (at.y < top || at.x <= 0) {
        return line.span.begin;
    }
    const auto byte = layout.byte_at(at.x, top + line.leading_px / 2);
    return byte ? *byte : line.span.end;
}

base::ByteSpan word_around(std::string_view text, std::uint32_t byte) {
    base::ByteSpan word{byte, byte};
    while (word.begin > 0 && is_word_byte(text[word.begin - 1])) {
        --word.begin;
    }
    while (word.end < text.size() && is_word_byte(text[word.end])) {
        ++word.end;
    }
    return word;
}

/// Names are whole words: a mark takes those it touches, and no white space at its ends.
base::ByteSpan whole_words(std::string_view text, base::ByteSpan span) {
    while (span.begin < span.end && !is_word_byte(text[span.begin])) {
        ++span.begin;
    }
    while (span.end > span.begin && !is_word_byte(text[span.end - 1])) {
        --span.end;
    }
    return span.begin == span.end ? span
                                  : base::ByteSpan{word_around(text, span.begin).begin,
                                                   word_around(text, span.end - 1).end};
}

}  // namespace

bool TextMarker::take_mouse(Frame& frame, const TextLayout& layout, ImVec2 at) {
    if (layout.lines().empty()) {
        return false;
    }
    const bool is_down = ImGui::IsItemActive();
    if (ImGui::IsItemActivated()) {
        from_ = gap_at(layout, at);
        is_marking_ = false;
    }
    if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
        mark(frame, word_around(frame.state.reading->article.text, gap_at(layout, at)));
        is_marking_ = true;
        from_.reset();
        return true;
    }
    if (is_down && from_ && ImGui::IsMouseDragging(ImGuiMouseButton_Left)) {
        is_marking_ = true;
        const std::uint32_t to = gap_at(layout, at);
        mark(frame, whole_words(frame.state.reading->article.text,
                                {std::min(*from_, to), std::max(*from_, to)}));
    }
    const bool was_marking = is_marking_;
    if (!is_down) {
        is_marking_ = false;
        from_.reset();
    }
    return was_marking;
}

void TextMarker::mark(Frame& frame, base::ByteSpan bytes) {
    const auto& reading = frame.state.reading;
    if (indexed_ != reading) {
        indexed_ = reading;
        index_.emplace(reading->article.text);
    }
    document::MarkText command;
    if (bytes.begin < bytes.end) {
        command.span = document::CharacterSpan{index_->code_point_at(bytes.begin),
                                               index_->code_point_at(bytes.end)};
    }
    if (bytes.begin < bytes.end ? frame.state.view.selected_text != bytes
                                : frame.state.view.selected_text.has_value()) {
        frame.send(command);
    }
}

void TextMarker::draw(ImDrawList& list, const Frame& frame, const TextLayout& layout,
                      ImVec2 origin) {
    const auto& marked = frame.state.view.selected_text;
    if (!marked) {
        return;
    }
    const style::Theme& theme = frame.look.theme;
    const ImU32 color = to_imgui(style::mix(theme.page, theme.people_rule, mark_ratio));
    for (const LineBox& box : layout.boxes(*marked)) {
        list.AddRectFilled(ImVec2(std::floor(origin.x + box.left_px), origin.y + box.top_px),
                           ImVec2(std::ceil(origin.x + box.right_px), origin.y + box.bottom_px),
                           color);
    }
}

}  // namespace wherein::ui
