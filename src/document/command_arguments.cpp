#include <document/command_arguments.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>
#include <sstream>
#include <vector>

namespace wherein::document {
namespace {

template <class Number>
std::optional<Number> parsed(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

std::string worded(double value) {
    std::ostringstream stream;
    stream << value;
    return stream.str();
}

std::size_t changes_between(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

}  // namespace

Arguments::Arguments(std::span<const std::string> words, std::string_view usage)
    : words_(words), usage_(usage) {}

void Arguments::fail(std::string what, std::string where) {
    if (!mistake_) {
        mistake_ = base::Error{base::ErrorCode::bad_usage, std::move(what), std::move(where),
                               "It is written: " + usage_};
    }
}

std::string Arguments::text(std::string_view what) {
    if (!has_more()) {
        fail(std::string(what) + " is missing", "");
        return {};
    }
    return words_[next_++];
}

std::string Arguments::text_or_empty() {
    return has_more() ? words_[next_++] : std::string{};
}

double Arguments::number(std::string_view what) {
    const std::string word = text(what);
    const auto value = parsed<double>(word);
    if (!value || !std::isfinite(*value)) {
        fail(std::string(what) + " is not a number", word);
        return 0;
    }
    return *value;
}

double Arguments::number(std::string_view what, double low, double high) {
    const double value = number(what);
    if (value < low || value > high) {
        fail(std::string(what) + " must lie from " + worded(low) + " to " + worded(high),
             worded(value));
        return low;
    }
    return value;
}

std::uint32_t Arguments::count(std::string_view what, std::uint32_t low) {
    const std::string word = text(what);
    const auto value = parsed<std::uint32_t>(word);
    if (!value || *value < low) {
        fail(std::string(what) + " is not a whole number from " + std::to_string(low) + " on",
             word);
        return low;
    }
    return *value;
}

bool Arguments::takes(std::string_view word) {
    const bool is_next = has_more() && words_[next_] == word;
    next_ += is_next ? 1U : 0U;
    return is_next;
}

std::optional<std::uint32_t> Arguments::count_if_any(std::string_view what, std::uint32_t low) {
    const bool is_number =
        has_more() && !words_[next_].empty() && words_[next_][0] >= '0' && words_[next_][0] <= '9';
    return is_number ? std::optional(count(what, low)) : std::nullopt;
}

std::size_t Arguments::one_of(std::string_view what, std::string_view words) {
    const std::string word = text(what);
    std::size_t index = 0;
    for (std::size_t begin = 0; begin <= words.size(); ++index) {
        const std::size_t end = std::min(words.find('|', begin), words.size());
        if (words.substr(begin, end - begin) == word) {
            return index;
        }
        begin = end + 1;
    }
    fail("There is no such " + std::string(what), word);
    return 0;
}

base::Status Arguments::check() const {
    if (!mistake_ && has_more()) {
        return base::Error{base::ErrorCode::bad_usage, "Too much behind the command", words_[next_],
                           "It is written: " + usage_};
    }
    return mistake_;
}

std::string_view nearest_word(std::string_view word, std::span<const std::string_view> words) {
    const auto nearest =
        std::min_element(words.begin(), words.end(), [&](std::string_view a, std::string_view b) {
            return changes_between(word, a) < changes_between(word, b);
        });
    return nearest == words.end() ? std::string_view{} : *nearest;
}

}  // namespace wherein::document
