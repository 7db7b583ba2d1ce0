#include <document/reading_rows.hpp>

#include <array>
#include <limits>

#include <document/command_parsers.hpp>

namespace wherein::document {
namespace {

using parsers::plain;

// A page less two lines or so, to read on from.
constexpr double page_step = 0.9;
constexpr double all_pages = std::numeric_limits<double>::infinity();

constexpr auto find_next = [] { return StepFind{1}; };
constexpr auto find_previous = [] { return StepFind{-1}; };
constexpr auto focus_next = [] { return StepFocus{1}; };
constexpr auto focus_previous = [] { return StepFocus{-1}; };
constexpr auto row_next = [] { return StepRow{1}; };
constexpr auto row_previous = [] { return StepRow{-1}; };
constexpr auto row_open = [] { return OpenRow{true}; };
constexpr auto row_close = [] { return OpenRow{false}; };
constexpr auto row_choose = [] { return ChooseRow{}; };
constexpr auto page_down = [] { return ScrollText{page_step, 0}; };
constexpr auto page_up = [] { return ScrollText{-page_step, 0}; };
constexpr auto line_down = [] { return ScrollText{0, 3}; };
constexpr auto line_up = [] { return ScrollText{0, -3}; };
constexpr auto text_start = [] { return ScrollText{-all_pages, 0}; };
constexpr auto text_end = [] { return ScrollText{all_pages, 0}; };
constexpr auto view_back = [] { return StepView{-1}; };
constexpr auto view_forward = [] { return StepView{1}; };
constexpr auto present = [] { return Present{}; };
constexpr auto full_screen = [] { return FullScreen{}; };
constexpr auto palette = [] { return TogglePalette{}; };
constexpr auto open_menu = [] { return OpenMenu{}; };

// Name, arguments, menu, title, keys, help, parser, example.
constexpr std::array rows{
    CommandRow{"find", "[TEXT]", "Edit", "Find in text and places", "Ctrl+F",
               "Opens the search; with a text marks where the article says it, or names a place "
               "that is called so in any language.",
               parsers::find, "find karabakh"},
    CommandRow{"find-next", "", "Edit", "Find next", "F3, Ctrl+G",
               "Shows the next hit of the search, after the last the first.", plain<find_next>,
               "find-next"},
    CommandRow{"find-previous", "", "Edit", "Find previous", "Shift+F3, Ctrl+Shift+G",
               "Shows the hit before, before the first the last.", plain<find_previous>,
               "find-previous"},
    CommandRow{"palette", "", "Edit", "All commands", "Ctrl+Shift+P",
               "Opens the list of all commands, to be searched by typing.", plain<palette>,
               "palette"},

    CommandRow{"view-back", "", "Go", "Back", "Alt+Left", "Goes back to the view before.",
               plain<view_back>, "view-back"},
    CommandRow{"view-forward", "", "Go", "Forward", "Alt+Right",
               "Goes forward again after going back.", plain<view_forward>, "view-forward"},
    CommandRow{"add-bookmark", "[NAME]", "Go", "Bookmark this view", "Ctrl+D",
               "Keeps this view of the map with the article, under a name.", parsers::add_bookmark,
               "add-bookmark \"The corridor\""},
    CommandRow{"go-bookmark", "N", "", "Go to bookmark", "",
               "Shows a bookmarked view, by its number from 1.", parsers::go_bookmark,
               "go-bookmark 1"},
    CommandRow{"remove-bookmark", "N", "", "Remove bookmark", "",
               "Forgets a bookmark, by its number from 1.", parsers::remove_bookmark,
               "remove-bookmark 1"},

    CommandRow{"present", "", "View", "Present", "F5",
               "Shows the map alone with the quoting sentence in large type; again to leave.",
               plain<present>, "present"},
    CommandRow{"full-screen", "", "View", "Full screen", "F11",
               "Fills the screen with the window; again to leave.", plain<full_screen>,
               "full-screen"},
    CommandRow{"theme", "NAME", "", "Theme", "", "Changes the colours of window and map.",
               parsers::theme, "theme dark"},
    CommandRow{"color-sight", parsers::sight_words, "View", "Colour sight", "",
               "Shows the window as another eye sees it, to choose colours that all readers tell "
               "apart; pictures keep their colours.",
               parsers::color_sight, "color-sight deuteranopia"},
    CommandRow{"focus-next", "", "View", "Next panel", "F6, Tab",
               "Gives the arrow keys to the next panel: text, map, places.", plain<focus_next>,
               "focus-next"},
    CommandRow{"focus-previous", "", "View", "Previous panel", "Shift+F6, Shift+Tab",
               "Gives the arrow keys to the panel before.", plain<focus_previous>,
               "focus-previous"},
    CommandRow{"focus", parsers::panel_words, "", "Go to panel", "",
               "Gives the arrow keys to a panel.", parsers::focus, "focus places"},
    CommandRow{"open-menu", "", "", "Menus", "F10, Alt", "Opens the menus for the arrow keys.",
               plain<open_menu>, "open-menu"},

    CommandRow{"row-next", "", "", "Next row", "places:Down",
               "Moves the keyboard to the next row of the places table.", plain<row_next>,
               "row-next"},
    CommandRow{"row-previous", "", "", "Row before", "places:Up",
               "Moves the keyboard to the row before.", plain<row_previous>, "row-previous"},
    CommandRow{"row-open", "", "", "Open row", "places:Right",
               "Opens the place's row, or goes to the first of its mentions.", plain<row_open>,
               "row-open"},
    CommandRow{"row-close", "", "", "Close row", "places:Left",
               "Closes the place's row, or goes from a mention to its place.", plain<row_close>,
               "row-close"},
    CommandRow{"row-choose", "", "", "Choose row", "places:Return",
               "Selects the place or mention of the row and flies there.", plain<row_choose>,
               "row-choose"},

    CommandRow{"page-down", "", "", "Page down", "PageDown", "Scrolls the text by a page.",
               plain<page_down>, "page-down"},
    CommandRow{"page-up", "", "", "Page up", "PageUp", "Scrolls the text back by a page.",
               plain<page_up>, "page-up"},
    CommandRow{"line-down", "", "", "Scroll down", "text:Down", "Scrolls the text by some lines.",
               plain<line_down>, "line-down"},
    CommandRow{"line-up", "", "", "Scroll up", "text:Up", "Scrolls the text back by some lines.",
               plain<line_up>, "line-up"},
    CommandRow{"text-start", "", "", "Start of text", "Ctrl+Home", "Scrolls to the text's start.",
               plain<text_start>, "text-start"},
    CommandRow{"text-end", "", "", "End of text", "Ctrl+End", "Scrolls to the text's end.",
               plain<text_end>, "text-end"},
    CommandRow{"scroll-text", "PAGES", "", "Scroll text", "",
               "Scrolls the text by heights of its pane, up where negative.", parsers::scroll_text,
               "scroll-text 1.5"},
};

}  // namespace

std::span<const CommandRow> reading_rows() {
    return rows;
}

}  // namespace wherein::document
