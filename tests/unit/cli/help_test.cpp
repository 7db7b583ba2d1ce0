#include <cli/help.hpp>
#include <cli/nearest.hpp>
#include <cli/option_table.hpp>

#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <support/catch.hpp>

using namespace wherein::cli;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string file_text(const std::string& path) {
    std::ifstream file(WHEREIN_SOURCE_DIR "/" + path);
    REQUIRE(file.is_open());
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("the page of options is the one the table gives", "[cli]") {
    INFO("write it anew: wherein --list-options-markdown > docs/options.md");
    CHECK(file_text("docs/options.md") == options_markdown());
}

TEST_CASE("the version is the project's", "[cli]") {
    const std::string number = version_text().substr(version_text().find(' ') + 1);
    CHECK_THAT(file_text("CMakeLists.txt"),
               ContainsSubstring("project(wherein VERSION " + number + " "));
}

TEST_CASE("every option has help, a unique name and a command that exists", "[cli]") {
    std::set<std::string> commands;
    for (const CommandEntry& command : command_entries()) {
        CHECK(command.help.back() == '.');
        commands.insert(std::string(command.name));
    }
    std::set<std::string> names;
    for (const OptionEntry& option : option_entries()) {
        INFO(option.long_name);
        CHECK(commands.count(std::string(option.command)) == 1);
        CHECK(option.help.back() == '.');
        CHECK(names.insert(std::string(option.command) + "--" + std::string(option.long_name))
                  .second);
        const bool is_choice = option.domain.find('|') != std::string_view::npos;
        if (is_choice && !option.default_value.empty()) {
            CHECK(allows(option.domain, option.default_value));
        }
    }
}

TEST_CASE("help names every command and every option that is not hidden", "[cli]") {
    for (const CommandEntry& command : command_entries()) {
        CHECK_THAT(help_text(""), ContainsSubstring(std::string(command.help).substr(0, 20)));
    }
    for (const OptionEntry& option : option_entries()) {
        const std::string help = help_text(option.command);
        const bool is_named = help.find("--" + std::string(option.long_name)) != std::string::npos;
        INFO(option.long_name);
        CHECK(is_named == !option.is_hidden);
    }
}

TEST_CASE("help fits a terminal of 80 columns", "[cli]") {
    for (const CommandEntry& command : command_entries()) {
        std::istringstream lines(help_text(command.name));
        for (std::string line; std::getline(lines, line);) {
            INFO(line);
            CHECK(line.size() <= 80);
        }
    }
}

TEST_CASE("the nearest name is within two slips and less than half the word", "[cli]") {
    const std::vector<std::string> names{"places", "render", "it"};
    CHECK(nearest("plases", names) == "places");
    CHECK(nearest("palces", names) == "places");
    CHECK(nearest("rendr", names) == "render");
    CHECK(nearest("rn", names).empty());
    CHECK(nearest("if", names).empty());
    CHECK(nearest(std::string(100'000, 'a'), names).empty());
}
