#include <app/script.hpp>

#include <algorithm>
#include <optional>

#include <document/command_arguments.hpp>
#include <document/command_table.hpp>

namespace wherein::app {
namespace {

using base::Error;
using base::ErrorCode;
using document::Arguments;
using Words = std::span<const std::string>;
using Parsed = base::Result<ScriptStep>;

constexpr double longest_wait_s = 3600;

Parsed finished(const Arguments& arguments, ScriptStep step) {
    if (const base::Status mistake = arguments.check()) {
        return *mistake;
    }
    return step;
}

Parsed wait(Words words) {
    Arguments arguments(words, "wait [SECONDS|map|places]");
    if (words.empty()) {
        return ScriptStep{WaitForRest{}};
    }
    if (words.front() == "map" || words.front() == "places") {
        arguments.text("");
        return finished(arguments, words.front() == "map" ? ScriptStep{WaitForMap{}}
                                                          : ScriptStep{WaitForPlaces{}});
    }
    const double seconds = arguments.number("The time", 0, longest_wait_s);
    return finished(arguments, WaitSeconds{seconds});
}

Parsed screenshot(Words words) {
    Arguments arguments(words, "screenshot PATH");
    return finished(arguments, Screenshot{arguments.text("The picture's path")});
}

Parsed dump_state(Words words) {
    Arguments arguments(words, "dump-state [PATH]");
    return finished(arguments, DumpState{arguments.text_or_empty()});
}

Parsed window_size(Words words) {
    Arguments arguments(words, "window-size WIDTH HEIGHT");
    const double width = arguments.number("The width", 320, 16'384);
    const double height = arguments.number("The height", 240, 16'384);
    return finished(arguments, WindowSize{{static_cast<int>(width), static_cast<int>(height)}});
}

Parsed expect(Words words) {
    Arguments arguments(words, "expect FIELD VALUE");
    const std::string field = arguments.text("The field");
    return finished(arguments, Expect{field, arguments.text("The value")});
}

using Parser = Parsed (*)(Words);

Parser parser_of(std::string_view verb) {
    return verb == "wait"          ? wait
           : verb == "screenshot"  ? screenshot
           : verb == "dump-state"  ? dump_state
           : verb == "window-size" ? window_size
           : verb == "expect"      ? expect
                                   : nullptr;
}

base::Result<std::optional<ScriptStep>> parse_one(std::string_view line) {
    const auto words = document::script_words(line);
    if (!words) {
        return words.error();
    }
    if (words->empty()) {
        return std::optional<ScriptStep>{};
    }
    if (const Parser parser = parser_of(words->front())) {
        auto step = parser(std::span(*words).subspan(1));
        return step ? base::Result(std::optional<ScriptStep>(*std::move(step)))
                    : base::Result<std::optional<ScriptStep>>(step.error());
    }
    auto commands = document::parse_line(line);
    if (!commands) {
        return commands.error();
    }
    return std::optional<ScriptStep>(commands->front());
}

}  // namespace

const std::vector<ScriptVerb>& script_verbs() {
    static const std::vector<ScriptVerb> verbs{
        {"wait", "[SECONDS|map|places]",
         "Waits until nothing loads and nothing moves; or lets a flight go on for some seconds; or "
         "waits for the map in a new projection, or for the article's places.",
         "wait"},
        {"screenshot", "PATH", "Writes the whole window as a PNG.", "screenshot window.png"},
        {"dump-state", "[PATH]",
         "Writes what is selected, shown and where as JSON, to the file or to standard output.",
         "dump-state state.json"},
        {"window-size", "WIDTH HEIGHT", "Gives the window another size in pixels.",
         "window-size 1920 1080"},
        {"expect", "FIELD VALUE",
         "Compares a field of dump-state's JSON; the program ends with 1 where one differs.",
         "expect selection.place iso:AM"}};
    return verbs;
}

base::Result<std::vector<ScriptLine>> parse_script(std::string_view text, const std::string& name) {
    std::vector<ScriptLine> lines;
    std::size_t number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        auto step = parse_one(line);
        if (!step) {
            Error mistake = step.error();
            const std::string place = name + ", line " + std::to_string(number);
            mistake.where = mistake.where.empty() ? place : place + ": " + mistake.where;
            return mistake;
        }
        if (*step) {
            lines.push_back({number, std::string(line), **std::move(step)});
        }
    }
    return lines;
}

}  // namespace wherein::app
