#pragma once
#include <optional>
#include <string>
#include <vector>

#include <document/command.hpp>

namespace wherein::ui {

/// A line of the list of all commands.
struct PaletteEntry {
    std::string title;      ///< "Layers: Rivers"
    std::string keys;       ///< the first of its keys
    std::string line;       ///< the script line, or its beginning where arguments are asked for
    std::string arguments;  ///< what is asked for: "N", "WEST SOUTH EAST NORTH"; empty: ready
};

/// What commands choose from that is not in their table.
struct PaletteChoices {
    std::vector<std::string> themes;
    std::vector<std::string> texts;  ///< titles of the open ones, in the order of their tabs
};

/// Every command, those with something to choose from once for each choice.
std::vector<PaletteEntry> palette_entries(const PaletteChoices& choices);

/// Those that answer what was typed, the best first; all in the table's order for nothing typed.
std::vector<const PaletteEntry*> matching(const std::vector<PaletteEntry>& entries,
                                          std::string_view typed);

}  // namespace wherein::ui
