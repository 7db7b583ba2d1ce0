#include <text/blocks.hpp>

#include <algorithm>

namespace wherein::text {

Head find_blocks(std::string_view text) {
    std::vector<Line> lines;
    LineReader reader(text);
    while (const auto line = reader.next()) {
        lines.push_back(*line);
    }
    const bool each_line_apart = lines_are_paragraphs(text, lines);
    const auto first_below =
        lines.begin() + static_cast<std::ptrdiff_t>(std::min(lines.size(), max_head_lines + 1));
    Head page = read_head(text, {lines.begin(), first_below}, each_line_apart);
    for (std::size_t i = page.lines; i < lines.size(); ++i) {
        if (i == page.lines || each_line_apart || lines[i].follows_blank) {
            page.blocks.push_back({BlockKind::paragraph, lines[i].span});
        } else {
            page.blocks.back().span.end = lines[i].span.end;
        }
    }
    return page;
}

}  // namespace wherein::text
