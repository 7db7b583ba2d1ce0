#include <support/catch.hpp>

#include <ui/menu_model.hpp>

using namespace wherein;
using document::Command;
using document::CommandRow;

namespace {

using Arguments = std::span<const std::string>;

base::Result<Command> parse_quit(Arguments) {
    return Command{document::Quit{}};
}

base::Result<Command> parse_layer(Arguments arguments) {
    if (arguments.size() != 1) {
        return base::Error{base::ErrorCode::bad_usage, "one layer is needed", "", ""};
    }
    return Command{document::ToggleLayer{arguments[0] == "lakes" ? document::MapLayer::lakes
                                                                 : document::MapLayer::rivers}};
}

base::Result<Command> parse_box(Arguments) {
    return base::Error{base::ErrorCode::bad_usage, "four numbers are needed", "", ""};
}

const std::vector<CommandRow>& table() {
    static const std::vector<CommandRow> rows{
        {"keys", "", "Help", "Keys", "?, h", "", parse_quit},
        {"layer", "rivers|lakes", "Map", "Layer", "", "", parse_layer},
        {"box", "WEST SOUTH EAST NORTH", "Map", "Show box", "", "", parse_box},
        {"quit", "", "File", "Quit", "Ctrl+Q", "", parse_quit},
        {"hidden", "", "", "Hidden", "x", "", parse_quit},
    };
    return rows;
}

}  // namespace

TEST_CASE("Menus come from the command table in their usual order", "[ui]") {
    const auto menus = ui::make_menus(table());
    REQUIRE(menus.size() == 3);
    CHECK(menus[0].title == "File");
    CHECK(menus[1].title == "Map");
    CHECK(menus[2].title == "Help");
    REQUIRE(menus[2].entries.size() == 1);
    CHECK(menus[2].entries[0].keys == "?");
}

TEST_CASE("A command with a list of words has an entry for each, others need no argument", "[ui]") {
    const auto menus = ui::make_menus(table());
    REQUIRE(menus[1].entries.size() == 2);
    CHECK(menus[1].entries[0].title == "Rivers");
    CHECK(menus[1].entries[1].group == "Layer");
    CHECK(menus[1].entries[1].title == "Lakes");
}

TEST_CASE("Switches tell whether they are on, other commands do not", "[ui]") {
    document::AppState state;
    state.view.layers[static_cast<std::size_t>(document::MapLayer::lakes)] = false;
    CHECK(ui::is_on(state, document::ToggleLayer{document::MapLayer::lakes}) == false);
    CHECK(ui::is_on(state, document::ToggleLayer{document::MapLayer::rivers}) == true);
    CHECK(ui::is_on(state, document::SetSort{document::SortOrder::count}) == true);
    CHECK_FALSE(ui::is_on(state, document::Quit{}).has_value());
}

TEST_CASE("Keys are split at commas, a lone comma is a key", "[ui]") {
    CHECK(ui::split_keys("n, Space") == std::vector<std::string>{"n", "Space"});
    CHECK(ui::split_keys("+, =") == std::vector<std::string>{"+", "="});
    CHECK(ui::split_keys(",") == std::vector<std::string>{","});
    CHECK(ui::first_key("").empty());
}

TEST_CASE("the File menu ends with the texts opened last", "[ui]") {
    document::AppState state;
    state.view.files.recent = {"/home/me/rain.md", "/tmp/a.txt"};
    const auto entries = ui::live_entries(state, {}, "File");
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].title == "rain.md");
    CHECK(entries[0].group == "Opened last");
    CHECK(std::get<document::OpenArticle>(entries[1].command).path == "/tmp/a.txt");
    CHECK(ui::live_entries({}, {}, "File").empty());
}
