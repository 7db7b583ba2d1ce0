#pragma once
#include <string_view>

namespace wherein::formats {

enum class Format { plain, markdown, html, xml, zip, pdf, old_word };

/// What a document is: by its first bytes where they tell, else by its name's ending, else plain
/// text.
/// start  the first bytes, some hundred are enough
/// name   a path or file name; may be empty
Format sniff(std::string_view start, std::string_view name);

}  // namespace wherein::formats
