#include <geoparse/tokens.hpp>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>

#include <gazetteer/fold.hpp>
#include <gazetteer/hash.hpp>

namespace wherein::geoparse {
namespace {

constexpr char32_t right_quote = 0x2019;

struct Letter {
    char32_t code_point{};
    std::uint32_t end{};
};

Letter letter_beyond_ascii(std::string_view text, std::uint32_t at) {
    UChar32 code_point = 0;
    auto next = static_cast<std::int32_t>(at);
    U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(text.data()), next,
                    static_cast<std::int32_t>(text.size()), code_point);
    return {static_cast<char32_t>(code_point), static_cast<std::uint32_t>(next)};
}

inline Letter letter_at(std::string_view text, std::uint32_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    return first < 0x80 ? Letter{first, at + 1} : letter_beyond_ascii(text, at);
}

/// What a character is inside a word, as bits, so that words can tell what they hold.
enum Sort : std::uint8_t { none = 0, upper = 1, lower = 2, digit = 4, other = 8 };

constexpr std::array<Sort, 0x80> ascii_sorts = [] {
    std::array<Sort, 0x80> sorts{};
    for (std::size_t c = 0; c < sorts.size(); ++c) {
        sorts[c] = 'A' <= c && c <= 'Z'   ? upper
                   : 'a' <= c && c <= 'z' ? lower
                   : '0' <= c && c <= '9' ? digit
                                          : none;
    }
    return sorts;
}();

/// `none` ends a word.
Sort sort_beyond_ascii(char32_t c) {
    const auto point = static_cast<UChar32>(c);
    const bool is_in_word = u_isalnum(point) != 0 || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0 ||
                            c == 0x2BB || c == 0x2BC;
    if (!is_in_word) {
        return none;
    }
    if (u_isUUppercase(point) != 0 || u_istitle(point) != 0) {
        return upper;
    }
    // Georgian is lower case in Unicode's tables, but its names have no capitals.
    const bool is_georgian = 0x10D0 <= c && c <= 0x10FF;
    return !is_georgian && u_isULowercase(point) != 0 ? lower : other;
}

inline Sort sort_of(char32_t c) {
    return c < ascii_sorts.size() ? ascii_sorts[c] : sort_beyond_ascii(c);
}

bool is_apostrophe(char32_t c) {
    return c == '\'' || c == right_quote;
}

/// What has been seen of a word, from which its shape follows.
struct Letters {
    unsigned sorts{};  ///< bits of Sort
    unsigned upper_count{};
    bool is_first_upper{};
    bool is_joined{};  ///< "d'Ivoire", "l'Aquila"

    void add(Sort sort) {
        sorts |= sort;
        upper_count += sort & upper;
    }
    Shape shape() const {
        if ((sorts & (upper | lower)) == 0) {
            return (sorts & other) != 0 ? Shape::caseless : Shape::digit;
        }
        if ((sorts & upper) == 0) {
            return Shape::lower;
        }
        if ((sorts & lower) == 0) {
            return upper_count > 1 ? Shape::upper : Shape::capital;
        }
        if (!is_first_upper) {
            return is_joined ? Shape::mixed : Shape::lower;
        }
        return upper_count == 1 ? Shape::capital : Shape::mixed;
    }
};

Gap gap_of(std::string_view between, bool is_first) {
    if (is_first) {
        return Gap::block_start;
    }
    if (between == " ") {
        return Gap::space;
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
        Letters letters;
        token.span.begin = at;
        letters.is_first_upper = sort_of(letter_at(text_, at).code_point) == upper;
        std::uint32_t i = at;
        while (true) {
            i = take_ascii(i, letters);
            if (i >= end_) {
                break;
            }
            const Letter letter = letter_at(text_, i);
            const Sort sort = sort_of(letter.code_point);
            if (sort != none) {
                letters.add(sort);
                i = letter.end;
            } else if (is_apostrophe(letter.code_point)) {
                if (const std::uint32_t after = possessive_end(letter.end); after > 0) {
                    token.has_possessive = true;
                    token.span.end = i;
                    token.shape = letters.shape();
                    next = after;
                    return token;
                }
                const Sort next_sort =
                    letter.end < end_ ? sort_of(letter_at(text_, letter.end).code_point) : none;
                if (next_sort == none) {
                    break;
                }
                letters.is_joined = next_sort == upper && is_brief({at, i});
                i = letter.end;
            } else {
                break;
            }
        }
        token.span.end = i;
        token.shape = letters.shape();
        token.has_dot_after = i < end_ && text_[i] == '.';
        next = i;
        return token;
    }

  private:
    /// Letters and digits of ASCII from `i` on; gives where they end.
    std::uint32_t take_ascii(std::uint32_t i, Letters& letters) const {
        Letters seen = letters;
        for (; i < end_; ++i) {
            const auto byte = static_cast<unsigned char>(text_[i]);
            const Sort sort = byte < ascii_sorts.size() ? ascii_sorts[byte] : none;
            if (sort == none) {
                break;
            }
            seen.add(sort);
        }
        letters = seen;
        return i;
    }

    /// "d", "l", "al": at most two letters.
    bool is_brief(base::ByteSpan span) const {
        int count = 0;
        while (span.begin < span.end && count <= 2) {
            const Letter letter = letter_at(text_, span.begin);
            count += (sort_of(letter.code_point) & (upper | lower | other)) != 0 ? 1 : 0;
            span.begin = letter.end;
        }
        return count <= 2;
    }

    /// End of "s" after an apostrophe when no letter follows it, else 0.
    std::uint32_t possessive_end(std::uint32_t after_apostrophe) const {
        if (after_apostrophe >= end_ ||
            (text_[after_apostrophe] != 's' && text_[after_apostrophe] != 'S')) {
            return 0;
        }
        const std::uint32_t after = after_apostrophe + 1;
        return after >= end_ || sort_of(letter_at(text_, after).code_point) == none ? after : 0;
    }

    std::string_view text_;
    std::uint32_t end_;
};

}  // namespace

void tokenise(std::string_view text, base::ByteSpan block,
              const std::vector<std::uint32_t>& sentence_starts, const Lexicon& lexicon,
              std::vector<Token>& tokens, std::string& folded) {
    tokens.clear();
    folded.clear();
    gazetteer::Folder folder(folded);
    const WordReader reader(text, block.end);
    std::size_t sentence = 0;
    std::uint32_t last_end = block.begin;    // of the token with its possessive
    std::uint32_t folded_end = block.begin;  // of the text folded so far
    for (std::uint32_t i = block.begin; i < block.end;) {
        const Letter letter = letter_at(text, i);
        if (sort_of(letter.code_point) == none) {
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
        folder.append(text.substr(folded_end, i - folded_end));
        token.folded.begin = static_cast<std::uint32_t>(folder.size());
        folder.append(base::slice(text, token.span));
        token.folded.end = static_cast<std::uint32_t>(folder.size());
        token.folded_hash = gazetteer::hash_name(slice_folded(folded, token.folded));
        token.classes = lexicon.words.classes_of(token.folded_hash);
        tokens.push_back(token);
        folded_end = token.span.end;
        last_end = next;
        i = next;
    }
    folder.append(text.substr(folded_end, block.end - folded_end));
}

}  // namespace wherein::geoparse
