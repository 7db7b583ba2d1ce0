#include <text/dates.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <text/utf8.hpp>

namespace wherein::text {
namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 40> words_beside_a_date{
    "published", "updated", "posted", "last", "modified", "on",  "at",  "date", "dated", "issued",
    "created",   "first",   "of",     "the",  "time",     "a",   "p",   "m",    "am",    "pm",
    "t",         "z",       "h",      "utc",  "gmt",      "est", "edt", "et",   "cst",   "cdt",
    "pst",       "pdt",     "bst",    "cet",  "cest",     "msk", "hrs", "ago",  "and",   "local"};

struct Token {
    bool is_number{};
    std::string word;  ///< lower case; digits for a number
    std::string gap;   ///< what stands before it, without spaces
};

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

bool is_word_character(char32_t c) {
    const bool is_ascii_letter = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    // General punctuation, the middle dot and quotes separate; other characters make words.
    return is_ascii_letter || (c >= 0xC0 && !(c >= 0x2000 && c <= 0x206F));
}

std::vector<Token> tokenize(std::string_view line) {
    std::vector<Token> tokens;
    std::string gap;
    for (std::size_t at = 0; at < line.size();) {
        CodePoint c = code_point_at(line, at);
        const bool is_number = is_digit(c.value);
        if (!is_number && !is_word_character(c.value)) {
            gap += is_white_space(c.value) ? std::string_view{} : line.substr(at, c.bytes);
            at += c.bytes;
            continue;
        }
        Token token{is_number, {}, std::move(gap)};
        gap.clear();
        while (at < line.size()) {
            c = code_point_at(line, at);
            if (is_number ? !is_digit(c.value) : !is_word_character(c.value)) {
                break;
            }
            const bool is_capital = c.value >= U'A' && c.value <= U'Z';
            token.word += is_capital ? std::string(1, static_cast<char>(c.value + 32))
                                     : std::string(line.substr(at, c.bytes));
            at += c.bytes;
        }
        tokens.push_back(std::move(token));
    }
    return tokens;
}

/// Index + 1 of the name that `word` is or shortens to at least three letters, else 0.
template <std::size_t n>
int index_of_name(const std::array<std::string_view, n>& names, std::string_view word) {
    for (std::size_t i = 0; i < n; ++i) {
        if (word.size() >= 3 && word.size() <= names[i].size() &&
            names[i].substr(0, word.size()) == word) {
            return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

int month_number(const Token& token) {
    return token.is_number ? 0 : index_of_name(months, token.word);
}

int number(const Token& token) {
    return std::stoi(token.word);
}

bool is_day(const Token& token) {
    return token.is_number && token.word.size() <= 2;
}

bool is_year(const Token& token) {
    return token.is_number && token.word.size() == 4;
}

bool is_real(Date date) {
    if (date.year < 1000 || date.month < 1 || date.month > 12 || date.day < 1) {
        return false;
    }
    const bool is_leap = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0;
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const int extra = date.month == 2 && is_leap ? 1 : 0;
    return date.day <= days[static_cast<std::size_t>(date.month - 1)] + extra;
}

struct Found {
    std::size_t first{}, count{};  ///< tokens
    std::optional<Date> date;
};

std::optional<Found> found_if_real(std::size_t first, std::size_t count, Date date) {
    return is_real(date) ? std::optional<Found>{{first, count, date}} : std::nullopt;
}

std::optional<Found> numeric_date(const std::vector<Token>& tokens, std::size_t i) {
    if (i + 2 >= tokens.size() || !tokens[i].is_number) {
        return std::nullopt;
    }
    const Token& a = tokens[i];
    const Token& b = tokens[i + 1];
    const Token& c = tokens[i + 2];
    const bool has_marks = b.gap == c.gap && (b.gap == "-" || b.gap == "/" || b.gap == ".");
    if (!has_marks || !is_day(b)) {
        return std::nullopt;
    }
    if (is_year(a) && is_day(c)) {
        return found_if_real(i, 3, {number(a), number(b), number(c)});
    }
    if (!is_day(a) || !is_year(c)) {
        return std::nullopt;
    }
    const Date day_first{number(c), number(b), number(a)};
    const Date month_first{number(c), number(a), number(b)};
    if (b.gap != "/" || !is_real(month_first) || day_first == month_first) {
        return found_if_real(i, 3, day_first);
    }
    if (!is_real(day_first)) {
        return Found{i, 3, month_first};
    }
    return Found{i, 3, std::nullopt};
}

bool is_ordinal_ending(const Token& token) {
    return token.gap.empty() &&
           (token.word == "st" || token.word == "nd" || token.word == "rd" || token.word == "th");
}

std::optional<Found> worded_date(const std::vector<Token>& tokens, std::size_t i) {
    const auto has = [&](std::size_t at) { return at < tokens.size(); };
    std::size_t at = i;
    int month = month_number(tokens[at]);
    const bool month_comes_first = month != 0;
    at += month_comes_first ? 1U : 0U;
    if (!has(at) || !is_day(tokens[at])) {
        return std::nullopt;
    }
    const int day = number(tokens[at]);
    ++at;
    at += has(at) && is_ordinal_ending(tokens[at]) ? 1U : 0U;
    if (!month_comes_first) {
        at += has(at) && tokens[at].word == "of" ? 1U : 0U;
        month = has(at) ? month_number(tokens[at]) : 0;
        if (month == 0) {
            return std::nullopt;
        }
        ++at;
    }
    if (!has(at) || !is_year(tokens[at])) {
        return std::nullopt;
    }
    return found_if_real(i, at + 1 - i, {number(tokens[at]), month, day});
}

std::optional<Found> find_in(const std::vector<Token>& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (auto found = numeric_date(tokens, i)) {
            return found;
        }
        if (auto found = worded_date(tokens, i)) {
            return found;
        }
    }
    return std::nullopt;
}

bool may_stand_beside(const Token& token) {
    return (token.is_number && token.word.size() <= 4) ||
           index_of_name(weekdays, token.word) != 0 ||
           std::find(words_beside_a_date.begin(), words_beside_a_date.end(), token.word) !=
               words_beside_a_date.end();
}

constexpr std::size_t max_line_bytes = 200;

}  // namespace

std::optional<DateLine> parse_date_line(std::string_view line) {
    if (line.size() > max_line_bytes) {
        return std::nullopt;
    }
    std::vector<Token> rest = tokenize(line);
    std::optional<DateLine> date_line;
    while (const auto found = find_in(rest)) {
        date_line = date_line.value_or(DateLine{found->date});
        const auto first = rest.begin() + static_cast<std::ptrdiff_t>(found->first);
        rest.erase(first, first + static_cast<std::ptrdiff_t>(found->count));
    }
    return std::all_of(rest.begin(), rest.end(), may_stand_beside) ? date_line : std::nullopt;
}

std::optional<Date> find_date(std::string_view line) {
    if (line.size() > max_line_bytes) {
        return std::nullopt;
    }
    const auto found = find_in(tokenize(line));
    return found ? found->date : std::nullopt;
}

}  // namespace wherein::text
