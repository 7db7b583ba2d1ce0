#pragma once
#include <string>
#include <string_view>

namespace wherein::scene {

/// The first code point of `rest`, which loses it. A broken sequence gives U+FFFD and loses one
/// byte. `rest` must not be empty.
char32_t take_code_point(std::string_view& rest);

/// Letters in the text.
std::size_t count_code_points(std::string_view utf8);

void append_utf8(std::string& text, char32_t code_point);

/// Capitals of Latin and Cyrillic letters, letter by letter and the same in every language; "ß"
/// becomes "SS", all else stays.
std::string upper_case(std::string_view utf8);

}  // namespace wherein::scene
