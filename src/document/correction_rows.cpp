#include <document/correction_rows.hpp>

#include <array>

#include <document/command_parsers.hpp>

namespace wherein::document {
namespace {

using parsers::plain;

constexpr auto undo = [] { return Undo{}; };
constexpr auto redo = [] { return Redo{}; };
constexpr auto save_corrections = [] { return SaveCorrections{}; };
constexpr auto next_candidate = [] { return ChooseNextCandidate{1}; };
constexpr auto close_choice = [] { return CloseChoice{}; };
constexpr auto close_menu = [] { return CloseContext{}; };
constexpr auto mark_longer = [] { return ExtendMark{1, false}; };
constexpr auto mark_shorter = [] { return ExtendMark{-1, false}; };
constexpr auto mark_earlier = [] { return ExtendMark{-1, true}; };
constexpr auto mark_later = [] { return ExtendMark{1, true}; };

// Name, arguments, menu, title, keys, help, parser, example.
const std::array rows{
    CommandRow{"save-corrections", "", "File", "Save corrections", "Ctrl+S",
               "Saves the corrections in a file beside the text.", plain<save_corrections>,
               "save-corrections"},
    CommandRow{"undo", "", "Edit", "Undo", "Ctrl+Z", "Takes the last correction back.", plain<undo>,
               "undo"},
    CommandRow{"redo", "", "Edit", "Redo", "Ctrl+Y, Ctrl+Shift+Z",
               "Makes the correction again that was taken back last.", plain<redo>, "redo"},
    CommandRow{"search-place", "[N]", "Edit", "Choose another place\u2026", "c",
               "Opens the search for the place that the mention (its number in the text, else the "
               "marked text or the selected mention) names.",
               parsers::open_choice, "search-place 7"},
    CommandRow{"next-candidate", "", "Edit", "Next candidate", ".",
               "Takes the selected mention for the next place of its name.", plain<next_candidate>,
               "next-candidate"},
    CommandRow{"not-a-place", "[N] [all]", "Edit", "Not a place", "Delete",
               "Says that the mention (its number in the text, else the selected one), or all of "
               "the same words, names no place.",
               parsers::not_a_place, "not-a-place 7 all"},
    CommandRow{"take-back", "[N] [all]", "Edit", "As the program found it", "",
               "Takes the reader's corrections of the mention, or all of the same words, back.",
               parsers::take_back, "take-back 7"},
    CommandRow{"choose-place", "[N] PLACE [all]", "", "Choose place", "",
               "Says which place the mention, or all of the same words, names: an id or a name of "
               "the gazetteer. Without a number: what is searched for, the marked text, the "
               "selected mention.",
               parsers::choose_place, "choose-place 7 iso:AZ all"},
    CommandRow{"set-kind", "place|actor|people|part_of_name|past [N] [all]", "", "Set kind", "",
               "Says how the text uses the mention, or all of the same words.", parsers::set_kind,
               "set-kind people 7"},
    CommandRow{"add-mention", "[START END] PLACE [all]", "", "This text is a place", "",
               "Says that the characters of the text from START to END, else the marked text, name "
               "a place.",
               parsers::add_mention, "add-mention 120 132 Sumqayit"},
    CommandRow{"place-here", "LONGITUDE LATITUDE [N] [all]", "", "The place is here", "",
               "Says that the marked text or the mention names a place of your own at this "
               "position.",
               parsers::place_here, "place-here 46.75 39.82 7"},
    CommandRow{"mark-text", "[START END]", "", "Mark text", "",
               "Marks the characters of the text from START to END; without numbers none.",
               parsers::mark_text, "mark-text 120 132"},
    CommandRow{"mark-longer", "", "Edit", "Mark a word more", "Shift+Right",
               "Marks text from the selected mention on, word by word.", plain<mark_longer>,
               "mark-longer"},
    CommandRow{"mark-shorter", "", "Edit", "Mark a word less", "Shift+Left",
               "Takes the last word out of the marked text.", plain<mark_shorter>, "mark-shorter"},
    CommandRow{"mark-earlier", "", "Edit", "Mark the word before", "Ctrl+Shift+Left",
               "Takes the word before into the marked text.", plain<mark_earlier>, "mark-earlier"},
    CommandRow{"mark-later", "", "Edit", "Mark from the next word", "Ctrl+Shift+Right",
               "Takes the first word out of the marked text.", plain<mark_later>, "mark-later"},
    CommandRow{"type-place", "TEXT [all]", "", "Type in the search", "",
               "Types a name in the open search for a place; all: for all of the same words.",
               parsers::type_in_choice, "type-place ganja"},
    CommandRow{"close-search", "", "", "Close the search", "", "Closes the search for a place.",
               plain<close_choice>, "close-search"},
    CommandRow{"context-menu", "[LONGITUDE LATITUDE]", "Edit", "Menu of the selection",
               "Menu, Shift+F10",
               "Opens the menu of what is selected, or of a position on the map.",
               parsers::open_context, "context-menu 46.75 39.82"},
    CommandRow{"close-context-menu", "", "", "Close the menu", "",
               "Closes the menu of the selection.", plain<close_menu>, "close-context-menu"},
    CommandRow{"copy-position", "LONGITUDE LATITUDE [decimal|dms|geo]", "", "Copy coordinates", "",
               "Copies a position as decimal degrees, as degrees, minutes and seconds, or as a "
               "geo: URI.",
               parsers::copy_position, "copy-position 46.75 39.82 geo"},
};

}  // namespace

std::span<const CommandRow> correction_rows() {
    return rows;
}

}  // namespace wherein::document
