#include <document/command_table.hpp>

#include <algorithm>
#include <array>

#include <document/command_parsers.hpp>
#include <document/correction_rows.hpp>
#include <document/reading_rows.hpp>

namespace wherein::document {
namespace {

using parsers::plain;

constexpr double arrow_px = 80;
constexpr double key_zoom_factor = 1.5;

constexpr auto reload = [] { return ReloadArticle{}; };
constexpr auto next_text = [] { return StepText{1}; };
constexpr auto previous_text = [] { return StepText{-1}; };
constexpr auto stop_loading = [] { return StopLoading{}; };
constexpr auto next_mention = [] { return StepMention{1}; };
constexpr auto previous_mention = [] { return StepMention{-1}; };
constexpr auto next_place = [] { return StepPlace{1}; };
constexpr auto previous_place = [] { return StepPlace{-1}; };
constexpr auto clear = [] { return ClearSelection{}; };
constexpr auto pan_left = [] { return Pan{arrow_px, 0}; };
constexpr auto pan_right = [] { return Pan{-arrow_px, 0}; };
constexpr auto pan_up = [] { return Pan{0, arrow_px}; };
constexpr auto pan_down = [] { return Pan{0, -arrow_px}; };
constexpr auto zoom_in = [] { return Zoom{key_zoom_factor, {}, true}; };
constexpr auto zoom_out = [] { return Zoom{1 / key_zoom_factor, {}, true}; };
constexpr auto go_home = [] { return GoHome{}; };
constexpr auto go_world = [] { return GoWorld{}; };
constexpr auto zoom_to_selection = [] { return ZoomToSelection{}; };
constexpr auto focus_filter = [] { return FocusFilter{true}; };
constexpr auto toggle_text = [] { return TogglePanel{true, false}; };
constexpr auto toggle_places = [] { return TogglePanel{false, true}; };
constexpr auto toggle_panels = [] { return TogglePanel{true, true}; };
constexpr auto toggle_keys = [] { return ToggleKeys{}; };
constexpr auto text_larger = [] { return StepTextScale{1}; };
constexpr auto text_smaller = [] { return StepTextScale{-1}; };
constexpr auto copy = [] { return CopySelection{}; };
constexpr auto quit = [] { return Quit{}; };

// Name, arguments, menu, title, keys, help, parser, example.
const std::array rows{
    CommandRow{"open", "[PATH [behind|compared]]", "File", "Open the built-in article", "",
               "Opens a text, or shows it if it is open; without a path the built-in article. "
               "`behind` leaves the shown one in front; `compared` compares the two.",
               parsers::open, "open \"my article.txt\""},
    CommandRow{"open-dialog", "[FOLDER]", "File", "Open...", "Ctrl+O",
               "Shows the dialog that opens a text, in a folder or where it was last.",
               parsers::open_dialog, "open-dialog /tmp"},
    CommandRow{"paste", "[TEXT]", "File", "Open what was copied", "Ctrl+V",
               "Opens the text in the clipboard as an article, or the file it names; or a text "
               "given here.",
               parsers::paste, "paste \"Rain fell on Baku.\""},
    CommandRow{"reload", "", "File", "Read again", "Ctrl+R",
               "Reads the file of the article again; selection and view stay.", plain<reload>,
               "reload"},
    CommandRow{"stop-loading", "", "", "Stop opening", "",
               "Stops opening a text that takes long, as Escape does.", plain<stop_loading>,
               "stop-loading"},
    CommandRow{"close", "[N]", "File", "Close", "Ctrl+W",
               "Closes the text that is shown, or an open one by its number from 1.",
               parsers::close, "close 2"},
    CommandRow{"quit", "", "File", "Quit", "Ctrl+Q", "Ends the program.", plain<quit>, "quit"},

    CommandRow{"copy", "", "Edit", "Copy caption and coordinates", "Ctrl+C",
               "Copies the marked text, else the selected place's name and coordinates and the "
               "quoting sentence.",
               plain<copy>, "copy"},
    CommandRow{"focus-filter", "", "Edit", "Filter places", "Ctrl+Shift+F, /",
               "Puts the cursor into the filter of the places table.", plain<focus_filter>,
               "focus-filter"},
    CommandRow{"filter", "[TEXT]", "", "Filter places", "",
               "Shows only places with this text in their name, kind or sentences; without a text "
               "all.",
               parsers::filter, "filter karabakh"},
    CommandRow{
        "clear", "", "Edit", "One step back", "Escape",
        "Closes what lies over the window, else leaves present mode, else clears the filter, "
        "else the selection.",
        plain<clear>, "clear"},

    CommandRow{"next-mention", "", "Go", "Next mention", "n, Space",
               "Selects the next mention in reading order, after the last the first.",
               plain<next_mention>, "next-mention"},
    CommandRow{"previous-mention", "", "Go", "Previous mention", "p, BackSpace",
               "Selects the mention before, before the first the last.", plain<previous_mention>,
               "previous-mention"},
    CommandRow{"next-place", "", "Go", "Next place", "N",
               "Selects the next place in order of first mention.", plain<next_place>,
               "next-place"},
    CommandRow{"previous-place", "", "Go", "Previous place", "P",
               "Selects the place before in order of first mention.", plain<previous_place>,
               "previous-place"},
    CommandRow{"select-mention", "N", "", "Select mention", "",
               "Selects a mention by its number in the text, from 1, and flies to its place.",
               parsers::select_mention, "select-mention 7"},
    CommandRow{"select-place", "N", "", "Select place", "",
               "Selects a place by its number in the gazetteer and flies there.",
               parsers::select_place, "select-place 1200"},
    CommandRow{"cycle-place", "N", "", "Next mention of place", "",
               "Selects the next mention of a place (its number in the gazetteer) without moving "
               "the map, as a click on the map does.",
               parsers::cycle_place, "cycle-place 1200"},
    CommandRow{"hover", "[N]", "", "Hover", "",
               "Lights a place (its number in the gazetteer) as the pointer over it does; without "
               "a number none.",
               parsers::hover, "hover 1200"},
    CommandRow{"toggle-row", "N", "", "Open or close row", "",
               "Opens or closes a place's row (its number in the gazetteer) in the places table.",
               parsers::toggle_row, "toggle-row 1200"},
    CommandRow{"next-text", "", "Go", "Next text", "Ctrl+Tab, Ctrl+PageDown",
               "Shows the next of the open texts, after the last the first.", plain<next_text>,
               "next-text"},
    CommandRow{"previous-text", "", "Go", "Text before", "Ctrl+Shift+Tab, Ctrl+PageUp",
               "Shows the open text before, before the first the last.", plain<previous_text>,
               "previous-text"},
    CommandRow{"show-text", "N", "", "Show text", "", "Shows an open text by its number from 1.",
               parsers::show_text, "show-text 1"},
    CommandRow{"compare", "[N]", "View", "Compare with the other text", "Ctrl+K",
               "Puts the text that is shown and another open one (by its number from 1) on one map; "
               "again to leave.",
               parsers::compare, "compare 1"},
    CommandRow{"toggle-membership", parsers::membership_words, "", "Places of compared texts", "",
               "Shows or hides the places that both compared texts name, or only one of them.",
               parsers::toggle_membership, "toggle-membership both"},
    CommandRow{"text-larger", "", "View", "Larger text", "Ctrl++, Ctrl+=",
               "Sets the article in larger type.", plain<text_larger>, "text-larger"},
    CommandRow{"text-smaller", "", "View", "Smaller text", "Ctrl+-",
               "Sets the article in smaller type.", plain<text_smaller>, "text-smaller"},
    CommandRow{"text-scale", "[PERCENT]", "View", "Normal text size", "Ctrl+0",
               "Sets the article's type to 75 to 250 percent; without a number to 100.",
               parsers::text_scale, "text-scale 150"},
    CommandRow{"toggle-text", "", "View", "Text", "F7", "Shows or hides the text.",
               plain<toggle_text>, "toggle-text"},
    CommandRow{"toggle-places", "", "View", "Places", "F8", "Shows or hides the places table.",
               plain<toggle_places>, "toggle-places"},
    CommandRow{"toggle-panels", "", "View", "All panels", "F9, Ctrl+\\",
               "Hides all panels, or shows all if any is hidden.", plain<toggle_panels>,
               "toggle-panels"},
    CommandRow{"toggle-kind", parsers::kind_words, "View", "Kinds of mention", "",
               "Shows or hides the mentions of one kind.", parsers::toggle_kind,
               "toggle-kind people"},
    CommandRow{"sort", parsers::sort_words, "View", "Sort places by", "",
               "Sorts the places table: in reading order, by name, kind, count, or the least "
               "certain first.",
               parsers::sort, "sort name"},

    CommandRow{"zoom-in", "", "Map", "Zoom in", "+, =", "Shows less, larger.", plain<zoom_in>,
               "zoom-in"},
    CommandRow{"zoom-out", "", "Map", "Zoom out", "-", "Shows more, smaller.", plain<zoom_out>,
               "zoom-out"},
    CommandRow{"zoom", "FACTOR [X Y]", "", "Zoom", "",
               "Zooms by a factor (over 1 is closer) about a pixel of the map, else about its "
               "centre.",
               parsers::zoom, "zoom 2 120 80"},
    CommandRow{"pan-left", "", "Map", "Pan left", "Left", "Moves the view to the left.",
               plain<pan_left>, "pan-left"},
    CommandRow{"pan-right", "", "Map", "Pan right", "Right", "Moves the view to the right.",
               plain<pan_right>, "pan-right"},
    CommandRow{"pan-up", "", "Map", "Pan up", "Up", "Moves the view up.", plain<pan_up>, "pan-up"},
    CommandRow{"pan-down", "", "Map", "Pan down", "Down", "Moves the view down.", plain<pan_down>,
               "pan-down"},
    CommandRow{"pan", "DX DY", "", "Pan", "",
               "Drags the map by pixels, to the right and down, as the mouse does.", parsers::pan,
               "pan 10 -25.5"},
    CommandRow{"zoom-to-selection", "", "Map", "Zoom to selection", "Return",
               "Fits the selected place into the map.", plain<zoom_to_selection>,
               "zoom-to-selection"},
    CommandRow{"go-home", "", "Map", "Article's view", "Home",
               "Shows the core of the article; from there, the world.", plain<go_home>, "go-home"},
    CommandRow{"go-world", "", "Map", "World", "w", "Shows the whole world.", plain<go_world>,
               "go-world"},
    CommandRow{"show-box", "WEST SOUTH EAST NORTH", "", "Show box", "",
               "Shows a box given in degrees; west greater than east crosses the antimeridian.",
               parsers::show_box, "show-box 43.4 38.4 50.6 41.9"},
    CommandRow{"toggle-layer", parsers::layer_words, "Map", "Layers", "",
               "Shows or hides a layer of the map.", parsers::toggle_layer, "toggle-layer rivers"},
    CommandRow{
        "viewpoint", "de-facto|KEY", "", "Viewpoint", "",
        "Draws disputed areas as they are held (de-facto), or those a party claims as its own; "
        "`wherein --list-viewpoints` names the parties.",
        parsers::viewpoint, "viewpoint de-facto"},
    CommandRow{
        "as-of", "DATE|article|today", "", "As of", "",
        "Draws the disputed areas of a date: 2021-02-14, a year or month alone, the article's "
        "date, or today.",
        parsers::as_of, "as-of 1994-05-12"},
    CommandRow{"projection", parsers::projection_words, "Map", "Projection", "",
               "Draws the map in a projection, or in the one that suits the view.",
               parsers::projection, "projection orthographic"},
    CommandRow{"label-language", parsers::language_words, "Map", "Label language", "",
               "Writes names on the map in English, as the people there do, or in both ways.",
               parsers::label_language, "label-language both"},
    CommandRow{"layer-dialog", "[FOLDER]", "Map", "Add layer...", "",
               "Shows the dialog that lays a file over the map, in a folder or where it was last.",
               parsers::layer_dialog, "layer-dialog /tmp"},
    CommandRow{
        "add-layer", "[PATH [NAME_FIELD]]", "Map", "Add copied file as layer", "",
        "Lays a file of your own over the map, any that GDAL opens; a field gives the names. "
        "Without a path the file that has been copied.",
        parsers::add_layer, "add-layer trips.gpx name"},
    CommandRow{"remove-layer", "[NAME]", "Map", "Remove last layer of your own", "",
               "Takes a layer of your own off the map; without its name the last one.",
               parsers::remove_layer, "remove-layer trips.gpx"},

    CommandRow{"picture", "[PATH [WIDTH HEIGHT]]", "Picture", "Save picture", "F12",
               "Saves the map as a picture; without a path 1920 by 1080 under a free name.",
               parsers::picture, "picture map.png 1920 1080"},
    CommandRow{"toggle-keys", "", "Help", "Keys", "?, h, F1", "Shows or hides the key sheet.",
               plain<toggle_keys>, "toggle-keys"},
};

bool has_key(const CommandRow& row, std::string_view chord) {
    std::string_view rest = row.keys;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(", "), rest.size());
        if (rest.substr(0, end) == chord) {
            return true;
        }
        rest.remove_prefix(std::min(end + 2, rest.size()));
    }
    return false;
}

}  // namespace

std::span<const CommandRow> command_table() {
    static const std::vector<CommandRow> all = [] {
        std::vector<CommandRow> table(rows.begin(), rows.end());
        const auto reading = reading_rows();
        table.insert(table.end(), reading.begin(), reading.end());
        // Undo heads its menu, and quit ends its own.
        const auto correcting = correction_rows();
        const auto quit_row = std::find_if(table.begin(), table.end(), [](const CommandRow& row) {
            return row.name == "quit";
        });
        table.insert(quit_row, correcting.begin(), correcting.end());
        return table;
    }();
    return all;
}

const CommandRow* find_command(std::string_view name) {
    const auto table = command_table();
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const CommandRow& row) { return row.name == name; });
    return found == table.end() ? nullptr : &*found;
}

const CommandRow* command_for_key(std::string_view chord) {
    const auto table = command_table();
    const auto found = std::find_if(table.begin(), table.end(), [&](const CommandRow& row) {
        return !chord.empty() && has_key(row, chord);
    });
    return found == table.end() ? nullptr : &*found;
}

}  // namespace wherein::document
