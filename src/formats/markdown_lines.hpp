#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wherein::formats {

// What a single line of Markdown is. Lines come without their line end.

std::string_view without_quote_marks(std::string_view line);
std::string_view without_indent(std::string_view line);

/// The run of ` or ~ that opens a code block.
std::optional<std::string> code_fence(std::string_view line);
bool closes_fence(std::string_view line, std::string_view fence);

/// 1 for a line of "=", 2 for one of "-": the line above is a heading; else 0.
int underline_level(std::string_view words);

struct AtxHeading {
    int level{};
    std::string words;
};
std::optional<AtxHeading> atx_heading(std::string_view line);

bool is_rule(std::string_view words);
/// The line below a table's head, "|---|:-:|".
bool is_table_rule(std::string_view words);
std::vector<std::string> table_cells(std::string_view row);

struct ListItem {
    std::string prefix;  ///< "• " or "3. "
    std::string words;
};
/// Inside a paragraph only a list that begins with 1 begins at a number.
std::optional<ListItem> list_item(std::string_view line, bool is_in_paragraph);

/// The label of a link or footnote definition, "[label]: ...", as link_label() gives it.
std::optional<std::string> link_definition(std::string_view line);
/// The words of a footnote's definition; empty for a link's.
std::string footnote_words(std::string_view line);

}  // namespace wherein::formats
