#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/text_span.hpp>

namespace wherein::document {

/// A span of a text as it can be found again after the text was edited: its words, what stands
/// around them, and where they stood. The model is the TextQuoteSelector and TextPositionSelector
/// of the W3C Web Annotation Data Model. White space of any kind and length counts as one space.
struct Quote {
    std::string exact;
    std::string prefix, suffix;          ///< up to 32 characters before and behind
    std::optional<std::uint32_t> start;  ///< characters of the text before it, if known
};

/// The quote of a span, which must lie inside the text.
Quote quote_of(std::string_view text, const base::CodePointIndex& index, base::ByteSpan span);

/// Finds quotes in a text. Ask in the order of their positions: what was inserted or cut before a
/// quote moves those after it too. Work is bounded whatever is asked: once much has been looked
/// through in vain, only the place where a quote stood is looked at.
class QuoteFinder {
  public:
    /// The text must outlive it.
    explicit QuoteFinder(std::string_view text);

    /// The span that fits the quote best: same words, and enough of the same around them. Nothing
    /// where the words are gone or only stand elsewhere.
    std::optional<base::ByteSpan> find(const Quote& quote);

  private:
    struct Fit {
        std::size_t at{};
        std::size_t score{};
        bool is_enough{};
    };
    std::size_t plain_of(std::uint32_t byte) const;
    std::uint32_t byte_of(std::size_t plain) const;
    Fit fit_at(std::size_t at, std::size_t length, const Quote& quote);
    std::optional<std::size_t> expected_at(const Quote& quote) const;
    const std::vector<std::size_t>& occurrences(const std::string& exact);
    std::optional<Fit> best_fit(const Quote& quote, std::optional<std::size_t> expected);

    struct Shift {
        std::size_t plain{};    ///< from here on in plain_ ...
        std::size_t removed{};  ///< ... so many bytes less than in the text
    };
    std::string_view text_;
    base::CodePointIndex index_;
    std::string plain_;  ///< the text with every run of white space as one space
    std::vector<Shift> shifts_;
    std::map<std::string, std::vector<std::size_t>, std::less<>> known_;
    std::ptrdiff_t drift_{};  ///< of the last quote found: how far it moved, in bytes of plain_
    std::size_t work_bytes_{};
};

}  // namespace wherein::document
