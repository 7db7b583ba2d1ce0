#pragma once
#include <cstdint>
#include <string_view>

namespace wherein::text {

/// Marks that end a sentence (Unicode's Sentence_Break ATerm and STerm): . ? ! and their kin.
bool is_terminator(char32_t code_point);
/// Lower-case letters of scripts that have upper-case ones.
bool is_lower_case(char32_t code_point);
bool is_letter(char32_t code_point);

/// The text without closing quotes, brackets and white space at its end.
std::string_view without_closing_marks(std::string_view text);

/// Whether the text ends with a full stop that belongs to an abbreviation ("Mr.", "Calif.",
/// "U.S.") or an initial ("J.").
bool ends_with_abbreviation(std::string_view text);

/// Whether a sentence ends between two pieces of a block where Unicode's rules see an end.
/// Not one: a line break in the middle, a continuation in lower case, closing marks, an
/// abbreviation or initial that the next word does not speak against ("Mr. Smith", "Nov. 10",
/// "J. R. Smith", "U.S. Army"; but "in the U.S. He left").
/// before  from the last end Unicode's rules saw, white space included
/// after   the rest of the block
bool is_sentence_end(std::string_view before, std::string_view after);

}  // namespace wherein::text
