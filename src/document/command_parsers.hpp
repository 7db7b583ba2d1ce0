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
    "units|rivers|lakes|urban|disputed|cities|graticule|inset|relief";
inline constexpr std::string_view membership_words = "both|only-a|only-b";
inline constexpr std::string_view panel_words = "text|map|places";
inline constexpr std::string_view sort_words = "reading|name|kind|count|certainty";
inline constexpr std::string_view sight_words =
    "normal|deuteranopia|protanopia|tritanopia|grey";
inline constexpr std::string_view language_words = "english|local|both";
inline constexpr std::string_view projection_words =
    "auto|lcc|equal-earth|mercator|plate-carree|orthographic";

/// The `index`th word of "a|b|c".
std::string word_at(std::string_view words, std::size_t index);

Parsed open(Words words);
Parsed show_text(Words words);
Parsed compare(Words words);
Parsed toggle_membership(Words words);
Parsed close(Words words);
Parsed open_dialog(Words words);
Parsed layer_dialog(Words words);
Parsed paste(Words words);
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
Parsed projection(Words words);
Parsed label_language(Words words);
Parsed add_layer(Words words);
Parsed remove_layer(Words words);
Parsed text_scale(Words words);
Parsed picture(Words words);
Parsed find(Words words);
Parsed focus(Words words);
Parsed scroll_text(Words words);
Parsed add_bookmark(Words words);
Parsed go_bookmark(Words words);
Parsed remove_bookmark(Words words);
Parsed theme(Words words);
Parsed color_sight(Words words);

inline constexpr std::string_view position_words = "decimal|dms|geo";
Parsed choose_place(Words words);
Parsed not_a_place(Words words);
Parsed set_kind(Words words);
Parsed take_back(Words words);
Parsed add_mention(Words words);
Parsed place_here(Words words);
Parsed mark_text(Words words);
Parsed open_choice(Words words);
Parsed type_in_choice(Words words);
Parsed copy_position(Words words);
Parsed open_context(Words words);

/// The command if no words stand behind it.
Parsed without_words(Words words, const Command& command);

/// A parser of a command without arguments.
template <auto make>
Parsed plain(Words words) {
    return without_words(words, make());
}

}  // namespace wherein::document::parsers
