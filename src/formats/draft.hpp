#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <text/article.hpp>

namespace wherein::formats {

/// A block as its format gave it, before the head is told from the body.
struct DraftBlock {
    text::BlockKind kind{text::BlockKind::paragraph};
    std::string words;         ///< valid UTF-8; a line break inside it is '\n'
    int level{};               ///< of a heading: 1 the highest; 0 for anything else
    std::uint32_t marks{};     ///< what the format's reader wants to remember of it
    std::size_t link_bytes{};  ///< how much of it is links
};

/// What a document says of itself outside its text.
struct Metadata {
    std::string title;
    std::string author;  ///< several with ", " between
    std::string date;    ///< as written there
    /// The office program filled it in (name of the account, day of the first save), so what the
    /// text itself says comes first and nothing of it is shown as a line.
    bool is_weak{};
    /// The title is that of the whole document, whatever stands first in its text (books, TEI,
    /// front matter).
    bool is_title_certain{};
};

/// A document on its way to an article.
struct Draft {
    Metadata metadata;
    std::vector<DraftBlock> blocks;
};

/// Collects blocks out of the events of a markup parser: white space collapses, soft hyphens and
/// zero-width spaces go, empty blocks are left out.
class BlockWriter {
  public:
    /// Ends the block that is open and says what the next one is. `prefix` ("• ") stands before its
    /// first word.
    void begin(text::BlockKind kind, int level = 0, std::string prefix = {});
    void begin_paragraph() { begin(text::BlockKind::paragraph); }

    void add(std::string_view utf8);
    /// As it stands, line ends included (source code, verse).
    void add_lines(std::string_view utf8);
    void add_space();
    void break_line();
    /// Ends the block that is open; the next one is a paragraph unless begin() says otherwise.
    void end() { begin_paragraph(); }

    /// Marks and links of the blocks from here on.
    std::uint32_t marks{};
    bool is_link{};

    bool is_empty() const { return block_.words.empty(); }
    /// More text than the program takes.
    bool is_full() const;
    std::vector<DraftBlock> take();

  private:
    void put(std::string_view bytes);

    DraftBlock block_;
    std::string prefix_;
    bool has_space_{};
    bool has_break_{};
    std::size_t total_bytes_{};
    std::vector<DraftBlock> blocks_;
};

/// One line of words: white space collapsed, none at the ends.
std::string one_line(std::string_view utf8);

}  // namespace wherein::formats
