#pragma once
#include <span>
#include <string>

#include <base/result.hpp>
#include <document/command.hpp>

/// Functions of the command table that read arguments: each makes its command or tells the mistake.
namespace wherein::document::parsers {

using Words = std::span<const std::string>;
using Parsed = base::Result<Command>;

inline constexpr std::string_view kind_words = "place|actor|people|part_of_name|past";
inline constexpr std::string_view layer_words =
    "units|rivers|lakes|urban|disputed|cities|graticule|inset";
inline constexpr std::string_view sort_words = "reading|name|kind|count";

Parsed open(Words words);
Parsed select_mention(Words words);
Parsed select_place(Words words);
Parsed cycle_place(Words words);
Parsed hover(Words words);
Parsed toggle_row(Words words);
Parsed pan(Words words);
Parsed zoom(Words words);
Parsed show_box(Words words);
Parsed filter(Words words);
Parsed toggle_kind(Words words);
Parsed sort(Words words);
Parsed toggle_layer(Words words);
Parsed viewpoint(Words words);
Parsed as_of(Words words);
Parsed text_scale(Words words);
Parsed picture(Words words);

/// The mistake of words behind a command that takes none.
base::Status refuse_words(Words words);

}  // namespace wherein::document::parsers
