#include <text/lines.hpp>

#include <array>

#include <text/sentence_rules.hpp>
#include <text/utf8.hpp>

namespace wherein::text {
namespace {

/// Bytes of the line end at `at`, 0 if there is none.
std::size_t line_end_bytes(std::string_view text, std::size_t at) {
    switch (text[at]) {
        case '\r':
            return text.substr(at, 2) == "\r\n" ? 2 : 1;
        case '\n':
        case '\v':
        case '\f':
            return 1;
        case '\xC2':
            return text.substr(at, 2) == "\xC2\x85" ? 2 : 0;
        case '\xE2':
            return text.substr(at, 3) == "\xE2\x80\xA8" || text.substr(at, 3) == "\xE2\x80\xA9" ? 3
                                                                                                : 0;
        default:
            return 0;
    }
}

/// Whether a line end may begin with this byte.
constexpr std::array<bool, 256> may_end_line = [] {
    std::array<bool, 256> may{};
    for (const char c : {'\n', '\r', '\v', '\f', '\xC2', '\xE2'}) {
        may[static_cast<unsigned char>(c)] = true;
    }
    return may;
}();

base::ByteSpan span_of(std::string_view part, std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(part.data() - text.data());
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

}  // namespace

std::optional<Line> LineReader::next() {
    while (at_ < text_.size()) {
        std::size_t end = at_;
        std::size_t end_bytes = 0;
        while (end < text_.size() && (!may_end_line[static_cast<unsigned char>(text_[end])] ||
                                      (end_bytes = line_end_bytes(text_, end)) == 0)) {
            ++end;
        }
        const std::string_view content = trimmed(text_.substr(at_, end - at_));
        at_ = end + end_bytes;
        if (!content.empty()) {
            const Line line{span_of(content, text_), follows_blank_};
            follows_blank_ = false;
            return line;
        }
        follows_blank_ = true;
    }
    return std::nullopt;
}

bool ends_like_prose(std::string_view line) {
    const std::string_view open = without_closing_marks(line);
    if (open.empty()) {
        return false;
    }
    const char32_t last = code_point_before(open, open.size()).value;
    if (last == U'.') {
        return !ends_with_abbreviation(open);
    }
    return last == U':' || last == U'…' || is_terminator(last);
}

bool lines_are_paragraphs(std::string_view text, const std::vector<Line>& lines) {
    constexpr std::size_t too_long_to_be_wrapped = 160;
    std::size_t inner = 0;  // lines with another right below
    std::size_t ended = 0;
    std::size_t continued_in_lower_case = 0;
    bool has_blank_lines = false;
    bool has_long_line = false;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].follows_blank) {
            has_blank_lines = true;
        } else {
            const std::string_view words = base::slice(text, lines[i - 1].span);
            const std::string_view words_below = base::slice(text, lines[i].span);
            ++inner;
            ended += ends_like_prose(words) ? 1U : 0U;
            has_long_line = has_long_line || count_code_points(words) > too_long_to_be_wrapped;
            continued_in_lower_case += is_lower_case(code_point_at(words_below, 0).value) ? 1U : 0U;
        }
    }
    if (has_blank_lines) {
        return has_long_line && 2 * ended > inner;
    }
    return inner < 2 || 2 * continued_in_lower_case < inner;
}

}  // namespace wherein::text
