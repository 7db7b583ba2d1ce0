#include <report/columns.hpp>

#include <algorithm>
#include <array>

namespace wherein::report {
namespace {

struct Range {
    char32_t first, last;
};

constexpr std::array<Range, 18> zero_width{{{0x0300, 0x036F},
                                            {0x0483, 0x0489},
                                            {0x0591, 0x05BD},
                                            {0x0610, 0x061A},
                                            {0x064B, 0x065F},
                                            {0x06D6, 0x06DC},
                                            {0x0900, 0x0902},
                                            {0x093C, 0x093C},
                                            {0x0941, 0x0948},
                                            {0x0E34, 0x0E3A},
                                            {0x0E47, 0x0E4E},
                                            {0x1AB0, 0x1AFF},
                                            {0x1DC0, 0x1DFF},
                                            {0x200B, 0x200F},
                                            {0x202A, 0x202E},
                                            {0x2060, 0x2064},
                                            {0xFE00, 0xFE0F},
                                            {0xFEFF, 0xFEFF}}};

constexpr std::array<Range, 12> double_width{{{0x1100, 0x115F},
                                              {0x2E80, 0x303E},
                                              {0x3041, 0x33FF},
                                              {0x3400, 0x4DBF},
                                              {0x4E00, 0x9FFF},
                                              {0xA000, 0xA4CF},
                                              {0xAC00, 0xD7A3},
                                              {0xF900, 0xFAFF},
                                              {0xFE30, 0xFE6F},
                                              {0xFF00, 0xFF60},
                                              {0x1F300, 0x1FAFF},
                                              {0x20000, 0x3FFFD}}};

template <std::size_t n>
bool holds(const std::array<Range, n>& ranges, char32_t c) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [c](Range r) { return r.first <= c && c <= r.last; });
}

std::size_t width_of(char32_t c) {
    return c < 0x300 ? 1 : holds(zero_width, c) ? 0 : holds(double_width, c) ? 2 : 1;
}

struct Character {
    char32_t value{};
    std::string_view bytes;
};

/// Take the first character off. Broken bytes (names come from data files of others) count as
/// U+FFFD.
Character take_character(std::string_view& utf8) {
    const auto byte = [&utf8](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
    const unsigned lead = byte(0);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC0 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                                             : 4;
    bool is_whole = length > 0 && length <= utf8.size();
    char32_t value = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t i = 1; is_whole && i < length; ++i) {
        is_whole = (byte(i) & 0xC0U) == 0x80U;
        value = (value << 6U) | (byte(i) & 0x3FU);
    }
    const Character character{is_whole ? value : char32_t{0xFFFD},
                              is_whole ? utf8.substr(0, length) : std::string_view("\uFFFD")};
    utf8.remove_prefix(is_whole ? length : 1);
    return character;
}

bool is_space(char32_t c) {
    return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x2028 ||
           c == 0x2029;
}

/// Terminals act on these: C0, DEL, C1, and marks that turn the writing direction around.
bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

std::string one_line(std::string_view utf8) {
    std::string line;
    bool owes_space = false;
    while (!utf8.empty()) {
        const Character c = take_character(utf8);
        if (is_space(c.value)) {
            owes_space = !line.empty();
            continue;
        }
        line += owes_space ? " " : "";
        owes_space = false;
        line += is_control(c.value) ? std::string_view("?") : c.bytes;
    }
    return line;
}

std::string padded(const std::string& cell, std::size_t width, Align align) {
    const std::string fill(width - display_width(cell), ' ');
    return align == Align::right ? fill + cell : cell + fill;
}

std::string format_row(const std::vector<std::string>& cells, const std::vector<Column>& columns,
                       const std::vector<std::size_t>& widths) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        line += (i == 0 ? "" : "  ") + padded(cells[i], widths[i], columns[i].align);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line + '\n';
}

}  // namespace

std::size_t display_width(std::string_view utf8) {
    std::size_t width = 0;
    while (!utf8.empty()) {
        width += width_of(take_character(utf8).value);
    }
    return width;
}

std::string cell_text(std::string_view utf8, std::size_t max_width) {
    const std::string line = one_line(utf8);
    std::string_view rest = line;
    std::size_t width = 0;
    std::string head;  // what fits with "…" behind it
    while (!rest.empty()) {
        const Character c = take_character(rest);
        width += width_of(c.value);
        if (width + 1 <= max_width) {
            head += c.bytes;
        }
        if (width > max_width) {
            return head + "…";
        }
    }
    return line;
}

std::string format_columns(const std::vector<Column>& columns,
                           const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::string> headings;
    std::vector<std::size_t> widths;
    for (const Column& column : columns) {
        headings.push_back(column.heading);
        widths.push_back(display_width(column.heading));
    }
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], display_width(row[i]));
        }
    }
    std::string text = format_row(headings, columns, widths);
    for (const auto& row : rows) {
        text += format_row(row, columns, widths);
    }
    return text;
}

}  // namespace wherein::report
