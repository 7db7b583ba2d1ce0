#include <document/command_table.hpp>

namespace wherein::document {
namespace {

/// A bar would end the table's cell.
std::string cell(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        escaped += c == '|' ? "\\|" : std::string(1, c);
    }
    return escaped;
}

std::string code(std::string_view text) {
    return text.empty() ? std::string{} : '`' + cell(text) + '`';
}

}  // namespace

std::string commands_markdown() {
    std::string page =
        "# Commands\n\n"
        "Written from the command table (`src/document/command_table.cpp`) by the document tests; "
        "do not edit by hand. After a change of the table run `WHEREIN_UPDATE_DOCS=1 "
        "build/dev/tests/test_document`.\n\n"
        "A script has one command a line; quotes hold a word with spaces together, `#` begins a "
        "comment. Arguments in square brackets may be left out. A key such as `places:Down` counts "
        "while the keyboard is in that panel (Tab, F6).\n\n"
        "| command | keys | menu | what it does | example |\n|---|---|---|---|---|\n";
    for (const CommandRow& row : command_table()) {
        const std::string usage =
            std::string(row.name) + (row.arguments.empty() ? "" : " ") + std::string(row.arguments);
        page += "| " + code(usage) + " | " + code(row.keys) + " | " + cell(row.menu) + " | " +
                cell(row.help) + " | " + code(row.example) + " |\n";
    }
    return page;
}

}  // namespace wherein::document
