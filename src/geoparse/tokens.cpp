#include <geoparse/tokens.hpp>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>

#include <gazetteer/fold.hpp>

namespace wherein::geoparse {
namespace {

constexpr char32_t right_quote = 0x2019;

struct Letter {
    char32_t code_point{};
    std::uint32_t end{};
};

Letter letter_at(std::string_view text, std::uint32_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) {
        return {first, at + 1};
    }
    UChar32 code_point = 0;
    auto next = static_cast<std::int32_t>(at);
    U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(text.data()), next,
                    static_cast<std::int32_t>(text.size()), code_point);
    return {static_cast<char32_t>(code_point), static_cast<std::uint32_t>(next)};
}

bool is_ascii_letter(char32_t c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
}

bool is_word_letter(char32_t c) {
    if (c < 0x80) {
        return is_ascii_letter(c) || ('0' <= c && c <= '9');
    }
    const auto point = static_cast<UChar32>(c);
    return u_isalnum(point) != 0 || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0 || c == 0x2BB ||
           c == 0x2BC;
}

bool is_apostrophe(char32_t c) {
    return c == '\'' || c == right_quote;
}

bool is_upper(char32_t c) {
    return c < 0x80 ? 'A' <= c && c <= 'Z'
                    : u_isUUppercase(static_cast<UChar32>(c)) != 0 ||
                          u_istitle(static_cast<UChar32>(c)) != 0;
}

bool is_lower(char32_t c) {
    if (0x10D0 <= c && c <= 0x10FF) {
        return false;  // Georgian: lower case in Unicode's tables, but names have no capitals
    }
    return c < 0x80 ? 'a' <= c && c <= 'z' : u_isULowercase(static_cast<UChar32>(c)) != 0;
}

/// Counts of the letters seen in a word, from which its shape follows.
struct LetterCounts {
    int upper{};
    int lower{};
    int digit{};
    int other{};
    bool is_first_upper{};
    bool is_joined{};  ///< "d'Ivoire", "l'Aquila"

    void add(char32_t c) {
        const bool is_first = upper + lower + digit + other == 0;
        if (is_upper(c)) {
            is_first_upper = is_first_upper || is_first;
            ++upper;
        } else if (is_lower(c)) {
            ++lower;
        } else if (c < 0x80) {
            ++digit;
        } else {
            ++other;
        }
    }
    Shape shape() const {
        if (upper + lower == 0) {
            return other > 0 ? Shape::caseless : Shape::digit;
        }
        if (upper == 0) {
            return Shape::lower;
        }
        if (lower == 0) {
            return upper > 1 ? Shape::upper : Shape::capital;
        }
        if (!is_first_upper) {
            return is_joined ? Shape::mixed : Shape::lower;
        }
        return upper == 1 ? Shape::capital : Shape::mixed;
    }
};

int letter_count(const LetterCounts& counts) {
    return counts.upper + counts.lower + counts.other;
}

Gap gap_of(std::string_view between, bool is_first) {
    if (is_first) {
        return Gap::block_start;
    }
    bool has_space = false;
    Gap gap = Gap::space;
    for (std::size_t i = 0; i < between.size(); ++i) {
        const char c = between[i];
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            has_space = true;
        } else if (between.substr(i, 2) == "\xC2\xA0") {
            has_space = true;
            ++i;
        } else if (gap != Gap::space) {
            return Gap::other;
        } else if (c == '-') {
            gap = Gap::hyphen;
        } else if (between.substr(i, 3) == "\xE2\x80\x90" ||
                   between.substr(i, 3) == "\xE2\x80\x91" ||
                   between.substr(i, 3) == "\xE2\x80\x93") {
            gap = Gap::hyphen;
            i += 2;
        } else if (c == '.') {
            gap = Gap::dot;
        } else if (c == ',') {
            gap = Gap::comma;
        } else if (c == '/') {
            gap = Gap::slash;
        } else {
            return Gap::other;
        }
    }
    return gap == Gap::hyphen && has_space ? Gap::other : gap;
}

/// Reads one word from `at`; gives the end of the word without its possessive.
class WordReader {
  public:
    WordReader(std::string_view text, std::uint32_t end) : text_(text), end_(end) {}

    Token read(std::uint32_t at, std::uint32_t& next) const {
        Token token;
        LetterCounts counts;
        token.span.begin = at;
        std::uint32_t i = at;
        while (i < end_) {
            const Letter letter = letter_at(text_, i);
            if (is_word_letter(letter.code_point)) {
                counts.add(letter.code_point);
                i = letter.end;
            } else if (is_apostrophe(letter.code_point)) {
                if (const std::uint32_t after = possessive_end(letter.end); after > 0) {
                    token.has_possessive = true;
                    token.span.end = i;
                    token.shape = counts.shape();
                    next = after;
                    return token;
                }
                if (letter.end >= end_ ||
                    !is_word_letter(letter_at(text_, letter.end).code_point)) {
                    break;
                }
                const bool is_brief = letter_count(counts) <= 2;
                counts.is_joined = is_brief && is_upper(letter_at(text_, letter.end).code_point);
                i = letter.end;
            } else {
                break;
            }
        }
        token.span.end = i;
        token.shape = counts.shape();
        token.has_dot_after = i < end_ && text_[i] == '.';
        next = i;
        return token;
    }

  private:
    /// End of "s" after an apostrophe when no letter follows it, else 0.
    std::uint32_t possessive_end(std::uint32_t after_apostrophe) const {
        if (after_apostrophe >= end_ ||
            (text_[after_apostrophe] != 's' && text_[after_apostrophe] != 'S')) {
            return 0;
        }
        const std::uint32_t after = after_apostrophe + 1;
        return after >= end_ || !is_word_letter(letter_at(text_, after).code_point) ? after : 0;
    }

    std::string_view text_;
    std::uint32_t end_;
};

}  // namespace

void tokenise(std::string_view text, base::ByteSpan block,
              const std::vector<std::uint32_t>& sentence_starts, const Lexicon& lexicon,
              std::vector<Token>& tokens) {
    tokens.clear();
    const WordReader reader(text, block.end);
    std::string folded;
    std::size_t sentence = 0;
    std::uint32_t last_end = block.begin;
    for (std::uint32_t i = block.begin; i < block.end;) {
        const Letter letter = letter_at(text, i);
        if (!is_word_letter(letter.code_point)) {
            i = letter.end;
            continue;
        }
        std::uint32_t next = i;
        Token token = reader.read(i, next);
        token.gap = gap_of(text.substr(last_end, i - last_end), tokens.empty());
        while (sentence < sentence_starts.size() && sentence_starts[sentence] <= i) {
            token.is_sentence_start = true;
            ++sentence;
        }
        folded.clear();
        gazetteer::fold_append(base::slice(text, token.span), folded);
        token.classes = lexicon.classes_of(folded);
        tokens.push_back(token);
        last_end = next;
        i = next;
    }
}

}  // namespace wherein::geoparse
