#include <document/command_table.hpp>

#include <document/command_arguments.hpp>

namespace wherein::document {
namespace {

using base::Error;
using base::ErrorCode;

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

Error unknown_command(const std::string& name) {
    std::vector<std::string_view> names;
    for (const CommandRow& row : command_table()) {
        names.push_back(row.name);
    }
    return Error{ErrorCode::bad_usage, "There is no such command", name,
                 "Did you mean " + std::string(nearest_word(name, names)) + "?"};
}

}  // namespace

// Words between blanks; inside double quotes blanks and # count as text, \" and \\ give the
// bare sign, \n and \r a line end. A # at the start of a word begins a comment.
base::Result<std::vector<std::string>> script_words(std::string_view line) {
    std::vector<std::string> words;
    std::size_t i = 0;
    for (;;) {
        while (i < line.size() && is_blank(line[i])) {
            ++i;
        }
        if (i == line.size() || line[i] == '#') {
            return words;
        }
        std::string word;
        bool is_quoted = false;
        for (; i < line.size() && (is_quoted || !is_blank(line[i])); ++i) {
            if (line[i] == '"') {
                is_quoted = !is_quoted;
                continue;
            }
            const char next = i + 1 < line.size() ? line[i + 1] : '\0';
            const bool escapes = is_quoted && line[i] == '\\' &&
                                 (next == '"' || next == '\\' || next == 'n' || next == 'r');
            i += escapes ? 1 : 0;
            word += !escapes ? line[i] : next == 'n' ? '\n' : next == 'r' ? '\r' : next;
        }
        if (is_quoted) {
            return Error{ErrorCode::bad_usage, "A quotation mark is not closed", std::string(line),
                         ""};
        }
        words.push_back(std::move(word));
    }
}

base::Result<std::vector<Command>> parse_line(std::string_view line) {
    const auto words = script_words(line);
    if (!words) {
        return words.error();
    }
    if (words->empty()) {
        return std::vector<Command>{};
    }
    const CommandRow* row = find_command(words->front());
    if (row == nullptr) {
        return unknown_command(words->front());
    }
    auto command = row->parse(std::span(*words).subspan(1));
    if (!command) {
        return command.error();
    }
    return std::vector<Command>{*std::move(command)};
}

}  // namespace wherein::document
