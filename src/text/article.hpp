#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/date.hpp>
#include <base/result.hpp>
#include <base/text_span.hpp>

namespace wherein::text {

using base::Date;
using base::to_iso;
using base::to_string;

/// What a block of the page is. The head (title, byline, date) is read only where it stands first;
/// headings come from formats that mark them.
enum class BlockKind { title, byline, date, heading, paragraph };

/// A block of the page: a line of the head, or a paragraph (lines between blank lines).
/// span leaves out surrounding white space; blocks are in text order and do not overlap.
struct Block {
    BlockKind kind{BlockKind::paragraph};
    base::ByteSpan span;
};

/// A sentence inside one block (title, byline and date lines are one sentence each).
/// Every non-space byte of the text lies in exactly one sentence; spans leave out outer white
/// space.
struct Sentence {
    base::ByteSpan span;
    std::uint32_t block{};  ///< index into Article::blocks
};

/// A decoded text with its structure. Immutable after reading; all spans are bytes of `text`.
struct Article {
    std::string name;  ///< what it is called: file name, or "built-in"
    std::string text;  ///< valid UTF-8, a leading byte-order mark removed, otherwise unchanged
    std::string title;
    std::string byline;
    std::optional<Date> date;
    std::vector<Block> blocks;
    std::vector<Sentence> sentences;
};

/// Index of the sentence that holds (or, in a gap, follows) the byte; the last one past the end.
/// The article must have a sentence.
std::uint32_t sentence_at(const Article& article, std::uint32_t byte);

/// Decode bytes (UTF-8, UTF-16 with byte-order mark, Windows-1252 when not valid UTF-8) and find
/// title, byline, date, paragraphs and sentences (Unicode's rules, mended where they break
/// inside a sentence: "of all. the occupied" is one sentence).
/// errors  unreadable: empty, binary (NUL bytes and the like), over 100 MB
/// thread  any
base::Result<Article> read_article(std::string_view bytes, std::string name);

/// read_article of a file's bytes, as plain text whatever its name.
/// errors  unreadable: missing, a folder, no permission, and read_article's
base::Result<Article> load_article(const std::string& path);

}  // namespace wherein::text
