#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include <base/text_span.hpp>

namespace wherein::text {

/// A line with something on it.
struct Line {
    base::ByteSpan span;   ///< without white space at both ends
    bool follows_blank{};  ///< first of the text, or a blank line stands before it
};

/// Walks the lines of a text that are not blank. Lines end at LF, CR, CR LF, vertical tab, form
/// feed, U+0085, U+2028 and U+2029.
class LineReader {
  public:
    explicit LineReader(std::string_view text) : text_(text) {}
    std::optional<Line> next();

  private:
    std::string_view text_;
    std::size_t at_{};
    bool follows_blank_{true};
};

/// Whether it ends as sentences do: a full stop, question or exclamation mark, colon or ellipsis,
/// with closing quotes or brackets after it at most. An abbreviation such as "U.S." is no such end.
bool ends_like_prose(std::string_view line);

/// Whether every line is a paragraph of its own, or lines between blank lines belong together
/// (hard-wrapped text). Without any blank line each line stands alone, unless most lines go on in
/// lower case; with blank lines they belong together, unless lines too long to be wrapped end
/// like paragraphs.
bool lines_are_paragraphs(std::string_view text, const std::vector<Line>& lines);

}  // namespace wherein::text
