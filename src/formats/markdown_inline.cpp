#include <formats/markdown_inline.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include <libxml/HTMLparser.h>
#include <unicode/uchar.h>

#include <formats/draft.hpp>
#include <text/utf8.hpp>

namespace wherein::formats {
namespace {

// How far the other end of a bracket, tag or code span is looked for.
constexpr std::size_t farthest_bytes = 4000;

bool is_ascii_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A run of *, _ or ~ in the output, of which `left` characters stay.
struct Run {
    std::size_t at{};
    std::size_t length{};
    std::size_t left{};
    char sign{};
    bool can_open{}, can_close{};
};

/// Pairs the runs of emphasis; what finds no partner stays in the text.
class Pairs {
  public:
    void add(const Run& run) {
        runs_.push_back(run);
        Run& closer = runs_.back();
        while (closer.can_close && closer.left > 0 && open_of(closer.sign) > 0) {
            while (runs_[open_.back()].sign != closer.sign) {
                pop();
            }
            Run& opener = runs_[open_.back()];
            const std::size_t pairs = std::min(opener.left, closer.left);
            opener.left -= pairs;
            closer.left -= pairs;
            if (opener.left == 0) {
                pop();
            }
        }
        if (closer.can_open && closer.left > 0) {
            open_.push_back(runs_.size() - 1);
            ++open_of(closer.sign);
        }
    }

    std::string without_pairs(const std::string& text) const {
        std::string kept;
        std::size_t from = 0;
        for (const Run& run : runs_) {
            kept.append(text, from, run.at + run.left - from);
            from = run.at + run.length;
        }
        kept.append(text, from);
        return kept;
    }

  private:
    std::size_t& open_of(char sign) { return counts_[sign == '*' ? 0 : sign == '_' ? 1 : 2]; }
    void pop() {
        --open_of(runs_[open_.back()].sign);
        open_.pop_back();
    }

    std::vector<Run> runs_;
    std::vector<std::size_t> open_;
    std::array<std::size_t, 3> counts_{};
};

class InlineReader {
  public:
    InlineReader(std::string_view text, const LinkLabels& labels) : text_(text), labels_(labels) {}

    std::string read() {
        while (at_ < text_.size()) {
            if (!closes_.empty() && closes_.back().first == at_) {
                at_ = closes_.back().second;
                closes_.pop_back();
            } else {
                read_one();
            }
        }
        return pairs_.without_pairs(words_);
    }

  private:
    void read_one() {
        const char c = text_[at_];
        const bool is_taken = c == '\\'                          ? take_escape()
                              : c == '`'                         ? take_code()
                              : c == '<'                         ? take_tag()
                              : c == '&'                         ? take_entity()
                              : c == '!'                         ? take_image()
                              : c == '['                         ? take_link()
                              : c == '\n'                        ? take_line_end()
                              : c == '*' || c == '_' || c == '~' ? take_run(c)
                                                                 : false;
        if (!is_taken) {
            words_ += c;
            ++at_;
        }
    }

    bool take_escape() {
        const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
        if (next != '\n' && !is_ascii_punctuation(next)) {
            return false;
        }
        words_ += next;
        at_ += 2;
        return true;
    }

    bool take_code() {
        std::size_t end = text_.find_first_not_of('`', at_);
        end = std::min(end, text_.size());
        const std::string_view fence = text_.substr(at_, end - at_);
        const std::string_view near = text_.substr(0, std::min(text_.size(), end + farthest_bytes));
        for (std::size_t close = near.find(fence, end); close != std::string_view::npos;) {
            const std::size_t after = std::min(near.find_first_not_of('`', close), near.size());
            if (after - close == fence.size()) {
                std::string code(text_.substr(end, close - end));
                std::replace(code.begin(), code.end(), '\n', ' ');
                words_ += code;
                at_ = after;
                return true;
            }
            close = near.find(fence, after);
        }
        words_ += fence;
        at_ = end;
        return true;
    }

    bool take_tag() {
        const std::string_view near = text_.substr(at_, farthest_bytes);
        if (near.starts_with("<!--")) {
            const std::size_t end = near.find("-->");
            at_ += end == std::string_view::npos ? 4 : end + 3;
            return true;
        }
        const std::size_t end = near.find('>');
        if (end == std::string_view::npos || end < 2) {
            return false;
        }
        const std::string_view inside = near.substr(1, end - 1);
        const bool is_address = inside.find_first_of(" \n<") == std::string_view::npos &&
                                (inside.find("://") != std::string_view::npos ||
                                 inside.find('@') != std::string_view::npos);
        const char first = inside.front() == '/' && inside.size() > 1 ? inside[1] : inside.front();
        if (!is_address && !is_ascii_letter(first)) {
            return false;
        }
        words_ += is_address ? inside : inside.starts_with("br") ? "\n" : "";
        at_ += end + 1;
        return true;
    }

    bool take_entity() {
        const std::size_t end = text_.substr(at_, 34).find(';');
        if (end == std::string_view::npos || end < 2) {
            return false;
        }
        const auto value = entity_value(text_.substr(at_ + 1, end - 1));
        if (!value) {
            return false;
        }
        text::append_utf8(words_, *value);
        at_ += end + 1;
        return true;
    }

    static std::optional<char32_t> entity_value(std::string_view name) {
        if (name.front() != '#') {
            const std::string copy(name);
            const htmlEntityDesc* entity =
                htmlEntityLookup(reinterpret_cast<const xmlChar*>(copy.c_str()));
            return entity == nullptr ? std::nullopt : std::optional<char32_t>(entity->value);
        }
        const bool is_hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        const std::string_view digits = name.substr(is_hex ? 2 : 1);
        std::uint32_t value = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), value, is_hex ? 16 : 10);
        if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size()) {
            return std::nullopt;
        }
        const bool is_character =
            value != 0 && value <= 0x10FFFF && !(value >= 0xD800 && value < 0xE000);
        return is_character ? char32_t{value} : text::replacement_character;
    }

    /// The position of the bracket that closes the one at `open`.
    std::optional<std::size_t> closing(std::size_t open, char opener, char closer) const {
        int depth = 0;
        for (std::size_t i = open; i < std::min(text_.size(), open + farthest_bytes); ++i) {
            if (text_[i] == '\\') {
                ++i;
            } else if (text_[i] == opener) {
                ++depth;
            } else if (text_[i] == closer && --depth == 0) {
                return i;
            }
        }
        return std::nullopt;
    }

    /// Where the text goes on behind a link whose words end at `close`; nothing if it is no link.
    std::optional<std::size_t> behind_target(std::size_t open, std::size_t close) const {
        const std::size_t next = close + 1;
        if (next < text_.size() && text_[next] == '(') {
            if (const auto end = closing(next, '(', ')')) {
                return *end + 1;
            }
        }
        if (next < text_.size() && text_[next] == '[') {
            const auto end = closing(next, '[', ']');
            const std::string_view label =
                end ? text_.substr(next + 1, *end - next - 1) : std::string_view{};
            if (end && (label.empty() || labels_.count(link_label(label)) > 0)) {
                return *end + 1;
            }
        }
        const std::string label = link_label(text_.substr(open + 1, close - open - 1));
        return labels_.count(label) > 0 ? std::optional(next) : std::nullopt;
    }

    bool take_image() {
        if (at_ + 1 >= text_.size() || text_[at_ + 1] != '[') {
            return false;
        }
        const auto close = closing(at_ + 1, '[', ']');
        const auto behind = close ? behind_target(at_ + 1, *close) : std::nullopt;
        at_ = behind.value_or(at_);
        return behind.has_value();
    }

    bool take_link() {
        const auto close = closing(at_, '[', ']');
        if (!close) {
            return false;
        }
        if (text_.substr(at_ + 1, 1) == "^") {
            at_ = *close + 1;
            return true;
        }
        const auto behind = behind_target(at_, *close);
        if (!behind) {
            return false;
        }
        closes_.emplace_back(*close, *behind);
        ++at_;
        return true;
    }

    bool take_line_end() {
        const bool is_hard = words_.ends_with("  ");
        words_ += is_hard ? '\n' : ' ';
        ++at_;
        return true;
    }

    bool take_run(char sign) {
        const std::size_t end = std::min(text_.find_first_not_of(sign, at_), text_.size());
        const std::size_t length = end - at_;
        const char32_t before = at_ == 0 ? U' ' : text::code_point_before(text_, at_).value;
        const char32_t after = end == text_.size() ? U' ' : text::code_point_at(text_, end).value;
        const bool space_before = text::is_white_space(before);
        const bool space_after = text::is_white_space(after);
        const bool mark_before = is_mark(before);
        const bool mark_after = is_mark(after);
        const bool left = !space_after && (!mark_after || space_before || mark_before);
        const bool right = !space_before && (!mark_before || space_after || mark_after);
        Run run{words_.size(), length, length, sign, left, right};
        if (sign == '_') {
            run.can_open = left && (!right || mark_before);
            run.can_close = right && (!left || mark_after);
        } else if (sign == '~' && length != 2) {
            run.can_open = run.can_close = false;
        }
        pairs_.add(run);
        words_.append(length, sign);
        at_ = end;
        return true;
    }

    static bool is_mark(char32_t c) {
        return u_ispunct(static_cast<UChar32>(c)) != 0 ||
               (c < 0x80 && is_ascii_punctuation(static_cast<char>(c)));
    }

    std::string_view text_;
    const LinkLabels& labels_;
    std::size_t at_{};
    std::string words_;
    Pairs pairs_;
    /// Ends of the words of the links that are open, and where the text goes on behind each.
    std::vector<std::pair<std::size_t, std::size_t>> closes_;
};

}  // namespace

std::string link_label(std::string_view text) {
    std::string label = one_line(text);
    std::transform(label.begin(), label.end(), label.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return label;
}

std::string inline_words(std::string_view markdown, const LinkLabels& labels) {
    return InlineReader(markdown, labels).read();
}

}  // namespace wherein::formats
