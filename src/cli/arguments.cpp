#include <cli/arguments.hpp>

#include <CLI/CLI.hpp>

#include <cli/nearest.hpp>
#include <cli/option_table.hpp>

namespace wherein::cli {
namespace {

using base::Error;
using base::ErrorCode;

std::string see_help(std::string_view command) {
    return "`wherein " + std::string(command) + (command.empty() ? "" : " ") +
           "--help` lists what there is.";
}

/// CLI11's parser of one command with the places its words go to.
struct CommandParser {
    CLI::App* app{};
    std::string name;
    std::map<std::string, std::string> given;
    std::map<std::string, std::vector<std::string>> lists;
    std::map<std::string, bool> flags;
    std::vector<std::string> positionals;

    void add_options() {
        app->set_help_flag();
        app->allow_extras();
        for (const OptionEntry& option : option_entries()) {
            if (option.command != name) {
                continue;
            }
            const std::string long_name(option.long_name);
            const std::string names =
                (option.short_name.empty() ? "" : "-" + std::string(option.short_name) + ",") +
                "--" + long_name;
            if (option.argument.empty()) {
                app->add_flag(names, flags[long_name])
                    ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
            } else if (option.is_list) {
                app->add_option(names, lists[long_name])->allow_extra_args(false);
            } else {
                app->add_option(names, given[long_name])
                    ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
            }
        }
        app->add_option("words", positionals);
    }

    Arguments arguments() const {
        Arguments arguments{name, {}, lists, positionals};
        for (const auto& [long_name, is_on] : flags) {
            if (is_on) {
                arguments.values[long_name] = "";
            }
        }
        for (const auto& [long_name, value] : given) {
            if (app->get_option("--" + long_name)->count() > 0) {
                arguments.values[long_name] = value;
            }
        }
        return arguments;
    }
};

/// Commands of two words, "gazetteer import": the first is a group of subcommands.
class CommandGroups {
  public:
    explicit CommandGroups(CLI::App& program) : program_(program) {}

    CLI::App* add(const std::string& name) {
        const std::size_t space = name.find(' ');
        if (space == std::string::npos) {
            return program_.add_subcommand(name);
        }
        CLI::App*& group = groups_[name.substr(0, space)];
        if (group == nullptr) {
            group = program_.add_subcommand(name.substr(0, space));
            group->set_help_flag();
            group->allow_extras();
            group->require_subcommand(0, 1);
        }
        return group->add_subcommand(name.substr(space + 1));
    }

    /// errors  bad_usage: the first word alone, or with a second that is no command
    base::Status check() const {
        for (const auto& [name, group] : groups_) {
            if (!group->parsed() || !group->get_subcommands().empty()) {
                continue;
            }
            std::string known;
            for (const CommandEntry& entry : command_entries()) {
                const bool is_member = entry.name.starts_with(name + ' ');
                known += is_member ? (known.empty() ? "`wherein " : ", `wherein ") +
                                         std::string(entry.name) + "`"
                                   : "";
            }
            const auto words = group->remaining();
            return Error{ErrorCode::bad_usage,
                         words.empty() ? "The second word of the command is missing"
                                       : "There is no such command",
                         "wherein " + name + (words.empty() ? "" : " " + words.front()),
                         "There is " + known + "."};
        }
        return std::nullopt;
    }

  private:
    CLI::App& program_;
    std::map<std::string, CLI::App*> groups_;
};

std::vector<std::string> long_options(std::string_view command) {
    std::vector<std::string> names;
    for (const OptionEntry& option : option_entries()) {
        if (option.command == command) {
            names.push_back("--" + std::string(option.long_name));
        }
    }
    return names;
}

Error unknown_option(const std::string& word, const std::string& command) {
    const std::string name = word.substr(0, word.find('='));
    std::string hint = suggestion(name, long_options(command), see_help(command));
    for (const CommandEntry& other : command_entries()) {
        const bool knows_it =
            name.size() > 2 && find_option(other.name, std::string_view(name).substr(2)) != nullptr;
        if (other.name != command && knows_it) {
            hint = "It is an option of `wherein" +
                   (other.name.empty() ? "" : " " + std::string(other.name)) + "`.";
        }
    }
    return {ErrorCode::bad_usage, "There is no such option", word, hint};
}

/// What the command line says before a command has no meaning there.
base::Status check_words_before(const Arguments& window, const std::string& command) {
    if (!window.positionals.empty()) {
        return Error{ErrorCode::bad_usage, "This stands before the command",
                     window.positionals.front(), "Put it after `" + command + "`."};
    }
    for (const auto& [name, value] : window.values) {
        if (name != "help" && name != "version") {
            const bool knows_it = find_option(command, name) != nullptr;
            return Error{ErrorCode::bad_usage, "This option stands before the command", "--" + name,
                         knows_it ? "Put it after `" + command + "`."
                                  : "It is an option of the window, not of `" + command + "`."};
        }
    }
    return std::nullopt;
}

}  // namespace

base::Result<Arguments> sort_arguments(const std::vector<std::string>& words) {
    CLI::App program;
    program.require_subcommand(0, 1);
    std::vector<CommandParser> parsers(command_entries().size());
    CommandGroups groups(program);
    for (std::size_t i = 0; i < parsers.size(); ++i) {
        parsers[i].name = std::string(command_entries()[i].name);
        parsers[i].app = parsers[i].name.empty() ? &program : groups.add(parsers[i].name);
        parsers[i].add_options();
    }
    const CommandParser* chosen = &parsers.front();
    try {
        program.parse(std::vector<std::string>(words.rbegin(), words.rend()));
    } catch (const CLI::ParseError& problem) {
        return Error{ErrorCode::bad_usage, problem.what(), "", see_help("")};
    }
    for (const CommandParser& parser : parsers) {
        chosen = parser.app != &program && parser.app->parsed() ? &parser : chosen;
    }
    if (const base::Status unfinished = groups.check()) {
        return *unfinished;
    }
    for (const CommandParser& parser : parsers) {
        for (const std::string& word : parser.app->remaining()) {
            if (word != "--") {
                return unknown_option(word, parser.name);
            }
        }
    }
    Arguments window = parsers.front().arguments();
    if (chosen == &parsers.front()) {
        return window;
    }
    if (const base::Status misplaced = check_words_before(window, chosen->name)) {
        return *misplaced;
    }
    Arguments arguments = chosen->arguments();
    for (const char* name : {"help", "version"}) {
        if (window.has(name)) {
            arguments.values[name] = "";
        }
    }
    return arguments;
}

}  // namespace wherein::cli
