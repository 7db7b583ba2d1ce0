#include <text/sentence_ends.hpp>

#include <array>

#include <unicode/uchar.h>

#include <text/utf8.hpp>

namespace wherein::text {
namespace {

/// Values of the property Sentence_Break.
using Break = int;

Break break_of(char32_t c) {
    return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_SENTENCE_BREAK);
}

bool is_paragraph_end(Break kind) {
    return kind == U_SB_SEP || kind == U_SB_CR || kind == U_SB_LF;
}

bool is_terminator(Break kind) {
    return kind == U_SB_ATERM || kind == U_SB_STERM;
}

/// Whether a byte of ASCII means nothing to the rules by itself, which is so for most of a text.
constexpr std::array<bool, 256> is_plain_byte = [] {
    std::array<bool, 256> is_plain{};
    for (std::size_t c = 0; c < 0x80; ++c) {
        is_plain[c] = c != '.' && c != '!' && c != '?' && c != '\n' && c != '\r';
    }
    return is_plain;
}();

class Scanner {
  public:
    Scanner(std::string_view text, std::size_t from) : text_(text), from_(from), at_(from) {}

    std::size_t next_end() {
        while (at_ < text_.size()) {
            if (is_plain_byte[static_cast<unsigned char>(text_[at_])]) {
                ++at_;
                continue;
            }
            const CodePoint c = code_point_at(text_, at_);
            const Break kind = break_of(c.value);
            if (is_paragraph_end(kind)) {
                take_line_end();
                return at_;
            }
            if (!is_terminator(kind)) {
                at_ += c.bytes;
            } else if (ends_after_terminator()) {
                return at_;
            }
        }
        return text_.size();
    }

  private:
    Break peek() const {
        return at_ < text_.size() ? break_of(code_point_at(text_, at_).value) : -1;
    }

    /// The character here, and the marks that belong to it (SB5).
    void take() {
        do {
            at_ += code_point_at(text_, at_).bytes;
        } while (peek() == U_SB_EXTEND || peek() == U_SB_FORMAT);
    }

    void take_all(Break kind) {
        while (peek() == kind) {
            take();
        }
    }

    /// SB3: a line feed after a carriage return belongs to it.
    void take_line_end() {
        const bool is_pair = text_.substr(at_, 2) == "\r\n";
        at_ += is_pair ? 2 : code_point_at(text_, at_).bytes;
    }

    /// What stands before a position, its marks skipped; -1 at the beginning of the sentence.
    Break kind_before(std::size_t end) const {
        while (end > from_) {
            const CodePoint c = code_point_before(text_, end);
            const Break kind = break_of(c.value);
            if (kind != U_SB_EXTEND && kind != U_SB_FORMAT) {
                return kind;
            }
            end -= c.bytes;
        }
        return -1;
    }

    /// SB6 to SB11 for the terminator here; moves on to where they are decided.
    bool ends_after_terminator() {
        const bool is_full_stop = peek() == U_SB_ATERM;
        const std::size_t begin = at_;
        take();
        if (is_full_stop && peek() == U_SB_NUMERIC) {
            return false;
        }
        if (is_full_stop && peek() == U_SB_UPPER) {
            const Break before = kind_before(begin);
            if (before == U_SB_UPPER || before == U_SB_LOWER) {
                return false;
            }
        }
        take_all(U_SB_CLOSE);
        take_all(U_SB_SP);
        const Break next = peek();
        if (next == U_SB_SCONTINUE || is_terminator(next) ||
            (is_full_stop && lower_case_follows())) {
            return false;
        }
        if (is_paragraph_end(next)) {
            take_line_end();
        }
        return true;
    }

    /// SB8: whether the next letter is in lower case and nothing else ends or parts sentences
    /// before it.
    bool lower_case_follows() const {
        for (std::size_t at = at_; at < text_.size();) {
            const CodePoint c = code_point_at(text_, at);
            const Break kind = break_of(c.value);
            if (kind == U_SB_LOWER || kind == U_SB_UPPER || kind == U_SB_OLETTER ||
                is_paragraph_end(kind) || is_terminator(kind)) {
                return kind == U_SB_LOWER;
            }
            at += c.bytes;
        }
        return false;
    }

    std::string_view text_;
    std::size_t from_;
    std::size_t at_;
};

}  // namespace

std::size_t next_sentence_end(std::string_view utf8, std::size_t from) {
    return Scanner(utf8, from).next_end();
}

}  // namespace wherein::text
