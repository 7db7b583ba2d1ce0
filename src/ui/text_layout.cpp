#include <ui/text_layout.hpp>

#include <algorithm>

namespace wherein::ui {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\f' || c == U'\v' ||
           c == 0x2028 || c == 0x2029;
}

bool is_breaking_dash(char32_t c) {
    return c == U'-' || c == 0x2010 || c == 0x2013 || c == 0x2014;
}

bool is_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x2000);
}

/// Walks a span and collects its lines. Advance gives widths as AdvanceAt does.
template <class Advance>
class LineBreaker {
  public:
    LineBreaker(std::string_view text, base::ByteSpan span, float width_px, const Advance& advance)
        : text_(text), span_(span), width_px_(width_px), advance_(advance) {}

    std::vector<base::ByteSpan> run() {
        skip_spaces();
        start_line(at_);
        while (at_ < span_.end) {
            step();
        }
        if (last_ink_ > begin_) {
            lines_.push_back({begin_, last_ink_});
        }
        return std::move(lines_);
    }

  private:
    void start_line(std::uint32_t byte) {
        at_ = begin_ = last_ink_ = break_end_ = byte;
        x_px_ = 0;
        previous_ = 0;
    }

    void skip_spaces() {
        at_ = std::max(at_, span_.begin);
        while (at_ < span_.end && is_space(code_point_at(text_, at_).value)) {
            at_ = code_point_at(text_, at_).next;
        }
    }

    void step() {
        const CodePoint point = code_point_at(text_, at_);
        if (is_space(point.value)) {
            break_end_ = last_ink_;
            x_px_ += advance_(at_, U' ');
            at_ = break_next_ = point.next;
            previous_ = U' ';
            return;
        }
        const float width_px = advance_(at_, point.value);
        if (x_px_ + width_px > width_px_ && at_ > begin_) {
            wrap();
            return;
        }
        if (is_breaking_dash(previous_) && after_letter_ && is_letter(point.value)) {
            break_end_ = break_next_ = at_;
        }
        if (is_breaking_dash(point.value)) {
            after_letter_ = is_letter(previous_);
        }
        previous_ = point.value;
        x_px_ += width_px;
        at_ = last_ink_ = std::min(point.next, span_.end);
    }

    void wrap() {
        const bool has_break = break_end_ > begin_;
        const std::uint32_t end = has_break ? break_end_ : at_;
        lines_.push_back({begin_, end});
        at_ = has_break ? break_next_ : at_;
        skip_spaces();
        start_line(at_);
    }

    std::string_view text_;
    base::ByteSpan span_;
    float width_px_;
    const Advance& advance_;
    std::vector<base::ByteSpan> lines_;
    std::uint32_t at_{}, begin_{}, last_ink_{}, break_end_{}, break_next_{};
    float x_px_{};
    char32_t previous_{};
    bool after_letter_{};
};

TextRole role_of(text::BlockKind kind) {
    switch (kind) {
        case text::BlockKind::title:
            return TextRole::title;
        case text::BlockKind::byline:
            return TextRole::byline;
        case text::BlockKind::date:
            return TextRole::date;
        case text::BlockKind::heading:
            return TextRole::heading;
        case text::BlockKind::paragraph:
            break;
    }
    return TextRole::body;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::uint32_t byte) {
    const auto unit = [&](std::uint32_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char lead = unit(byte);
    if (lead < 0x80) {
        return {lead, byte + 1};
    }
    const std::uint32_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
    if (length == 1 || byte + length > text.size()) {
        return {replacement, byte + 1};
    }
    char32_t value = lead & (0xFFU >> (length + 1));
    for (std::uint32_t i = 1; i < length; ++i) {
        if ((unit(byte + i) & 0xC0) != 0x80) {
            return {replacement, byte + 1};
        }
        value = (value << 6) | (unit(byte + i) & 0x3FU);
    }
    return {value, byte + length};
}

std::vector<base::ByteSpan> break_lines(std::string_view text, base::ByteSpan span, float width_px,
                                        const AdvanceAt& advance) {
    return LineBreaker(text, span, width_px, advance).run();
}

TextLayout::TextLayout(const text::Article& article, const PageSpec& page, RoleAdvance advance,
                       std::uint32_t slice_bytes)
    : article_(&article),
      page_(page),
      advance_(std::move(advance)),
      slice_bytes_(slice_bytes),
      height_px_(static_cast<double>(page.top_px)) {
    go_on();
}

void TextLayout::go_on() {
    std::uint32_t left = slice_bytes_;
    while (!is_complete() && left > 0) {
        const text::Block& block = article_->blocks[block_];
        const TextRole role = role_of(block.kind);
        if (!is_in_block_) {
            is_in_block_ = true;
            at_ = block.span.begin;
            height_px_ +=
                lines_.empty() ? 0.0 : static_cast<double>(page_.role(role).space_before_px);
        }
        const std::uint32_t length = std::min(left, block.span.end - at_);
        const std::uint32_t end = set_part({at_, at_ + length}, block.span, role);
        left -= std::min(left, std::max(end - at_, 1U));
        at_ = end;
        if (at_ == block.span.end) {
            is_in_block_ = false;
            ++block_;
        }
    }
    if (is_complete()) {
        height_px_ += static_cast<double>(page_.bottom_px);
    }
}

/// Sets a part of a block and returns where the next begins. The last line of a part may go on in
/// the next one, so that is set with it.
std::uint32_t TextLayout::set_part(base::ByteSpan part, base::ByteSpan block, TextRole role) {
    const auto advance_at = [&](std::uint32_t, char32_t c) { return advance(role, c); };
    auto found = LineBreaker(article_->text, part, page_.width_px, advance_at).run();
    if (part.end < block.end && found.size() < 2) {
        part.end = block.end;
        found = LineBreaker(article_->text, part, page_.width_px, advance_at).run();
    }
    if (part.end < block.end) {
        part.end = found.back().begin;
        found.pop_back();
    }
    const float leading_px = page_.role(role).leading_px;
    for (const base::ByteSpan span : found) {
        lines_.push_back({span, role, leading_px, height_px_});
        height_px_ += static_cast<double>(leading_px);
    }
    return part.end;
}

float TextLayout::advance(TextRole role, char32_t code_point) const {
    const char32_t shown = is_space(code_point) ? U' ' : code_point;
    if (shown >= kept_advances) {
        return advance_(role, shown);
    }
    float& kept = kept_[static_cast<std::size_t>(role)][shown];
    if (kept == 0) {
        kept = advance_(role, shown);
    }
    return kept;
}

double TextLayout::height_px() const {
    return is_complete() ? height_px_
                         : top_of_byte(article_->blocks.back().span.end) +
                               static_cast<double>(page_.bottom_px);
}

double TextLayout::top_of_byte(std::uint32_t byte) const {
    if (has(byte) || at_ == 0) {
        return lines_.empty() ? 0.0 : lines_[line_of(byte)].top_px;
    }
    return height_px_ * (static_cast<double>(byte) / static_cast<double>(at_));
}

std::uint32_t TextLayout::line_of(std::uint32_t byte) const {
    const auto after =
        std::upper_bound(lines_.begin(), lines_.end(), byte,
                         [](std::uint32_t b, const Line& line) { return b < line.span.begin; });
    return after == lines_.begin() ? 0U : static_cast<std::uint32_t>(after - lines_.begin() - 1);
}

float TextLayout::x_at(std::uint32_t line, std::uint32_t byte) const {
    const Line& set = lines_[line];
    const std::uint32_t end = std::min(byte, set.span.end);
    float x_px = 0;
    for (std::uint32_t at = set.span.begin; at < end;) {
        const CodePoint point = code_point_at(article_->text, at);
        if (point.next > end) {
            break;
        }
        x_px += advance(set.role, point.value);
        at = point.next;
    }
    return x_px;
}

std::vector<LineBox> TextLayout::boxes(base::ByteSpan span) const {
    std::vector<LineBox> found;
    if (lines_.empty() || span.end <= span.begin) {
        return found;
    }
    for (std::uint32_t i = line_of(span.begin); i < lines_.size(); ++i) {
        const Line& line = lines_[i];
        if (line.span.begin >= span.end) {
            break;
        }
        const std::uint32_t begin = std::max(line.span.begin, span.begin);
        const std::uint32_t end = std::min(line.span.end, span.end);
        if (begin < end) {
            const float top_px = top_of(line);
            found.push_back({i, x_at(i, begin), x_at(i, end), top_px, top_px + line.leading_px});
        }
    }
    return found;
}

std::optional<std::uint32_t> TextLayout::byte_at(float x_px, float y_px) const {
    const std::uint32_t index = first_line_below(datum_px_ + static_cast<double>(y_px));
    if (index >= lines_.size() || y_px < top_of(lines_[index]) || x_px < 0) {
        return std::nullopt;
    }
    const Line& line = lines_[index];
    float right_px = 0;
    for (std::uint32_t at = line.span.begin; at < line.span.end;) {
        const CodePoint point = code_point_at(article_->text, at);
        right_px += advance(line.role, point.value);
        if (x_px < right_px) {
            return at;
        }
        at = point.next;
    }
    return std::nullopt;
}

std::uint32_t TextLayout::first_line_below(double page_y_px) const {
    const auto found =
        std::upper_bound(lines_.begin(), lines_.end(), page_y_px, [](double y, const Line& line) {
            return y < line.top_px + static_cast<double>(line.leading_px);
        });
    return static_cast<std::uint32_t>(found - lines_.begin());
}

}  // namespace wherein::ui
