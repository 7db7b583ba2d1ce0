#include <text/head.hpp>

#include <algorithm>

#include <text/dates.hpp>
#include <text/sentence_rules.hpp>
#include <text/utf8.hpp>

namespace wherein::text {
namespace {

constexpr std::size_t max_title_characters = 200;
constexpr std::size_t max_byline_characters = 120;
constexpr std::size_t least_prose_characters = 120;

bool has_letter(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        const CodePoint c = code_point_at(line, at);
        if (is_letter(c.value)) {
            return true;
        }
        at += c.bytes;
    }
    return false;
}

bool ends_with_any(std::string_view line, std::u32string_view marks) {
    return marks.find(code_point_before(line, line.size()).value) != std::u32string_view::npos;
}

/// A question or exclamation may be a title, but not two sentences.
bool could_be_title(std::string_view line) {
    if (line.size() > 4 * max_title_characters || count_code_points(line) > max_title_characters ||
        !has_letter(line) || ends_with_any(line, U",;:")) {
        return false;
    }
    if (!ends_like_prose(line)) {
        return true;
    }
    const std::string_view open = without_closing_marks(line);
    return ends_with_any(open, U"?!") && open.find_first_of(".?!") == open.size() - 1;
}

bool is_signed(std::string_view line) {
    for (const std::string_view start :
         {"By ", "BY ", "by ", "Written by ", "Author: ", "Words by "}) {
        if (line.substr(0, start.size()) == start && line.size() > start.size()) {
            const char32_t next = code_point_at(line, start.size()).value;
            return is_letter(next) && !is_lower_case(next);
        }
    }
    return false;
}

bool could_be_byline(std::string_view line) {
    return line.size() <= 4 * max_byline_characters &&
           count_code_points(line) <= max_byline_characters && has_letter(line) &&
           (!ends_like_prose(line) || is_signed(line)) && !ends_with_any(line, U",;:");
}

bool is_certain_byline(std::string_view line) {
    return could_be_byline(line) &&
           (is_signed(line) || line.find(" | ") != std::string_view::npos ||
            line.find(" • ") != std::string_view::npos);
}

bool is_prose(std::string_view line) {
    return ends_like_prose(line) || count_code_points(line) > least_prose_characters;
}

/// Lines with no blank line between them.
struct Group {
    std::size_t first{}, end{};

    std::size_t size() const { return end - first; }
};

class HeadReader {
  public:
    HeadReader(std::string_view text, const std::vector<Line>& lines, bool each_line_apart)
        : text_(text), lines_(lines), each_line_apart_(each_line_apart) {}

    Head read() {
        Group group = group_at(0);
        while (group.first < lines_.size() && group.end <= max_head_lines && take(group)) {
            head_.lines = group.end;
            group = group_at(group.end);
        }
        const bool has_only_title = head_.blocks.size() == 1 && !head_.title.empty();
        return has_only_title && !has_article_below() ? Head{} : std::move(head_);
    }

  private:
    std::string_view words(std::size_t line) const { return base::slice(text_, lines_[line].span); }

    Group group_at(std::size_t first) const {
        Group group{first, std::min(first + 1, lines_.size())};
        while (!each_line_apart_ && group.end < lines_.size() && !lines_[group.end].follows_blank) {
            ++group.end;
        }
        return group;
    }

    bool take(Group group) {
        if (take_title(group)) {
            return true;
        }
        if (!all_certain(group.first, group.end) && !is_beside_date(group)) {
            return false;
        }
        add_details(group.first, group.end);
        return true;
    }

    bool take_title(Group group) {
        if (!head_.title.empty() || is_detail(group.first) || !could_be_title(words(group.first))) {
            return false;
        }
        const std::size_t below = group.first + 1;
        if (group.size() == 1 || all_details(below, group.end)) {
            add_title(lines_[group.first].span);
            add_details(below, group.end);
            return true;
        }
        return take_wrapped_title(group);
    }

    /// A title too long for the width of a wrapped text: two lines, the first nearly full.
    bool take_wrapped_title(Group group) {
        constexpr std::size_t nearly_full = 45;
        const base::ByteSpan span{lines_[group.first].span.begin, lines_[group.end - 1].span.end};
        if (group.size() != 2 || count_code_points(words(group.first)) < nearly_full ||
            is_detail(group.first + 1) || !could_be_title(base::slice(text_, span))) {
            return false;
        }
        add_title(span);
        return true;
    }

    void add_title(base::ByteSpan span) {
        head_.blocks.push_back({BlockKind::title, span});
        head_.title = std::string(base::slice(text_, span));
        // Only a wrapped title has a line break in it.
        std::size_t at = 0;
        while ((at = head_.title.find_first_of("\r\n\v\f", at)) != std::string::npos) {
            const std::size_t end = head_.title.find_first_not_of(" \t\r\n\v\f", at);
            head_.title.replace(at, end - at, " ");
        }
    }

    void add_details(std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i) {
            const std::string_view line = words(i);
            if (const auto date_line = parse_date_line(line)) {
                head_.blocks.push_back({BlockKind::date, lines_[i].span});
                head_.date = head_.date ? head_.date : date_line->date;
            } else {
                head_.blocks.push_back({BlockKind::byline, lines_[i].span});
                head_.byline += (head_.byline.empty() ? "" : ", ") + std::string(line);
                head_.date = head_.date ? head_.date : find_date(line);
            }
        }
    }

    bool is_detail(std::size_t line) const {
        return parse_date_line(words(line)) || is_signed(words(line));
    }
    bool all_details(std::size_t first, std::size_t end) const {
        for (std::size_t i = first; i < end; ++i) {
            if (!parse_date_line(words(i)) && !is_certain_byline(words(i))) {
                return false;
            }
        }
        return true;
    }
    /// A bar marks a byline only below a title.
    bool all_certain(std::size_t first, std::size_t end) const {
        for (std::size_t i = first; i < end; ++i) {
            if (!is_detail(i) && (head_.title.empty() || !is_certain_byline(words(i)))) {
                return false;
            }
        }
        return true;
    }

    /// Below the title: short lines in one group with a date, or right above one.
    bool is_beside_date(Group group) const {
        if (head_.title.empty()) {
            return false;
        }
        bool has_date = group.end < lines_.size() && parse_date_line(words(group.end));
        for (std::size_t i = group.first; i < group.end; ++i) {
            const bool is_date = parse_date_line(words(i)).has_value();
            has_date = has_date || is_date;
            if (!is_date && !could_be_byline(words(i))) {
                return false;
            }
        }
        return has_date;
    }

    bool has_article_below() const {
        for (std::size_t i = head_.lines; i < lines_.size() && i < head_.lines + 3; ++i) {
            if (is_prose(words(i))) {
                return true;
            }
        }
        return false;
    }

    std::string_view text_;
    const std::vector<Line>& lines_;
    bool each_line_apart_;
    Head head_;
};

}  // namespace

Head read_head(std::string_view text, const std::vector<Line>& first_lines, bool each_line_apart) {
    return HeadReader(text, first_lines, each_line_apart).read();
}

}  // namespace wherein::text
