#pragma once
#include <cstddef>
#include <string_view>

namespace wherein::text {

/// The first sentence boundary after `from`, in bytes; the size of the text is the last one.
/// Unicode's rules for any language (UAX #29, SB3 to SB998), with the properties of ICU's data.
/// from  0 or a boundary of valid UTF-8
std::size_t next_sentence_end(std::string_view utf8, std::size_t from);

}  // namespace wherein::text
