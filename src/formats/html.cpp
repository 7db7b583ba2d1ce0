#include <algorithm>

#include <formats/html_elements.hpp>
#include <formats/markup.hpp>
#include <formats/readers.hpp>
#include <text/lines.hpp>

namespace wherein::formats {
namespace {

using text::BlockKind;

constexpr std::uint32_t in_main = 1;
constexpr std::uint32_t in_article = 2;
constexpr std::uint32_t in_header = 4;

/// Keeps the better of what several meta elements say: a smaller rank is better.
struct Ranked {
    std::string value;
    int rank{100};

    void offer(std::string_view text, int new_rank) {
        if (!text.empty() && new_rank < rank) {
            value = one_line(text);
            rank = new_rank;
        }
    }
};

class HtmlReader final : public MarkupHandler {
  public:
    explicit HtmlReader(bool whole_body) : whole_body_(whole_body) {}

    void open(std::string_view name, const Attributes& attributes) override {
        if (dropped_depth_ > 0 || is_dropped(name, attributes)) {
            ++dropped_depth_;
            return;
        }
        stack_.push_back(state_);
        if (name == "meta") {
            read_meta(attributes);
        } else if (name == "title") {
            state_.in_title = true;
        } else if (name == "time") {
            date_.offer(attributes.of("datetime"), 50);
        }
        enter(name, attributes);
    }

    void close(std::string_view name) override {
        if (dropped_depth_ > 0) {
            --dropped_depth_;
            return;
        }
        if (is_html_block(name)) {
            writer_.end();
        }
        if (name == "td" || name == "th") {
            after_cell_ = true;
        }
        if (!stack_.empty()) {
            state_ = stack_.back();
            stack_.pop_back();
        }
        writer_.marks = state_.marks;
        writer_.is_link = state_.is_link;
    }

    void text(std::string_view utf8) override {
        if (dropped_depth_ > 0) {
            return;
        }
        if (state_.in_title) {
            page_title_ += page_title_.size() < 2000 ? utf8 : std::string_view{};
        } else if (state_.is_preformatted) {
            writer_.add_lines(utf8);
        } else {
            if (after_cell_ && utf8.find_first_not_of(" \t\r\n") != std::string_view::npos) {
                writer_.add(writer_.is_empty() ? "" : " | ");
                after_cell_ = false;
            }
            writer_.add(utf8);
        }
    }

    bool is_done() const override { return writer_.is_full(); }

    Draft finish() {
        Draft draft;
        title_.offer(page_title_, 90);
        draft.metadata = {title_.value, author_.value, date_.value, false, false};
        draft.blocks = writer_.take();
        if (!whole_body_) {
            keep_main(draft.blocks);
        }
        return draft;
    }

  private:
    struct State {
        std::uint32_t marks{};
        bool is_link{};
        bool in_title{};
        bool is_preformatted{};
        int list_number{};  ///< of the list an item stands in: 0 for bullets, else the next one
    };

    bool is_dropped(std::string_view name, const Attributes& attributes) const {
        if (is_dropped_element(name)) {
            return true;
        }
        return name != "body" && name != "html" && name != "main" && name != "article" &&
               is_dropped_by_attributes(attributes);
    }

    void enter(std::string_view name, const Attributes& attributes) {
        if (name == "main" || attributes.of("role") == "main") {
            state_.marks |= in_main;
        } else if (name == "article" || attributes.of("itemprop") == "articleBody") {
            state_.marks |= in_article;
        } else if (name == "header" && state_.marks == 0) {
            state_.marks |= in_header;
        }
        writer_.marks = state_.marks;
        state_.is_link = state_.is_link || (name == "a" && attributes.has("href"));
        writer_.is_link = state_.is_link;
        state_.is_preformatted = state_.is_preformatted || name == "pre";
        if (name == "br") {
            writer_.break_line();
        } else if (name == "ul") {
            state_.list_number = 0;
        } else if (name == "ol") {
            state_.list_number = 1;
        }
        if (!is_html_block(name)) {
            return;
        }
        after_cell_ = false;
        if (const int level = heading_level(name)) {
            writer_.begin(BlockKind::heading, level);
        } else if (name == "li") {
            begin_item();
        } else {
            end_block();
        }
    }

    void begin_item() {
        std::string prefix = "• ";
        if (!stack_.empty() && stack_.back().list_number > 0) {
            prefix = std::to_string(stack_.back().list_number++) + ". ";
        }
        writer_.begin(BlockKind::paragraph, 0, std::move(prefix));
    }

    /// A paragraph that opens an item goes behind its bullet.
    void end_block() {
        if (!writer_.is_empty()) {
            writer_.end();
        }
    }

    void read_meta(const Attributes& attributes) {
        const std::string key = meta_key(attributes);
        const std::string_view value = attributes.of("content");
        title_.offer(value, meta_rank(MetaKind::title, key));
        if (value.find("://") == std::string_view::npos) {
            author_.offer(value, meta_rank(MetaKind::author, key));
        }
        date_.offer(value, meta_rank(MetaKind::date, key));
    }

    static std::size_t words_with(const std::vector<DraftBlock>& blocks, std::uint32_t mark) {
        std::size_t bytes = 0;
        for (const DraftBlock& block : blocks) {
            bytes += (block.marks & mark) == mark ? block.words.size() : 0;
        }
        return bytes;
    }

    /// The article where the page says which part that is; else all but lists of links.
    static void keep_main(std::vector<DraftBlock>& blocks) {
        constexpr std::size_t enough_bytes = 200;
        const std::size_t main = words_with(blocks, in_main);
        const std::size_t article = words_with(blocks, in_article);
        const std::size_t both = words_with(blocks, in_main | in_article);
        std::uint32_t wanted = 0;
        if (main >= enough_bytes) {
            wanted = 2 * both >= main ? in_main | in_article : in_main;
        } else if (article >= enough_bytes) {
            wanted = in_article;
        }
        // The headline often stands right above the article it belongs to.
        const auto is_headline = [](const DraftBlock& b) { return b.level == 1; };
        const auto first = std::find_if(blocks.begin(), blocks.end(), [&](const DraftBlock& b) {
            return (b.marks & wanted) == wanted;
        });
        const bool has_headline = std::any_of(first, blocks.end(), [&](const DraftBlock& b) {
            return is_headline(b) && (b.marks & wanted) == wanted;
        });
        std::erase_if(blocks, [&](const DraftBlock& b) {
            if ((b.marks & wanted) == wanted) {
                return wanted == 0 &&
                       (is_list_of_links(b) || ((b.marks & in_header) != 0 && !is_headline(b)));
            }
            return has_headline || !is_headline(b);
        });
    }

    static bool is_list_of_links(const DraftBlock& block) {
        return block.level == 0 && 10 * block.link_bytes >= 8 * block.words.size() &&
               !text::ends_like_prose(block.words);
    }

    bool whole_body_;
    BlockWriter writer_;
    State state_;
    std::vector<State> stack_;
    std::size_t dropped_depth_{};
    bool after_cell_{};
    std::string page_title_;
    Ranked title_, author_, date_;
};

base::Result<Draft> read(std::string_view utf8, const std::string& where, std::stop_token stop,
                         bool whole_body) {
    HtmlReader reader(whole_body);
    if (const base::Status failed = parse_html(utf8, where, reader, std::move(stop))) {
        return *failed;
    }
    return reader.finish();
}

}  // namespace

base::Result<Draft> read_html(std::string_view utf8, const std::string& where,
                              std::stop_token stop) {
    return read(utf8, where, std::move(stop), false);
}

base::Result<Draft> read_html_body(std::string_view utf8, const std::string& where,
                                   std::stop_token stop) {
    return read(utf8, where, std::move(stop), true);
}

}  // namespace wherein::formats
