#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include <base/result.hpp>

namespace wherein::text {

/// Texts above this size are refused; it counts the bytes given, before decoding.
constexpr std::size_t max_text_bytes = std::size_t{100} * 1024 * 1024;

/// Turn the bytes of a text into valid UTF-8 without a leading byte-order mark.
/// UTF-8 stays as it is. UTF-8 with few damaged places (at least ten good multi-byte characters for
/// each bad byte) keeps its good characters and shows U+FFFD for the bad bytes. UTF-16 needs its
/// byte-order mark. Everything else is read as Windows-1252.
/// where   what to call the text in an error
/// errors  unreadable: empty or only white space, binary, over max_text_bytes
base::Result<std::string> decode(std::string_view bytes, const std::string& where);

/// The error for a text over max_text_bytes.
base::Error too_large(const std::string& where);

}  // namespace wherein::text
