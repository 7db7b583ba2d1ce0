#include <algorithm>
#include <optional>

#include <formats/front_matter.hpp>
#include <formats/markdown_inline.hpp>
#include <formats/markdown_lines.hpp>
#include <formats/markup.hpp>
#include <formats/readers.hpp>
#include <text/utf8.hpp>

namespace wherein::formats {
namespace {

using text::BlockKind;

class MarkdownReader {
  public:
    explicit MarkdownReader(LinkLabels labels) : labels_(std::move(labels)) {}

    void read(std::string_view line) {
        if (skips_hidden(line)) {
            return;
        }
        if (fence_) {
            read_code(line);
            return;
        }
        line = without_quote_marks(line);
        const std::string_view words = text::trimmed(line);
        if (words.empty()) {
            flush();
            in_table_ = false;
        } else if (const auto fence = code_fence(line)) {
            flush();
            fence_ = fence;
        } else if (in_table_ && words.find('|') != std::string_view::npos) {
            add_row(words);
        } else if (!starts_block(line, words)) {
            paragraph_ += (paragraph_.empty() ? "" : "\n") + std::string(without_indent(line));
            ++lines_;
        }
    }

    std::vector<DraftBlock> finish() {
        flush();
        return writer_.take();
    }

    bool is_full() const { return writer_.is_full(); }

  private:
    /// Comments, scripts and styles, which may go over several lines.
    bool skips_hidden(std::string_view line) {
        if (hidden_until_.empty() && !fence_) {
            const std::string_view words = text::trimmed(line);
            hidden_until_ = words.starts_with("<!--")      ? "-->"
                            : words.starts_with("<script") ? "</script>"
                            : words.starts_with("<style")  ? "</style>"
                                                           : "";
        }
        if (hidden_until_.empty()) {
            return false;
        }
        if (line.find(hidden_until_) != std::string_view::npos) {
            hidden_until_ = {};
        }
        return true;
    }

    void read_code(std::string_view line) {
        if (closes_fence(line, *fence_)) {
            fence_.reset();
            writer_.end();
        } else {
            writer_.add(line);
            writer_.break_line();
        }
    }

    /// Headings, rules, list items, tables, definitions; false for a line of a paragraph.
    bool starts_block(std::string_view line, std::string_view words) {
        if (const int level = underline_level(words); level > 0 && lines_ > 0) {
            flush(BlockKind::heading, level);
        } else if (const auto heading = atx_heading(line)) {
            flush();
            paragraph_ = heading->words;
            flush(BlockKind::heading, heading->level);
        } else if (is_rule(words)) {
            flush();
        } else if (lines_ == 1 && is_table_rule(words)) {
            const std::string head = std::exchange(paragraph_, {});
            lines_ = 0;
            add_row(head);
            in_table_ = true;
        } else if (const auto item = list_item(line, lines_ > 0)) {
            flush();
            prefix_ = item->prefix;
            paragraph_ = item->words;
            lines_ = 1;
        } else if (lines_ == 0 && link_definition(line)) {
            paragraph_ = footnote_words(line);
            lines_ = paragraph_.empty() ? 0 : 1;
        } else {
            return false;
        }
        return true;
    }

    void flush(BlockKind kind = BlockKind::paragraph, int level = 0) {
        if (!paragraph_.empty()) {
            writer_.begin(kind, level, std::move(prefix_));
            writer_.add_lines(inline_words(paragraph_, labels_));
            writer_.end();
        }
        paragraph_.clear();
        prefix_.clear();
        lines_ = 0;
    }

    void add_row(std::string_view row) {
        writer_.end();
        bool is_first = true;
        for (const std::string& cell : table_cells(row)) {
            writer_.add(is_first ? "" : " | ");
            writer_.add(inline_words(cell, labels_));
            is_first = false;
        }
        writer_.end();
    }

    LinkLabels labels_;
    BlockWriter writer_;
    std::string paragraph_;
    std::string prefix_;
    std::size_t lines_{};  ///< of the paragraph
    std::optional<std::string> fence_;
    std::string_view hidden_until_;
    bool in_table_{};
};

template <class Visit>
void for_each_line(std::string_view text, const Visit& visit) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
        if (!visit(text.substr(begin, end - begin))) {
            return;
        }
        begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    }
}

}  // namespace

base::Result<Draft> read_markdown(std::string_view utf8, const std::string& where,
                                  std::stop_token stop) {
    FrontMatter front = read_front_matter(utf8);
    const std::string_view body = utf8.substr(front.bytes);
    LinkLabels labels;
    for_each_line(body, [&](std::string_view line) {
        if (const auto label = link_definition(line)) {
            labels.insert(*label);
        }
        return !stop.stop_requested();
    });
    MarkdownReader reader(std::move(labels));
    for_each_line(body, [&](std::string_view line) {
        reader.read(line);
        return !stop.stop_requested() && !reader.is_full();
    });
    if (stop.stop_requested()) {
        return cancelled(where);
    }
    front.metadata.is_title_certain = true;
    return Draft{std::move(front.metadata), reader.finish()};
}

}  // namespace wherein::formats
