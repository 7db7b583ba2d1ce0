#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wherein::report {

/// Columns of a terminal that a text takes: 2 for East Asian wide characters and emoji, 0 for
/// combining marks and other invisible characters, else 1. The text must be valid UTF-8.
std::size_t display_width(std::string_view utf8);

/// One line, safe to print: white space runs become one space, control characters a "?", and what
/// does not fit in `max_width` columns is cut with "…".
std::string cell_text(std::string_view utf8, std::size_t max_width);

enum class Align { left, right };

struct Column {
    std::string heading;
    Align align{Align::left};
};

/// Rows under their headings, columns as wide as their widest cell, two spaces between them.
std::string format_columns(const std::vector<Column>& columns,
                           const std::vector<std::vector<std::string>>& rows);

}  // namespace wherein::report
