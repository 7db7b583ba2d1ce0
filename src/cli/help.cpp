#include <cli/help.hpp>

#include <algorithm>
#include <vector>

#include <cli/option_table.hpp>

namespace wherein::cli {
namespace {

constexpr std::string_view version = "0.1.0";

struct ExitCode {
    int code;
    std::string_view meaning;
};

constexpr std::array<ExitCode, 5> exit_codes{{{0, "done"},
                                              {1, "the work failed"},
                                              {2, "wrong command line"},
                                              {3, "a file is not readable, or not a text"},
                                              {4, "no display"}}};

std::string usage(const CommandEntry& command) {
    return "wherein " + (command.name.empty() ? "" : std::string(command.name) + " ") +
           (command.name.empty() ? "[options] " + std::string(command.arguments)
                                 : std::string(command.arguments) + " [options]");
}

std::string names(const OptionEntry& option) {
    return (option.short_name.empty() ? "" : "-" + std::string(option.short_name) + ", ") + "--" +
           std::string(option.long_name) +
           (option.argument.empty() ? "" : " " + std::string(option.argument));
}

/// "place|actor" as "place, actor"; "1..9" as "1 to 9".
std::string domain_words(std::string_view domain) {
    std::string words(domain);
    for (const auto& [mark, with] : {std::pair{"|", ", "}, std::pair{"..", " to "}}) {
        for (std::size_t at = 0; (at = words.find(mark, at)) != std::string::npos;) {
            words.replace(at, std::string_view(mark).size(), with);
        }
    }
    return words;
}

std::string details(const OptionEntry& option) {
    std::string text = domain_words(option.domain);
    if (!option.default_value.empty()) {
        text += (text.empty() ? "default " : "; default ") + std::string(option.default_value);
    }
    return text;
}

std::vector<const OptionEntry*> shown_options(std::string_view command) {
    std::vector<const OptionEntry*> shown;
    for (const OptionEntry& option : option_entries()) {
        if (option.command == command && !option.is_hidden) {
            shown.push_back(&option);
        }
    }
    return shown;
}

constexpr std::size_t least_help_column = 24;

/// A name with its explanation at the help column, broken at 80 characters.
std::string entry_lines(const std::string& name, const std::string& text,
                        std::size_t help_column = least_help_column) {
    constexpr std::size_t page_width = 80;
    std::string lines;
    std::string line = "  " + name;
    line.resize(std::max(line.size() + 2, help_column), ' ');
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const bool is_first = line.size() <= help_column || line.back() == ' ';
        if (!is_first && line.size() + 1 + end - at > page_width) {
            lines += line + '\n';
            line = std::string(help_column, ' ');
        }
        line += (line.back() == ' ' ? "" : " ") + text.substr(at, end - at);
        at = end + 1;
    }
    return lines + line + '\n';
}

std::string option_lines(std::string_view command) {
    std::string lines;
    std::size_t help_column = least_help_column;
    for (const OptionEntry* option : shown_options(command)) {
        help_column = std::max(help_column, names(*option).size() + 4);
    }
    for (const OptionEntry* option : shown_options(command)) {
        const std::string more = details(*option);
        lines += entry_lines(names(*option),
                             std::string(option->help) + (more.empty() ? "" : " (" + more + ")"),
                             help_column);
    }
    return lines;
}

std::string markdown_table(std::string_view command) {
    std::string table = "| option | values | meaning |\n|---|---|---|\n";
    for (const OptionEntry* option : shown_options(command)) {
        table += "| `" + names(*option) + "` | " + details(*option) + " | " +
                 std::string(option->help) + " |\n";
    }
    return table;
}

}  // namespace

std::string version_text() {
    return "wherein " + std::string(version);
}

std::string help_text(std::string_view command) {
    std::string text;
    for (const CommandEntry& entry : command_entries()) {
        if (!command.empty() && entry.name == command) {
            return "Usage: " + usage(entry) + "\n\n" + std::string(entry.help) + "\n\nOptions:\n" +
                   option_lines(command);
        }
        text += (text.empty() ? "Usage: " : "       ") + usage(entry) + '\n';
    }
    text += "\nFind the places an article names, and see where they are.\n\nCommands:\n";
    for (const CommandEntry& entry : command_entries()) {
        text += entry_lines(entry.name.empty() ? "(none)" : std::string(entry.name),
                            std::string(entry.help));
    }
    text += "\nOptions of the window; `wherein COMMAND --help` tells those of a command:\n" +
            option_lines("") + "\nExit codes: ";
    for (const ExitCode& code : exit_codes) {
        text += (code.code == 0   ? ""
                 : code.code == 3 ? ",\n"
                                  : ", ") +
                std::to_string(code.code) + " " + std::string(code.meaning);
    }
    return text + ".\n";
}

std::string options_markdown() {
    std::string page =
        "# The command line\n\nThis page is printed by the program from its table of options; "
        "after a change there, write it anew\nwith `wherein --list-options-markdown > "
        "docs/options.md`.\n";
    for (const CommandEntry& entry : command_entries()) {
        page += "\n## `" + usage(entry) + "`\n\n" + std::string(entry.help) + "\n\n" +
                markdown_table(entry.name);
    }
    page += "\n## Exit codes\n\n| code | meaning |\n|---|---|\n";
    for (const ExitCode& code : exit_codes) {
        page += "| " + std::to_string(code.code) + " | " + std::string(code.meaning) + " |\n";
    }
    return page;
}

}  // namespace wherein::cli
