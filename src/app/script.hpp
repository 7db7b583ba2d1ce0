#pragma once
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <base/result.hpp>
#include <document/command.hpp>

namespace wherein::app {

// What only a script can say; everything else in it is a command of the command table.
struct WaitForRest {};    ///< until nothing loads and nothing moves
struct WaitForMap {};     ///< until the map is there in the projection asked for
struct WaitForPlaces {};  ///< until the article's places are known
struct WaitSeconds {
    double seconds{};
};  ///< of the flight's time
struct Screenshot {
    std::string path;
};  ///< the whole window as a PNG
struct DumpState {
    std::string path;
};  ///< state_report.hpp's JSON; empty: printed
struct WindowSize {
    carto::ScreenSize size;
};
/// A field of the dumped state, "selection.place" or "places.0.name", is this.
struct Expect {
    std::string field;
    std::string value;
};

using ScriptStep = std::variant<document::Command, WaitForRest, WaitForMap, WaitForPlaces,
                                WaitSeconds, Screenshot, DumpState, WindowSize, Expect>;

struct ScriptLine {
    std::size_t number{};  ///< from 1
    std::string text;
    ScriptStep step;
};

/// A word of scripts that is no command of the table.
struct ScriptVerb {
    std::string_view name;
    std::string_view arguments;
    std::string_view help;
    std::string_view example;
};
const std::vector<ScriptVerb>& script_verbs();

/// Understand a whole script before anything of it is done. Relative paths stay as they are.
/// name    what the script is called in an error
/// errors  bad_usage: the first mistake, with its line and word
base::Result<std::vector<ScriptLine>> parse_script(std::string_view text, const std::string& name);

}  // namespace wherein::app
