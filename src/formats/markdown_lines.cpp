#include <formats/markdown_lines.hpp>

#include <algorithm>

#include <formats/markdown_inline.hpp>
#include <text/utf8.hpp>

namespace wherein::formats {
namespace {

std::size_t indent_of(std::string_view line) {
    return std::min(line.find_first_not_of(" \t"), line.size());
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

std::string_view without_indent(std::string_view line) {
    return line.substr(indent_of(line));
}

std::string_view without_quote_marks(std::string_view line) {
    while (indent_of(line) < 4 && without_indent(line).starts_with('>')) {
        line = without_indent(line).substr(1);
        if (line.starts_with(' ')) {
            line.remove_prefix(1);
        }
    }
    return line;
}

std::optional<std::string> code_fence(std::string_view line) {
    const std::string_view words = without_indent(line);
    for (const char sign : {'`', '~'}) {
        const std::size_t length = std::min(words.find_first_not_of(sign), words.size());
        const bool has_sign_behind =
            sign == '`' && words.find('`', length) != std::string_view::npos;
        if (length >= 3 && !has_sign_behind) {
            return std::string(length, sign);
        }
    }
    return std::nullopt;
}

bool closes_fence(std::string_view line, std::string_view fence) {
    const std::string_view words = text::trimmed(line);
    return words.starts_with(fence) &&
           words.find_first_not_of(fence.front()) == std::string_view::npos;
}

int underline_level(std::string_view words) {
    if (words.find_first_not_of('=') == std::string_view::npos) {
        return 1;
    }
    return words.find_first_not_of('-') == std::string_view::npos ? 2 : 0;
}

std::optional<AtxHeading> atx_heading(std::string_view line) {
    const std::string_view words = text::trimmed(line);
    const std::size_t level = std::min(words.find_first_not_of('#'), words.size());
    if (indent_of(line) > 3 || level < 1 || level > 6) {
        return std::nullopt;
    }
    std::string_view rest = words.substr(level);
    if (!rest.empty() && rest.front() != ' ' && rest.front() != '\t') {
        return std::nullopt;
    }
    rest = text::trimmed(rest);
    const std::size_t end = rest.find_last_not_of('#');
    const bool is_closed =
        end != std::string_view::npos && end + 1 < rest.size() && rest[end] == ' ';
    return AtxHeading{static_cast<int>(level),
                      std::string(text::trimmed(is_closed ? rest.substr(0, end) : rest))};
}

bool is_rule(std::string_view words) {
    const char sign = words.empty() ? '\0' : words.front();
    if (sign != '-' && sign != '*' && sign != '_') {
        return false;
    }
    const auto count = std::count(words.begin(), words.end(), sign);
    return count >= 3 && std::all_of(words.begin(), words.end(),
                                     [&](char c) { return c == sign || c == ' ' || c == '\t'; });
}

bool is_table_rule(std::string_view words) {
    return words.find('-') != std::string_view::npos && words.find('|') != std::string_view::npos &&
           words.find_first_not_of("|-: \t") == std::string_view::npos;
}

std::vector<std::string> table_cells(std::string_view row) {
    row = text::trimmed(row);
    row.remove_prefix(row.starts_with('|') ? 1 : 0);
    row.remove_suffix(row.ends_with('|') && !row.ends_with("\\|") ? 1 : 0);
    std::vector<std::string> cells(1);
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row.substr(i, 2) == "\\|") {
            cells.back() += '|';
            ++i;
        } else if (row[i] == '|') {
            cells.emplace_back();
        } else {
            cells.back() += row[i];
        }
    }
    return cells;
}

std::optional<ListItem> list_item(std::string_view line, bool is_in_paragraph) {
    const std::string_view words = without_indent(line);
    std::size_t digits = 0;
    while (digits < words.size() && digits < 9 && is_digit(words[digits])) {
        ++digits;
    }
    const bool is_numbered =
        digits > 0 && digits < words.size() && (words[digits] == '.' || words[digits] == ')');
    const bool is_bullet =
        !words.empty() && (words[0] == '-' || words[0] == '+' || words[0] == '*');
    const std::size_t mark = is_numbered ? digits + 1 : 1;
    if ((!is_numbered && !is_bullet) || mark >= words.size() ||
        (words[mark] != ' ' && words[mark] != '\t')) {
        return std::nullopt;
    }
    if (is_numbered && is_in_paragraph && words.substr(0, digits) != "1") {
        return std::nullopt;
    }
    std::string_view rest = text::trimmed(words.substr(mark));
    for (const std::string_view box : {"[ ] ", "[x] ", "[X] "}) {
        rest.remove_prefix(rest.starts_with(box) ? box.size() : 0);
    }
    return ListItem{is_numbered ? std::string(words.substr(0, digits)) + ". " : "• ",
                    std::string(rest)};
}

std::optional<std::string> link_definition(std::string_view line) {
    const std::string_view words = without_indent(line);
    const std::size_t end = words.find("]:");
    if (indent_of(line) > 3 || !words.starts_with('[') || end == std::string_view::npos ||
        end < 2 || end > 1000) {
        return std::nullopt;
    }
    return link_label(words.substr(1, end - 1));
}

std::string footnote_words(std::string_view line) {
    const std::string_view words = without_indent(line);
    return words.starts_with("[^") ? std::string(text::trimmed(words.substr(words.find("]:") + 2)))
                                   : std::string{};
}

}  // namespace wherein::formats
