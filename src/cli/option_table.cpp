#include <cli/option_table.hpp>

#include <algorithm>
#include <charconv>

#include <document/command_parsers.hpp>

namespace wherein::cli {
namespace {

using document::parsers::kind_words;
using document::parsers::language_words;
using document::parsers::projection_words;

constexpr std::array<CommandEntry, 8> commands{
    {{"", "[ARTICLE...]", "Open texts in a window; without ARTICLE the built-in one."},
     {"places", "FILE...",
      "Say which places texts name, and where they are; - reads standard input."},
     {"check", "[FILE] CHECKED",
      "Compare our answers with a checked file; FILE is the text if it holds none."},
     {"render", "FILE -o PNG", "Draw the map of a text into a PNG, without a window."},
     {"gazetteer import", "FILE -o NAME",
      "Index a GeoNames dump or any point source of GDAL for --gazetteer."},
     {"play", "SCRIPT",
      "Play a script of commands off screen, or in a window; - reads standard input."},
     {"data check", "[FOLDER]",
      "Say what is wrong with map data, our own or in FOLDER; exit 1 at a fault."},
     {"bench", "[SUBJECT...]",
      "Measure process, window, frames, gazetteer, geoparse, map, reading."}}};

constexpr std::string_view own_gazetteer_help =
    "Find places in this list; `gazetteer import` makes one.";

constexpr std::string_view viewpoint_help =
    "Draw what this party claims as its own; --list-viewpoints names them. de-facto: who holds it.";
constexpr std::string_view as_of_help =
    "Draw the disputed areas of this date: 2021-02-14, 1993-08, 1991, today, or the article's.";

constexpr std::string_view projection_help =
    "Draw the map in this projection; auto takes the one that suits the view.";
constexpr std::string_view language_help =
    "Write names on the map in English, as the people there do, or in both ways.";
constexpr std::string_view compare_help =
    "Put this text on the same map: which places both name, which only one.";
constexpr std::string_view layer_help =
    "Lay a file that GDAL opens over the map, named by a field; may be given several times.";

constexpr std::array<OptionEntry, 66> options{{
    {"", "size", "", "WxH", "1280x800", "320..16384", "Size of the window in pixels."},
    {"", "ui-scale", "", "N", "1", "0.5..4", "Enlarge text and controls."},
    {"", "theme", "", "NAME", "light", "", "Colours; --list-themes names them."},
    {"", "viewpoint", "", "PARTY", "de-facto", "", viewpoint_help},
    {"", "as-of", "", "DATE", "article", "", as_of_help},
    {"", "gazetteer", "", "NAME", "", "", own_gazetteer_help},
    {"", "projection", "", "P", "auto", projection_words, projection_help},
    {"", "label-language", "", "L", "english", language_words, language_help},
    {"", "layer", "", "FILE[,name=FIELD]", "", "", layer_help, false, true},
    {"", "compare", "", "FILE", "", "", compare_help},
    {"", "reduced-motion", "", "", "", "", "Jump on the map instead of flying."},
    {"", "verbose", "", "", "", "", "Say more about what is going on."},
    {"", "state-file", "", "FILE", "", "", "Report the state of the window to FILE, for tests.",
     true},
    {"", "record", "", "FILE", "", "",
     "Write what is done in the window to FILE, as a script for `play`."},
    {"", "list-bindings", "", "", "", "", "Print all keys and what they do."},
    {"", "list-themes", "", "", "", "", "Print the names of the themes."},
    {"", "list-viewpoints", "", "", "", "", "Print the parties whose claims can be drawn."},
    {"", "list-projections", "", "", "", "", "Print the projections and what each is good for."},
    {"", "list-options-markdown", "", "", "", "", "Print docs/options.md.", true},
    {"", "version", "", "", "", "", "Print the version."},
    {"", "help", "h", "", "", "", "Print this help."},
    {"places", "format", "f", "FORMAT", "table", "table|json|ndjson",
     "A table for people, a JSON object per text, or the same on one line each."},
    {"places", "kinds", "k", "LIST", "", kind_words, "Keep only these kinds of mentions."},
    {"places", "with-text", "", "", "", "",
     "Put the decoded text, which all offsets count in, into the JSON."},
    {"places", "input", "", "FORMAT", "auto", "auto|text|ndjson",
     "What the files are; auto takes .ndjson and JSON lines on standard input for documents."},
    {"places", "gazetteer", "", "NAME", "", "", own_gazetteer_help},
    {"places", "ignore-corrections", "", "", "", "",
     "Give the program's own answer, without the corrections saved beside a text."},
    {"places", "help", "h", "", "", "", "Print this help."},
    {"check", "calibration", "", "", "", "",
     "Show how often answers of each confidence are right."},
    {"check", "gazetteer", "", "NAME", "", "", own_gazetteer_help},
    {"check", "help", "h", "", "", "", "Print this help."},
    {"render", "output", "o", "FILE", "", "", "The PNG to write."},
    {"render", "size", "", "WxH", "1920x1080", "16..16384", "Size of the picture in pixels."},
    {"render", "dpi", "", "N", "96", "24..1200", "Dots per inch; enlarges symbols and text."},
    {"render", "place", "", "NAME", "", "", "Select and frame this place of the text."},
    {"render", "extent", "", "W,S,E,N", "", "", "Show this box of degrees, longitude first."},
    {"render", "theme", "", "NAME", "light", "", "Colours; --list-themes names them."},
    {"render", "viewpoint", "", "PARTY", "de-facto", "", viewpoint_help},
    {"render", "as-of", "", "DATE", "article", "", as_of_help},
    {"render", "gazetteer", "", "NAME", "", "", own_gazetteer_help},
    {"render", "projection", "", "P", "auto", projection_words, projection_help},
    {"render", "label-language", "", "L", "english", language_words, language_help},
    {"render", "layer", "", "FILE[,name=FIELD]", "", "", layer_help, false, true},
    {"render", "compare", "", "FILE", "", "", compare_help},
    {"render", "dump-scene", "", "", "", "", "Print what would be drawn; needs no display."},
    {"render", "help", "h", "", "", "", "Print this help."},
    {"gazetteer import", "output", "o", "NAME", "", "",
     "Name for --gazetteer, or a path with a slash or a dot in it."},
    {"gazetteer import", "layer", "", "NAME", "", "", "Layer or table to read."},
    {"gazetteer import", "name-field", "", "FIELD", "", "", "Field that holds the name."},
    {"gazetteer import", "id-field", "", "FIELD", "", "", "Field that holds a lasting id."},
    {"gazetteer import", "country-field", "", "FIELD", "", "", "Field with the ISO code."},
    {"gazetteer import", "population-field", "", "FIELD", "", "", "Field with the people."},
    {"gazetteer import", "other-names-field", "", "FIELD", "", "",
     "Field with other names, between | , or ;."},
    {"gazetteer import", "help", "h", "", "", "", "Print this help."},
    {"play", "window", "", "", "", "", "Show the window instead of playing off screen."},
    {"play", "size", "", "WxH", "1280x800", "320..16384", "Size of the window in pixels."},
    {"play", "ui-scale", "", "N", "1", "0.5..4", "Enlarge text and controls."},
    {"play", "theme", "", "NAME", "light", "", "Colours; --list-themes names them."},
    {"play", "gazetteer", "", "NAME", "", "", own_gazetteer_help},
    {"play", "help", "h", "", "", "", "Print this help."},
    {"data check", "format", "f", "FORMAT", "text", "text|json", "For people or for programs."},
    {"data check", "help", "h", "", "", "", "Print this help."},
    {"bench", "rounds", "", "N", "20", "1..1000", "How often each thing is done."},
    {"bench", "text", "", "FILE", "", "", "Text for geoparse instead of the built-in articles."},
    {"bench", "gazetteer", "", "NAME", "", "", own_gazetteer_help},
    {"bench", "help", "h", "", "", "", "Print this help."},
}};

double to_number(std::string_view text) {
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

std::span<const CommandEntry> command_entries() {
    return commands;
}

std::span<const OptionEntry> option_entries() {
    return options;
}

const OptionEntry* find_option(std::string_view command, std::string_view long_name) {
    const auto found = std::find_if(options.begin(), options.end(), [&](const OptionEntry& o) {
        return o.command == command && o.long_name == long_name;
    });
    return found == options.end() ? nullptr : &*found;
}

NumberRange number_range(std::string_view domain) {
    const std::size_t dots = domain.find("..");
    return {to_number(domain.substr(0, dots)), to_number(domain.substr(dots + 2))};
}

bool allows(std::string_view domain, std::string_view word) {
    while (!domain.empty()) {
        const std::size_t end = std::min(domain.find('|'), domain.size());
        if (domain.substr(0, end) == word) {
            return true;
        }
        domain.remove_prefix(std::min(end + 1, domain.size()));
    }
    return false;
}

}  // namespace wherein::cli
