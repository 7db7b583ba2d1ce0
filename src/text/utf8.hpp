#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace wherein::text {

/// A character of a text and the bytes it takes there.
struct CodePoint {
    char32_t value{};
    std::uint32_t bytes{};
};

constexpr char32_t replacement_character = 0xFFFD;

/// Bytes of the well-formed UTF-8 sequence that starts at `at` (1 to 4), or 0 if there is none.
std::uint32_t sequence_bytes(std::string_view bytes, std::size_t at);

/// The character that starts at `at`, which must lie inside valid UTF-8.
CodePoint code_point_at(std::string_view utf8, std::size_t at);
/// The character that ends at `end`, which must be a boundary of valid UTF-8 and not 0.
CodePoint code_point_before(std::string_view utf8, std::size_t end);

void append_utf8(std::string& text, char32_t code_point);

/// Unicode's property White_Space.
bool is_white_space(char32_t code_point);

/// Without white space at both ends.
std::string_view trimmed(std::string_view utf8);

/// Number of characters.
std::size_t count_code_points(std::string_view utf8);

}  // namespace wherein::text
