#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace wherein::base {

/// Half-open range of UTF-8 bytes of a decoded text.
struct ByteSpan {
    std::uint32_t begin{};
    std::uint32_t end{};

    std::uint32_t size() const { return end - begin; }
    bool contains(std::uint32_t byte) const { return begin <= byte && byte < end; }
    friend bool operator==(const ByteSpan&, const ByteSpan&) = default;
};

/// The bytes of `text` inside `span`; the span must lie inside the text.
inline std::string_view slice(std::string_view text, ByteSpan span) {
    return text.substr(span.begin, span.size());
}

/// Turns byte offsets of a valid UTF-8 text into code-point offsets and back.
/// Built once in O(bytes); a look-up costs at most 64 byte steps.
class CodePointIndex {
  public:
    explicit CodePointIndex(std::string_view utf8);

    /// Code points that begin before `byte`; `byte` may equal the text's size.
    std::uint32_t code_point_at(std::uint32_t byte) const;
    /// First byte of the given code point; the count itself gives the text's size.
    std::uint32_t byte_at(std::uint32_t code_point) const;

  private:
    std::string_view utf8_;
    std::vector<std::uint32_t> code_points_before_block_;
};

}  // namespace wherein::base
