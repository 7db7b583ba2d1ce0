#pragma once
#include <string>
#include <variant>
#include <vector>

#include <app/bench.hpp>
#include <app/import_gazetteer.hpp>
#include <app/run.hpp>

namespace wherein::cli {

/// Something to print; needs neither map data nor a display.
struct ShowHelp {
    std::string command;  ///< empty: the whole program
};
struct ShowVersion {};
struct ShowBindings {};
struct ShowThemes {};
struct ShowViewpoints {};
struct ShowProjections {};
struct ShowOptionsMarkdown {};

struct OpenWindow {
    app::WindowOptions options;
};

enum class Format { table, json, ndjson };
/// What the files of `places` hold; automatic goes by the name, on standard input by its first
/// line.
enum class Input { automatic, text, ndjson };

struct FindPlaces {
    std::vector<std::string> files;  ///< "-" is standard input
    Format format{Format::table};
    Input input{Input::automatic};
    std::vector<std::string> kinds;  ///< names of mention kinds to keep; empty: all
    std::string gazetteer;           ///< as in app::WindowOptions
    bool with_text{};
    bool ignores_corrections{};  ///< the program's own answer, not the reader's
};

struct RenderPicture {
    app::RenderOptions options;
};

/// Our answers against a checked file.
struct CheckAnswers {
    std::string text;     ///< the text that is checked; empty: the checked file holds its texts
    std::string checked;  ///< a file of report::parse_checked_line's lines
    bool shows_calibration{};
    std::string gazetteer;  ///< as in app::WindowOptions
};

struct ImportGazetteer {
    app::ImportOptions options;
};

struct PlayScript {
    app::PlayOptions options;  ///< `name` is the script's path; its text is not read yet
};

struct CheckData {
    std::string folder;  ///< of the data; empty: the program's own
    bool as_json{};
};

struct RunBench {
    app::BenchOptions options;
};

/// What a command line asks for.
using Request = std::variant<OpenWindow, FindPlaces, CheckAnswers, RenderPicture, ImportGazetteer,
                             PlayScript, CheckData, RunBench, ShowHelp, ShowVersion, ShowBindings,
                             ShowThemes, ShowViewpoints, ShowProjections, ShowOptionsMarkdown>;

/// Understand the words after the program's name. Touches no file.
/// errors  bad_usage, with what would be right
base::Result<Request> parse(const std::vector<std::string>& words);

}  // namespace wherein::cli
