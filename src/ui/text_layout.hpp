#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <base/text_span.hpp>
#include <text/article.hpp>

namespace wherein::ui {

/// A code point of a text and where the next one begins.
struct CodePoint {
    char32_t value{};
    std::uint32_t next{};
};

/// The code point at `byte`, which must lie inside the text. A byte that is not UTF-8 gives U+FFFD
/// and a step of one, so that a walk always ends.
CodePoint code_point_at(std::string_view text, std::uint32_t byte);

/// Width of the code point that begins at a byte, in pixels.
using AdvanceAt = std::function<float(std::uint32_t byte, char32_t code_point)>;

/// Break `span` of the text into lines at most `width_px` wide: at white space, after a hyphen or
/// dash between letters, and inside a word only where it is wider than a line by itself.
/// out     spans in order without the white space at the breaks; empty for blank text
std::vector<base::ByteSpan> break_lines(std::string_view text, base::ByteSpan span, float width_px,
                                        const AdvanceAt& advance);

/// How a line of the page is set.
enum class TextRole : std::uint8_t { title, byline, date, heading, body };
constexpr std::size_t text_role_count = 5;

/// Width of a code point in a role, in pixels.
using RoleAdvance = std::function<float(TextRole, char32_t)>;

/// Distances of one role, in pixels.
struct RoleSpec {
    float leading_px{};
    float space_before_px{};  ///< above the first line of a block; not above the page's first block
};

/// Measures of the page, in pixels.
struct PageSpec {
    float width_px{};
    float top_px{};     ///< free space above the first line
    float bottom_px{};  ///< free space below the last line
    std::array<RoleSpec, text_role_count> roles{};

    const RoleSpec& role(TextRole role) const { return roles[static_cast<std::size_t>(role)]; }
};

/// A set line. x begins at 0 for every line.
struct Line {
    base::ByteSpan span;
    TextRole role{};
    float leading_px{};
    double top_px{};  ///< below the top of the page; a long text has more than a float can tell
};

/// The part of a span on one line, the leading's full height.
struct LineBox {
    std::uint32_t line{};
    float left_px{}, right_px{}, top_px{}, bottom_px{};
};

/// An article set in lines: positions of bytes and bytes at positions, in page pixels (origin at
/// the top left of the text column). Refers to the article, which must outlive it.
/// A long article is set a slice at a time; what is not set yet is guessed from what is.
class TextLayout {
  public:
    TextLayout() = default;
    /// The first slice is set at once: the whole of a usual article.
    TextLayout(const text::Article& article, const PageSpec& page, RoleAdvance advance,
               std::uint32_t slice_bytes = 1'000'000);

    /// Sets the next slice.
    void go_on();
    bool is_complete() const { return !article_ || block_ == article_->blocks.size(); }
    /// Whether the line of this byte is set.
    bool has(std::uint32_t byte) const { return is_complete() || byte < at_; }
    /// Goes on with another article of the same text and blocks.
    void move_to(const text::Article& article) { article_ = &article; }

    std::span<const Line> lines() const { return lines_; }
    /// The height of the whole page, guessed until it is complete, and of what is set.
    double height_px() const;
    double set_height_px() const { return height_px_; }

    /// The height that y in boxes, top_of() and byte_at() counts from: the top of the page, or what
    /// is in view, so that a float is exact where it is seen.
    void look_from(double top_px) { datum_px_ = top_px; }
    double datum_px() const { return datum_px_; }
    float top_of(const Line& line) const { return static_cast<float>(line.top_px - datum_px_); }

    /// The line that holds the byte; in the white space between lines, the one before it; of what
    /// is not set, the last one. The layout must have a line.
    std::uint32_t line_of(std::uint32_t byte) const;
    /// How far down the page the byte's line is; guessed where it is not set.
    double top_of_byte(std::uint32_t byte) const;
    /// Left edge of the byte's code point, clamped to the line.
    float x_at(std::uint32_t line, std::uint32_t byte) const;
    /// A box per line the span touches, in text order.
    std::vector<LineBox> boxes(base::ByteSpan span) const;
    /// The byte whose code point is drawn at a position; nullopt beside the text.
    std::optional<std::uint32_t> byte_at(float x_px, float y_px) const;
    /// Index of the first line whose lower edge is below that height of the page; lines().size()
    /// past the end.
    std::uint32_t first_line_below(double page_y_px) const;

  private:
    // Latin letters; others are asked for each time.
    static constexpr std::size_t kept_advances = 0x250;

    std::uint32_t set_part(base::ByteSpan part, base::ByteSpan block, TextRole role);
    float advance(TextRole role, char32_t code_point) const;

    const text::Article* article_{};
    PageSpec page_;
    RoleAdvance advance_;
    std::uint32_t slice_bytes_{};
    std::uint32_t block_{};  ///< the first that is not set to its end
    std::uint32_t at_{};     ///< where it goes on
    bool is_in_block_{};
    std::vector<Line> lines_;
    double height_px_{};
    double datum_px_{};
    mutable std::array<std::array<float, kept_advances>, text_role_count> kept_{};  ///< 0: not yet
};

}  // namespace wherein::ui
