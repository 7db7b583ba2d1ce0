#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <base/result.hpp>
#include <document/command.hpp>

namespace wherein::document {

/// One thing the reader can do; feeds keys, menus, the key sheet, scripts and docs/commands.md.
struct CommandRow {
    std::string_view name;       ///< as in scripts: "select-mention"
    std::string_view arguments;  ///< "N", "WEST SOUTH EAST NORTH", or empty
    std::string_view menu;       ///< "Map", "File", ... or empty: not in a menu
    std::string_view title;      ///< menu wording: "Next mention"
    std::string_view keys;       ///< default keys, comma-separated: "n, Space"
    std::string_view help;       ///< one sentence
    /// Makes the command from its script arguments.
    base::Result<Command> (*parse)(std::span<const std::string> arguments);
    std::string_view example{};  ///< a script line of this command
};

std::span<const CommandRow> command_table();
const CommandRow* find_command(std::string_view name);

/// The words of a line of a script; none for an empty line or a comment.
/// errors  bad_usage: a quotation mark that is not closed
base::Result<std::vector<std::string>> script_words(std::string_view line);

/// One line of a script: "pan 10 0", quotes for spaces, # comments. Empty lines give nothing.
/// errors  bad_usage: unknown command (with the nearest name), wrong arguments
base::Result<std::vector<Command>> parse_line(std::string_view line);

/// The row bound to a key chord such as "Ctrl+Q" or "n"; null when none.
const CommandRow* command_for_key(std::string_view chord);

/// The whole of docs/commands.md.
std::string commands_markdown();

}  // namespace wherein::document
