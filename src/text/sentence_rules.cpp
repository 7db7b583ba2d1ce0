#include <text/sentence_rules.hpp>

#include <algorithm>
#include <array>
#include <string>

#include <unicode/uchar.h>

#include <text/utf8.hpp>

namespace wherein::text {
namespace {

// All lists are lower case and sorted: they are searched by halves.

/// With a capital, never the last word of a sentence ("Mr.").
constexpr std::array<std::string_view, 40> titles{
    "adm",  "amb",  "brig", "bros", "capt", "cllr", "cmdr",  "col", "comdr", "cpl",
    "dr",   "fr",   "gen",  "gov",  "hon",  "insp", "lieut", "lt",  "maj",   "messrs",
    "mgr",  "mlle", "mme",  "mr",   "mrs",  "ms",   "msgr",  "mx",  "pfc",   "pres",
    "prof", "pvt",  "rep",  "reps", "rev",  "sen",  "sens",  "sgt", "supt",  "wm"};

/// Never the last word, in any case ("e.g.").
constexpr std::array<std::string_view, 8> never_last{"approx", "ca", "cf",  "e.g",
                                                     "i.e",    "v",  "viz", "vs"};

/// Not the last word where a number follows ("No. 5", "Nov. 10").
constexpr std::array<std::string_view, 29> before_numbers{
    "apr", "aug", "chap", "dec", "ext", "feb",  "fig", "figs", "jan", "jul",
    "jun", "mar", "no",   "nos", "nov", "oct",  "p",   "para", "pop", "pp",
    "sec", "sep", "sept", "ser", "tel", "temp", "ver", "vol",  "vols"};

/// With a capital ("Ill.", not "ill."), the last word only if the next one opens a sentence.
constexpr std::array<std::string_view, 80> may_end{
    "a.d",  "ala",  "apr",  "ariz", "assn", "aug",  "ave", "b.c",  "bldg", "blvd", "calif", "co",
    "colo", "conn", "corp", "ct",   "ctr",  "d.c",  "dec", "del",  "dept", "dist", "div",   "esq",
    "feb",  "fla",  "ft",   "ga",   "gmbh", "govt", "hwy", "ill",  "inc",  "ind",  "intl",  "jan",
    "jr",   "kan",  "kans", "ky",   "la",   "llc",  "ltd", "mass", "md",   "mich", "minn",  "miss",
    "mo",   "mont", "mt",   "mtn",  "mts",  "natl", "neb", "nev",  "nov",  "oct",  "okla",  "ont",
    "ore",  "pa",   "pkwy", "plc",  "pt",   "rd",   "rte", "sask", "sec",  "sept", "sr",    "st",
    "sta",  "ste",  "tenn", "tex",  "univ", "va",   "vt",  "wash"};

/// The same in any case.
constexpr std::array<std::string_view, 3> may_end_small{"a.m", "etc", "p.m"};

/// Words that open a sentence far more often than they follow an abbreviation inside one.
constexpr std::array<std::string_view, 92> openers{
    "a",       "about",   "according", "after",   "all",     "also",    "although", "among",
    "an",      "and",     "another",   "as",      "at",      "because", "before",   "both",
    "but",     "by",      "despite",   "during",  "each",    "earlier", "even",     "every",
    "few",     "finally", "first",     "for",     "from",    "had",     "has",      "he",
    "her",     "here",    "his",       "how",     "however", "i",       "if",       "in",
    "instead", "is",      "it",        "its",     "last",    "later",   "many",     "meanwhile",
    "more",    "most",    "my",        "neither", "no",      "none",    "not",      "now",
    "of",      "on",      "once",      "one",     "only",    "or",      "other",    "our",
    "over",    "several", "she",       "since",   "so",      "some",    "soon",     "still",
    "such",    "that",    "the",       "their",   "then",    "there",   "these",    "they",
    "this",    "those",   "though",    "through", "today",   "under",   "until",    "we",
    "what",    "when",    "where",     "while"};

int sentence_break(char32_t c) {
    return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_SENTENCE_BREAK);
}

bool is_close(char32_t c) {
    return sentence_break(c) == U_SB_CLOSE;
}

bool is_full_stop(char32_t c) {
    return sentence_break(c) == U_SB_ATERM;
}

template <std::size_t n>
bool holds(const std::array<std::string_view, n>& list, std::string_view word) {
    return std::binary_search(list.begin(), list.end(), word);
}

/// The word before a full stop with the dots inside it ("U.S"), at most 16 characters back; empty
/// when it is longer.
std::string_view word_before_stop(std::string_view text) {
    text.remove_suffix(code_point_before(text, text.size()).bytes);
    std::size_t begin = text.size();
    for (int steps = 0; begin > 0; ++steps) {
        const CodePoint c = code_point_before(text, begin);
        if (!is_letter(c.value) && c.value != U'.') {
            break;
        }
        if (steps == 16) {
            return {};
        }
        begin -= c.bytes;
    }
    return text.substr(begin);
}

std::string to_lower_ascii(std::string_view word) {
    std::string lower(word);
    for (char& c : lower) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return lower;
}

bool has_capital(std::string_view word) {
    return !word.empty() && u_isupper(static_cast<UChar32>(code_point_at(word, 0).value)) != 0;
}

bool is_title(std::string_view word) {
    return has_capital(word) && holds(titles, to_lower_ascii(word));
}

bool may_be_last(std::string_view word) {
    const std::string lower = to_lower_ascii(word);
    return holds(may_end_small, lower) || (has_capital(word) && holds(may_end, lower));
}

bool is_initials(std::string_view word) {
    // "J", "U.S", "J.R.R": single letters with dots between, the first a capital.
    bool expects_letter = true;
    bool is_first = true;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = code_point_at(word, at);
        const bool is_capital = u_isupper(static_cast<UChar32>(c.value)) != 0;
        if (expects_letter ? (is_first ? !is_capital : !is_letter(c.value)) : c.value != U'.') {
            return false;
        }
        expects_letter = !expects_letter;
        is_first = false;
        at += c.bytes;
    }
    return !word.empty() && !expects_letter;
}

/// The first word of the text with what stands behind it; opening marks and dashes are skipped.
struct NextWord {
    std::string_view word;
    char32_t first{};   ///< its first character, also where that is no letter
    char32_t behind{};  ///< the character after the word
};

constexpr int look_ahead = 64;

NextWord next_word(std::string_view text) {
    std::size_t at = 0;
    char32_t first = 0;
    for (int steps = 0; at < text.size() && steps < look_ahead; ++steps) {
        const CodePoint c = code_point_at(text, at);
        const bool is_dash = u_charType(static_cast<UChar32>(c.value)) == U_DASH_PUNCTUATION;
        if (!is_white_space(c.value) && !is_close(c.value) && !is_dash) {
            first = c.value;
            break;
        }
        at += c.bytes;
    }
    std::size_t end = at;
    char32_t behind = 0;
    for (int steps = 0; end < text.size() && steps < look_ahead; ++steps) {
        const CodePoint c = code_point_at(text, end);
        behind = c.value;
        if (!is_letter(c.value)) {
            break;
        }
        end += c.bytes;
        behind = 0;
    }
    return {text.substr(at, end - at), first, behind};
}

bool opens_sentence(const NextWord& next) {
    return next.behind != U'.' && u_isupper(static_cast<UChar32>(next.first)) != 0 &&
           holds(openers, to_lower_ascii(next.word));
}

bool stop_ends_sentence(std::string_view before, const NextWord& next) {
    const std::string_view word = word_before_stop(before);
    const std::string lower = to_lower_ascii(word);
    if (is_title(word) || holds(never_last, lower)) {
        return false;
    }
    const bool number_follows = u_isdigit(static_cast<UChar32>(next.first)) != 0;
    if (number_follows && holds(before_numbers, lower)) {
        return false;
    }
    if (is_initials(word) || may_be_last(word)) {
        return opens_sentence(next);
    }
    return true;
}

bool starts_with_closing_mark(std::string_view text) {
    for (int steps = 0; !text.empty() && steps < look_ahead; ++steps) {
        const CodePoint c = code_point_at(text, 0);
        if (!is_white_space(c.value)) {
            const auto type = u_charType(static_cast<UChar32>(c.value));
            return type == U_END_PUNCTUATION || type == U_FINAL_PUNCTUATION;
        }
        text.remove_prefix(c.bytes);
    }
    return false;
}

}  // namespace

bool is_terminator(char32_t c) {
    const int kind = sentence_break(c);
    return kind == U_SB_ATERM || kind == U_SB_STERM;
}

bool is_lower_case(char32_t c) {
    return sentence_break(c) == U_SB_LOWER;
}

bool is_letter(char32_t c) {
    return u_isalpha(static_cast<UChar32>(c)) != 0;
}

std::string_view without_closing_marks(std::string_view text) {
    while (!text.empty()) {
        const CodePoint last = code_point_before(text, text.size());
        if (!is_white_space(last.value) && !is_close(last.value)) {
            break;
        }
        text.remove_suffix(last.bytes);
    }
    return text;
}

bool ends_with_abbreviation(std::string_view text) {
    if (text.empty() || !is_full_stop(code_point_before(text, text.size()).value)) {
        return false;
    }
    const std::string_view word = word_before_stop(text);
    return is_initials(word) || is_title(word) || may_be_last(word);
}

bool is_sentence_end(std::string_view before, std::string_view after) {
    const std::string_view open = without_closing_marks(before);
    if (open.empty()) {
        return false;
    }
    const char32_t last = code_point_before(open, open.size()).value;
    if (!is_terminator(last) || starts_with_closing_mark(after)) {
        return false;
    }
    const NextWord next = next_word(after);
    if (is_lower_case(next.first)) {
        return false;
    }
    return !is_full_stop(last) || stop_ends_sentence(open, next);
}

}  // namespace wherein::text
