#include <text/blocks.hpp>

namespace wherein::text {

Head find_blocks(std::string_view text) {
    const bool each_line_apart = lines_are_paragraphs(text);
    std::vector<Line> first_lines;
    LineReader head_reader(text);
    while (first_lines.size() <= max_head_lines) {
        const auto line = head_reader.next();
        if (!line) {
            break;
        }
        first_lines.push_back(*line);
    }
    Head page = read_head(text, first_lines, each_line_apart);

    LineReader reader(text);
    for (std::size_t i = 0; i < page.lines; ++i) {
        reader.next();
    }
    bool is_first = true;
    while (const auto line = reader.next()) {
        if (is_first || each_line_apart || line->follows_blank) {
            page.blocks.push_back({BlockKind::paragraph, line->span});
        } else {
            page.blocks.back().span.end = line->span.end;
        }
        is_first = false;
    }
    return page;
}

}  // namespace wherein::text
