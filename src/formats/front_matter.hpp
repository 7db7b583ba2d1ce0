#pragma once
#include <string_view>

#include <formats/draft.hpp>

namespace wherein::formats {

/// What stands before the text of a Markdown file about it.
struct FrontMatter {
    Metadata metadata;
    std::size_t bytes{};  ///< how much of the file it takes; 0 where there is none
};

/// YAML between lines of "---", TOML between lines of "+++", or Pandoc's lines with "%". Only plain
/// `title`, `author` (or `authors`, `byline`) and `date` are understood.
FrontMatter read_front_matter(std::string_view utf8);

}  // namespace wherein::formats
