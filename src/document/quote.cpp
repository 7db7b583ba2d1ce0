#include <document/quote.hpp>

#include <algorithm>

#include <text/utf8.hpp>

namespace wherein::document {
namespace {

constexpr int context_characters = 32;
// So much looked through, and finding goes on only where things are expected.
constexpr std::size_t most_work_bytes = std::size_t{1} << 28U;
// Looking through the text for words is quicker than weighing what stands around them.
constexpr std::size_t scan_speed_ratio = 8;
constexpr std::size_t weighing_bytes = 256;
// Of what stands around a quote, this much must be the same right at its edges, or this share of
// the words near it.
constexpr std::size_t least_touching_bytes = 12;
constexpr std::size_t near_bytes = 96;
// Worth of a word that still stands near, in bytes that still touch.
constexpr std::size_t word_worth = 4;

/// Every run of white space as one space.
std::string plainly(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::code_point_at(text, at);
        if (!text::is_white_space(point.value)) {
            plain.append(text.substr(at, point.bytes));
        } else if (plain.empty() || plain.back() != ' ') {
            plain += ' ';
        }
        at += point.bytes;
    }
    return plain;
}

bool is_word_byte(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Whether the part of the text begins or ends inside a word.
bool cuts_word(std::string_view text, std::size_t begin, std::size_t end) {
    return (begin > 0 && is_word_byte(text[begin - 1]) && is_word_byte(text[begin])) ||
           (end < text.size() && is_word_byte(text[end - 1]) && is_word_byte(text[end]));
}

std::size_t same_end(std::string_view a, std::string_view b) {
    const auto [end, ignored] = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
    return static_cast<std::size_t>(end - a.rbegin());
}

std::size_t same_begin(std::string_view a, std::string_view b) {
    const auto [end, ignored] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return static_cast<std::size_t>(end - a.begin());
}

/// Words of a context; cut ones at its outer edge count too.
std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 2) {
            words.push_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

}  // namespace

Quote quote_of(std::string_view text, const base::CodePointIndex& index, base::ByteSpan span) {
    const std::uint32_t start = index.code_point_at(span.begin);
    const std::uint32_t end = index.code_point_at(span.end);
    const std::uint32_t from =
        index.byte_at(start > context_characters ? start - context_characters : 0);
    const std::uint32_t count = index.code_point_at(static_cast<std::uint32_t>(text.size()));
    const std::uint32_t to = index.byte_at(std::min(end + context_characters, count));
    return {std::string(base::slice(text, span)),
            std::string(base::slice(text, {from, span.begin})),
            std::string(base::slice(text, {span.end, to})), start};
}

QuoteFinder::QuoteFinder(std::string_view text) : text_(text), index_(text) {
    plain_.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::code_point_at(text, at);
        const bool is_space = text::is_white_space(point.value);
        if (!is_space) {
            plain_.append(text.substr(at, point.bytes));
        } else if (plain_.empty() || plain_.back() != ' ') {
            plain_ += ' ';
        }
        at += point.bytes;
        const std::size_t removed = at - plain_.size();
        if (removed != (shifts_.empty() ? 0 : shifts_.back().removed)) {
            // The space itself keeps its place; what follows it has moved.
            if (!shifts_.empty() && shifts_.back().plain == plain_.size()) {
                shifts_.back().removed = removed;
            } else {
                shifts_.push_back({plain_.size(), removed});
            }
        }
    }
}

std::size_t QuoteFinder::plain_of(std::uint32_t byte) const {
    const auto after = std::partition_point(
        shifts_.begin(), shifts_.end(),
        [&](const Shift& shift) { return shift.plain + shift.removed <= byte; });
    return after == shifts_.begin() ? byte : byte - std::prev(after)->removed;
}

std::uint32_t QuoteFinder::byte_of(std::size_t plain) const {
    const auto after = std::partition_point(
        shifts_.begin(), shifts_.end(), [&](const Shift& shift) { return shift.plain <= plain; });
    return static_cast<std::uint32_t>(after == shifts_.begin() ? plain
                                                               : plain + std::prev(after)->removed);
}

std::optional<std::size_t> QuoteFinder::expected_at(const Quote& quote) const {
    if (!quote.start) {
        return std::nullopt;
    }
    const auto count = index_.code_point_at(static_cast<std::uint32_t>(text_.size()));
    const auto stood =
        static_cast<std::ptrdiff_t>(plain_of(index_.byte_at(std::min(*quote.start, count))));
    return static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(stood + drift_, 0, static_cast<std::ptrdiff_t>(plain_.size())));
}

const std::vector<std::size_t>& QuoteFinder::occurrences(const std::string& exact) {
    const auto known = known_.find(exact);
    if (known != known_.end()) {
        return known->second;
    }
    std::vector<std::size_t>& all = known_[exact];
    if (work_bytes_ < most_work_bytes) {
        work_bytes_ += plain_.size() / scan_speed_ratio;
        for (std::size_t at = plain_.find(exact); at != std::string::npos;
             at = plain_.find(exact, at + exact.size())) {
            all.push_back(at);
        }
    }
    return all;
}

QuoteFinder::Fit QuoteFinder::fit_at(std::size_t at, std::size_t length, const Quote& quote) {
    const std::string_view plain = plain_;
    const std::size_t end = at + length;
    const std::size_t touching =
        same_end(plain.substr(0, at), quote.prefix) + same_begin(plain.substr(end), quote.suffix);
    const std::size_t around = quote.prefix.size() + quote.suffix.size();
    work_bytes_ += around + weighing_bytes;
    Fit fit{at, touching, touching >= std::min(around, least_touching_bytes)};
    if (touching == around || work_bytes_ > most_work_bytes) {
        return fit;
    }
    if (cuts_word(plain, at, end)) {
        fit.is_enough = false;  // the word itself has changed
        return fit;
    }
    const std::size_t left = std::min(at, near_bytes);
    const std::string_view before = plain.substr(at - left, left);
    const std::string_view behind = plain.substr(end, near_bytes);
    std::size_t near_count = 0;
    const auto words_before = words_of(quote.prefix);
    const auto words_behind = words_of(quote.suffix);
    for (const std::string_view word : words_before) {
        near_count += before.find(word) != std::string_view::npos ? 1U : 0U;
    }
    for (const std::string_view word : words_behind) {
        near_count += behind.find(word) != std::string_view::npos ? 1U : 0U;
    }
    work_bytes_ += near_bytes * (words_before.size() + words_behind.size());
    fit.score += near_count * word_worth;
    const std::size_t word_count = words_before.size() + words_behind.size();
    fit.is_enough = fit.is_enough || (near_count > 1 && 2 * near_count >= word_count);
    return fit;
}

std::optional<QuoteFinder::Fit> QuoteFinder::best_fit(const Quote& quote,
                                                      std::optional<std::size_t> expected) {
    const auto apart = [&](const Fit& fit) {
        return !expected ? 0 : fit.at > *expected ? fit.at - *expected : *expected - fit.at;
    };
    std::optional<Fit> best;
    for (const std::size_t at : occurrences(quote.exact)) {
        if (work_bytes_ > most_work_bytes) {
            break;
        }
        const Fit fit = fit_at(at, quote.exact.size(), quote);
        if (fit.is_enough && (!best || fit.score > best->score ||
                              (fit.score == best->score && apart(fit) < apart(*best)))) {
            best = fit;
        }
    }
    return best;
}

std::optional<base::ByteSpan> QuoteFinder::find(const Quote& asked) {
    const Quote quote{plainly(asked.exact), plainly(asked.prefix), plainly(asked.suffix),
                      asked.start};
    if (quote.exact.empty() || quote.exact == " ") {
        return std::nullopt;
    }
    const auto expected = expected_at(quote);
    std::optional<Fit> best;
    const std::size_t around = quote.prefix.size() + quote.suffix.size();
    if (expected && plain_.compare(*expected, quote.exact.size(), quote.exact) == 0) {
        const Fit fit = fit_at(*expected, quote.exact.size(), quote);
        if (fit.score >= around) {
            best = fit;
        }
    }
    if (!best) {
        best = best_fit(quote, expected);
    }
    if (!best) {
        return std::nullopt;
    }
    if (expected) {
        drift_ += static_cast<std::ptrdiff_t>(best->at) - static_cast<std::ptrdiff_t>(*expected);
    }
    return base::ByteSpan{byte_of(best->at), byte_of(best->at + quote.exact.size() - 1) + 1};
}

}  // namespace wherein::document
