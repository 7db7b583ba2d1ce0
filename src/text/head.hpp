#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <text/article.hpp>
#include <text/lines.hpp>

namespace wherein::text {

/// What stands first in a text: title, byline and date lines.
struct Head {
    std::vector<Block> blocks;
    std::size_t lines{};  ///< how many of the given lines belong to it
    std::string title;
    std::string byline;
    std::optional<Date> date;
};

/// Lines a head is looked for in; a longer head is no head.
constexpr std::size_t max_head_lines = 16;

/// Read the head from the first lines of a text (max_head_lines and one more, if it has them).
/// A title is a short line that does not end like prose, stands apart and has an article below it.
/// A byline starts with "By", has a bar in it ("Paper | Place") or is a short line beside a date.
/// each_line_apart: every line stands alone (lines_are_paragraphs).
Head read_head(std::string_view text, const std::vector<Line>& first_lines, bool each_line_apart);

}  // namespace wherein::text
