#include <formats/assemble.hpp>

#include <algorithm>
#include <array>
#include <optional>

#include <text/dates.hpp>
#include <text/decode.hpp>
#include <text/head.hpp>
#include <text/sentences.hpp>
#include <text/utf8.hpp>

namespace wherein::formats {
namespace {

using text::BlockKind;

// Kickers and logos may stand before the title, but not the article.
constexpr std::size_t blocks_before_title = 8;
constexpr std::size_t longest_byline_bytes = 240;

/// Titles that programs write by themselves.
bool is_made_up(std::string_view title) {
    constexpr std::array<std::string_view, 4> starts{"Microsoft Word - ", "untitled", "Untitled",
                                                     "PowerPoint "};
    constexpr std::array<std::string_view, 5> ends{".doc", ".docx", ".odt", ".indd", ".qxd"};
    return std::any_of(starts.begin(), starts.end(),
                       [&](auto start) { return title.starts_with(start); }) ||
           std::any_of(ends.begin(), ends.end(), [&](auto end) { return title.ends_with(end); });
}

/// "Headline | The Paper" is the headline's title too.
bool is_title_line(std::string_view line, std::string_view title) {
    if (line.empty() || !title.starts_with(line)) {
        return false;
    }
    const std::string_view rest = title.substr(line.size());
    constexpr std::array<std::string_view, 6> separators{" | ", " - ", " – ", " — ", " :: ", " « "};
    return rest.empty() || std::any_of(separators.begin(), separators.end(),
                                       [&](auto separator) { return rest.starts_with(separator); });
}

std::optional<std::size_t> find_title(const Draft& draft) {
    const std::size_t count = std::min(draft.blocks.size(), blocks_before_title);
    const auto first = [&](const auto& fits) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < count; ++i) {
            if (fits(draft.blocks[i])) {
                return i;
            }
        }
        return std::nullopt;
    };
    if (auto found = first([](const DraftBlock& b) { return b.kind == BlockKind::title; })) {
        return found;
    }
    const std::string& title = draft.metadata.title;
    if (auto found = first([&](const DraftBlock& b) { return is_title_line(b.words, title); })) {
        return found;
    }
    if (draft.metadata.is_title_certain && !title.empty()) {
        return std::nullopt;
    }
    return first([](const DraftBlock& b) { return b.level == 1; });
}

/// What read_head makes of the blocks from `first` on, each as a line.
text::Head head_from(const Draft& draft, std::size_t first, std::string& text) {
    std::vector<text::Line> lines;
    for (std::size_t i = first; i < draft.blocks.size() && lines.size() <= text::max_head_lines;
         ++i) {
        const auto begin = static_cast<std::uint32_t>(text.size());
        text += draft.blocks[i].words;
        std::replace(text.begin() + begin, text.end(), '\n', ' ');
        lines.push_back({{begin, static_cast<std::uint32_t>(text.size())}, true});
        text += '\n';
    }
    return text::read_head(text, lines, true);
}

class Assembler {
  public:
    explicit Assembler(Draft draft) : draft_(std::move(draft)) {
        Metadata& metadata = draft_.metadata;
        metadata.title = is_made_up(metadata.title) ? std::string{} : one_line(metadata.title);
        metadata.author = one_line(metadata.author);
        date_ = text::find_date(one_line(metadata.date));
    }

    text::Article build(const std::string& name) {
        read_head();
        complete_head();
        text::Article article;
        article.name = name;
        article.title = std::move(title_);
        article.byline = byline_.empty() ? draft_.metadata.author : std::move(byline_);
        article.date = head_date_ ? head_date_ : date_;
        join(article);
        article.sentences = text::find_sentences(article.text, article.blocks);
        return article;
    }

  private:
    std::vector<DraftBlock>& blocks() { return draft_.blocks; }

    void insert(std::size_t at, BlockKind kind, const std::string& words) {
        blocks().insert(blocks().begin() + static_cast<std::ptrdiff_t>(at), {kind, words});
    }

    void read_head() {
        auto title_at = find_title(draft_);
        std::string text;
        if (!title_at && !draft_.metadata.title.empty() && !has_head_of_its_own(text)) {
            insert(0, BlockKind::title, draft_.metadata.title);
            title_at = 0;
        }
        text.clear();
        const std::size_t first = title_at.value_or(0);
        const text::Head head = head_from(draft_, first, text);
        if (title_at) {
            blocks()[first].kind = BlockKind::title;
            title_ = blocks()[first].words;
            std::replace(title_.begin(), title_.end(), '\n', ' ');
            head_end_ = first + 1;
        }
        if (!title_at || (!head.blocks.empty() && head.blocks.front().kind == BlockKind::title)) {
            adopt(head, first);
        }
    }

    /// An office document's own first lines are better than what its program noted.
    bool has_head_of_its_own(std::string& text) const {
        return draft_.metadata.is_weak && !head_from(draft_, 0, text).title.empty();
    }

    void adopt(const text::Head& head, std::size_t first) {
        title_ = title_.empty() ? head.title : title_;
        byline_ = head.byline;
        head_date_ = head.date;
        for (std::size_t i = 0; i < head.blocks.size() && first + i < blocks().size(); ++i) {
            blocks()[first + i].kind = head.blocks[i].kind;
            head_end_ = first + i + 1;
        }
    }

    /// Lines for what only the metadata say.
    void complete_head() {
        const Metadata& metadata = draft_.metadata;
        const std::size_t end = std::min(head_end_ + 3, blocks().size());
        if (byline_.empty() && !metadata.author.empty()) {
            const auto names_author = [&](const DraftBlock& block) {
                return block.words.size() <= longest_byline_bytes &&
                       block.words.find(metadata.author) != std::string::npos;
            };
            const auto from = blocks().begin() + static_cast<std::ptrdiff_t>(head_end_);
            const auto to = blocks().begin() + static_cast<std::ptrdiff_t>(end);
            const auto found = std::find_if(from, to, names_author);
            if (found != to) {
                found->kind = BlockKind::byline;
                byline_ = found->words;
            } else if (!metadata.is_weak) {
                insert(head_end_++, BlockKind::byline, metadata.author);
                byline_ = metadata.author;
            }
        }
        if (!head_date_ && date_ && !metadata.is_weak) {
            insert(head_end_, BlockKind::date, text::to_string(*date_));
            head_date_ = date_;
        }
    }

    void join(text::Article& article) {
        for (const DraftBlock& block : blocks()) {
            article.text += article.text.empty() ? "" : "\n\n";
            const auto begin = static_cast<std::uint32_t>(article.text.size());
            article.text += block.words;
            const auto end = static_cast<std::uint32_t>(article.text.size());
            article.blocks.push_back({block.kind, {begin, end}});
        }
    }

    Draft draft_;
    std::optional<text::Date> date_;  ///< of the metadata
    std::string title_;
    std::string byline_;
    std::optional<text::Date> head_date_;
    std::size_t head_end_{};  ///< the first block below title, byline and date
};

}  // namespace

base::Result<text::Article> assemble(Draft draft, const std::string& name) {
    std::size_t bytes = 0;
    for (const DraftBlock& block : draft.blocks) {
        bytes += block.words.size();
    }
    if (bytes > text::max_text_bytes) {
        return text::too_large(name);
    }
    if (bytes == 0) {
        return base::Error{
            base::ErrorCode::unreadable, "There are no words in this document", name,
            "If it holds pictures of pages, a text recogniser (OCR) is needed first."};
    }
    return Assembler(std::move(draft)).build(name);
}

}  // namespace wherein::formats
