#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <document/command_table.hpp>
#include <support/catch.hpp>

using namespace wherein;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;
using document::CommandRow;

namespace {

std::vector<std::string> keys_of(const CommandRow& row) {
    std::vector<std::string> keys;
    std::istringstream stream{std::string(row.keys)};
    for (std::string key; stream >> key;) {
        if (key.size() > 1 && key.back() == ',') {
            key.pop_back();
        }
        keys.push_back(key);
    }
    return keys;
}

document::Command parsed(const std::string& line) {
    const auto commands = document::parse_line(line);
    INFO(line);
    REQUIRE(commands);
    REQUIRE(commands->size() == 1);
    return commands->front();
}

base::Error refused(const std::string& line) {
    const auto commands = document::parse_line(line);
    INFO(line);
    REQUIRE_FALSE(commands);
    CHECK(commands.error().code == base::ErrorCode::bad_usage);
    return commands.error();
}

}  // namespace

TEST_CASE("every command has a name of its own, a title, help and an example of itself",
          "[document]") {
    std::set<std::string_view> names;
    for (const CommandRow& row : document::command_table()) {
        INFO(row.name);
        CHECK(names.insert(row.name).second);
        CHECK_FALSE(row.title.empty());
        CHECK(row.help.size() > 10);
        CHECK(row.help.back() == '.');
        CHECK(row.example.substr(0, row.name.size()) == row.name);
        CHECK(document::find_command(row.name) == &row);
        CHECK(parsed(std::string(row.example)).index() < std::variant_size_v<document::AnyCommand>);
    }
    CHECK(names.size() > 30);
}

TEST_CASE("every key belongs to one command, which it can give without arguments", "[document]") {
    std::set<std::string> keys;
    for (const CommandRow& row : document::command_table()) {
        for (const std::string& key : keys_of(row)) {
            INFO(row.name << " " << key);
            CHECK(keys.insert(key).second);
            CHECK(document::command_for_key(key) == &row);
            CHECK(row.parse({}).has_value());
        }
    }
    for (const char* key :
         {"n", "Space", "p", "BackSpace", "N", "P", "Left", "+", "-", "Home", "Return", "Escape",
          "Ctrl+F", "F12", "Ctrl+C", "F1", "?", "h", "Ctrl+Q"}) {
        INFO(key);
        CHECK(keys.contains(key));
    }
    CHECK(document::command_for_key("") == nullptr);
    CHECK(document::command_for_key("n, Space") == nullptr);
    CHECK(document::command_for_key("Ctrl+Alt+Z") == nullptr);
}

TEST_CASE("a menu entry works without arguments or with each of its words", "[document]") {
    for (const CommandRow& row : document::command_table()) {
        if (row.menu.empty() || row.parse({}).has_value()) {
            continue;
        }
        INFO(row.name);
        std::istringstream words{std::string(row.arguments)};
        int count = 0;
        for (std::string word; std::getline(words, word, '|'); ++count) {
            CHECK(row.parse(std::vector{word}).has_value());
        }
        CHECK(count > 1);
    }
}

TEST_CASE("a script line gives its command", "[document]") {
    const auto pan = std::get<document::Pan>(parsed("  pan 10 -2.5  # to the right"));
    CHECK_THAT(pan.dx_px, WithinAbs(10, 1e-12));
    CHECK_THAT(pan.dy_px, WithinAbs(-2.5, 1e-12));
    CHECK(std::get<document::OpenArticle>(parsed("open \"my \\\"old\\\" # text.txt\"")).path ==
          "my \"old\" # text.txt");
    CHECK(std::get<document::OpenArticle>(parsed("open")).path.empty());
    CHECK(std::get<document::SelectMention>(parsed("select-mention 1")).mention == 0);
    const auto zoom = std::get<document::Zoom>(parsed("zoom 2 120 80"));
    CHECK_FALSE(zoom.about_center);
    CHECK(zoom.about == carto::ScreenPt{120, 80});
    CHECK(std::get<document::Zoom>(parsed("zoom 0.5")).about_center);
    CHECK(std::get<document::ToggleLayer>(parsed("toggle-layer inset")).layer ==
          document::MapLayer::inset);
    CHECK(std::get<document::ToggleKind>(parsed("toggle-kind past")).kind ==
          geoparse::MentionKind::past);
    CHECK(std::get<document::SavePicture>(parsed("picture a.png 800 600")).size ==
          carto::ScreenSize{800, 600});
}

TEST_CASE("empty lines and comments give no command", "[document]") {
    for (const char* line : {"", "   \t", "# pan 1 1", "  # x"}) {
        const auto commands = document::parse_line(line);
        REQUIRE(commands);
        CHECK(commands->empty());
    }
}

TEST_CASE("a mistake in a script names itself and says what is right", "[document]") {
    CHECK_THAT(refused("next-menton").hint, ContainsSubstring("next-mention"));
    CHECK_THAT(refused("pan 1").hint, ContainsSubstring("pan DX DY"));
    CHECK_THAT(refused("pan 1 two").where, ContainsSubstring("two"));
    CHECK_THAT(refused("pan 1 2 3").where, ContainsSubstring("3"));
    CHECK_THAT(refused("toggle-layer roads").hint, ContainsSubstring("rivers"));
    CHECK_THAT(refused("open \"half").what, ContainsSubstring("quotation"));
    refused("quit now");
    refused("select-mention 0");
    refused("select-mention -1");
    refused("zoom 0");
    refused("zoom nan");
    refused("show-box 10 50 20 40");
    refused("show-box 200 40 210 50");
    refused("text-scale 20");
}

TEST_CASE("docs/commands.md says what the command table says", "[document]") {
    const auto path = std::filesystem::path(WHEREIN_SOURCE_DIR) / "docs" / "commands.md";
    if (std::getenv("WHEREIN_UPDATE_DOCS") != nullptr) {
        std::ofstream(path, std::ios::binary) << document::commands_markdown();
    }
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    const std::string committed{std::istreambuf_iterator<char>(file), {}};
    CHECK(committed == document::commands_markdown());
}
