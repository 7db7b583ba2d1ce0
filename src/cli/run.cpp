#include <cli/cli.hpp>

#include <algorithm>
#include <csignal>
#include <exception>
#include <filesystem>
#include <iostream>
#include <new>
#include <system_error>

#include <app/check_data.hpp>
#include <base/data_root.hpp>
#include <cli/bench.hpp>
#include <cli/check.hpp>
#include <cli/help.hpp>
#include <cli/import.hpp>
#include <cli/nearest.hpp>
#include <cli/option_table.hpp>
#include <cli/output.hpp>
#include <cli/places.hpp>
#include <cli/play.hpp>
#include <cli/request.hpp>
#include <document/command_table.hpp>
#include <report/columns.hpp>
#include <style/theme.hpp>

namespace wherein::cli {
namespace {

using base::Error;
using base::ErrorCode;

int tell(const Error& error) {
    std::cerr << "wherein: " << base::to_sentence(error) << '\n';
    return base::exit_code(error.code);
}

std::string bindings_text() {
    std::vector<std::vector<std::string>> rows;
    for (const document::CommandRow& row : document::command_table()) {
        if (!row.keys.empty()) {
            rows.push_back({std::string(row.keys), std::string(row.name), std::string(row.help)});
        }
    }
    return report::format_columns({{"keys"}, {"command"}, {"what it does"}}, rows);
}

std::string projections_text() {
    std::vector<std::vector<std::string>> rows{
        {"auto", "Automatic", "the one that suits the view"}};
    for (const carto::ProjectionName& name : carto::projection_names()) {
        rows.push_back({std::string(name.word), std::string(name.title), std::string(name.use)});
    }
    return report::format_columns({{"word"}, {"projection"}, {"good for"}}, rows);
}

/// errors  unreadable: no assets; bad_usage: no theme of this name
base::Status check_theme(const std::string& name) {
    const auto root = base::find_data_root();
    if (!root) {
        return root.error();
    }
    const auto themes = style::list_themes(*root / "assets");
    if (std::find(themes.begin(), themes.end(), name) != themes.end()) {
        return std::nullopt;
    }
    return Error{ErrorCode::bad_usage, "There is no such theme", "--theme " + name,
                 suggestion(name, themes, "`wherein --list-themes` names them.")};
}

/// errors  unreadable: no data; bad_usage: no disputed area is claimed by this party
base::Status check_viewpoint(const std::string& key) {
    if (key.empty()) {
        return std::nullopt;
    }
    const auto areas = app::load_disputed_areas();
    if (!areas) {
        return areas.error();
    }
    std::vector<std::string> keys{"de-facto"};
    for (const carto::Party& party : carto::claiming_parties(**areas)) {
        keys.push_back(party.key);
    }
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) {
        return std::nullopt;
    }
    return Error{ErrorCode::bad_usage, "There is no such viewpoint", "--viewpoint " + key,
                 suggestion(key, keys, "`wherein --list-viewpoints` names them.")};
}

std::string viewpoints_text(const carto::Layer& areas) {
    std::vector<std::vector<std::string>> rows{{"de-facto", "who holds what", ""}};
    for (const carto::Party& party : carto::claiming_parties(areas)) {
        std::string claimed;
        for (const std::uint32_t index : party.areas) {
            claimed += (claimed.empty() ? "" : "; ") + areas.features[index].name;
        }
        rows.push_back({party.key, party.name, claimed});
    }
    return report::format_columns({{"viewpoint"}, {"of"}, {"claims"}}, rows);
}

/// A word that is no file but nearly a command was meant as one.
base::Status check_not_mistyped_command(const std::string& article) {
    std::vector<std::string> names;
    for (const CommandEntry& command : command_entries()) {
        names.emplace_back(command.name);
    }
    std::error_code ignored;
    if (article.empty() || article == "-" || std::filesystem::exists(article, ignored) ||
        nearest(article, names).empty()) {
        return std::nullopt;
    }
    return Error{ErrorCode::bad_usage, "There is no such command and no such file", article,
                 suggestion(article, names, "")};
}

/// Carries a request out and gives the exit code.
class Runner {
  public:
    explicit Runner(Output& output) : output_(output) {}

    int operator()(const OpenWindow& request) const {
        const auto& articles = request.options.articles;
        const std::string first = articles.empty() ? std::string{} : articles.front();
        if (const base::Status wrong = check_not_mistyped_command(first)) {
            return tell(*wrong);
        }
        if (const base::Status wrong = check_theme(request.options.theme)) {
            return tell(*wrong);
        }
        if (const base::Status wrong = check_viewpoint(request.options.viewpoint)) {
            return tell(*wrong);
        }
        const base::Status failed = app::run_window(request.options);
        return failed ? tell(*failed) : 0;
    }

    int operator()(const FindPlaces& request) const {
        const auto tools = app::load_geoparse_tools(request.gazetteer);
        return tools ? find_places(request, *tools, std::cin, output_, std::cerr)
                     : tell(tools.error());
    }

    int operator()(const CheckAnswers& request) const {
        const auto tools = app::load_geoparse_tools(request.gazetteer);
        return tools ? check_answers(request, *tools, output_, std::cerr) : tell(tools.error());
    }

    int operator()(const RenderPicture& request) const {
        if (const base::Status wrong = check_theme(request.options.theme)) {
            return tell(*wrong);
        }
        if (const base::Status wrong = check_viewpoint(request.options.viewpoint)) {
            return tell(*wrong);
        }
        const auto dump = app::render_picture(request.options);
        if (!dump) {
            return tell(dump.error());
        }
        output_.write(*dump);
        return 0;
    }

    int operator()(const ImportGazetteer& request) const {
        return import_gazetteer(request.options, output_, std::cerr);
    }

    int operator()(const PlayScript& request) const {
        if (const base::Status wrong = check_theme(request.options.window.theme)) {
            return tell(*wrong);
        }
        return play(request.options, output_, std::cin, std::cerr);
    }

    int operator()(const CheckData& request) const {
        const auto report = app::check_data_folder(request.folder);
        if (!report) {
            return tell(report.error());
        }
        output_.write(request.as_json ? app::check_report_json(*report)
                                      : app::check_report_text(*report));
        return report->is_sound() ? 0 : base::exit_code(ErrorCode::work_failed);
    }

    int operator()(const RunBench& request) const {
        return run_bench(request.options, output_, std::cerr);
    }

    int operator()(const ShowHelp& request) const { return print(help_text(request.command)); }
    int operator()(ShowVersion) const { return print(version_text() + '\n'); }
    int operator()(ShowBindings) const { return print(bindings_text()); }
    int operator()(ShowOptionsMarkdown) const { return print(options_markdown()); }

    int operator()(ShowViewpoints) const {
        const auto areas = app::load_disputed_areas();
        return areas ? print(viewpoints_text(**areas)) : tell(areas.error());
    }
    int operator()(ShowProjections) const { return print(projections_text()); }

    int operator()(ShowThemes) const {
        const auto root = base::find_data_root();
        if (!root) {
            return tell(root.error());
        }
        for (const std::string& name : style::list_themes(*root / "assets")) {
            output_.write(name + '\n');
        }
        return 0;
    }

  private:
    int print(const std::string& text) const {
        output_.write(text);
        return 0;
    }

    Output& output_;
};

}  // namespace

int run(int argc, char** argv) {
    try {
        // A reader that closes early (`| head`) is told by write's answer instead of a signal.
        std::signal(SIGPIPE, SIG_IGN);
        const auto request =
            parse(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
        if (!request) {
            return tell(request.error());
        }
        Output output(stdout);
        const int code = std::visit(Runner(output), *request);
        const base::Status unwritten = output.status();
        return unwritten ? tell(*unwritten) : code;
    } catch (const std::bad_alloc&) {
        return tell({ErrorCode::work_failed, "The memory is full", "", "Close other programs."});
    } catch (const std::exception& problem) {
        return tell({ErrorCode::work_failed, "Something went wrong in the program", problem.what(),
                     "Please report it."});
    }
}

}  // namespace wherein::cli
