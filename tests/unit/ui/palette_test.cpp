#include <algorithm>

#include <document/command_table.hpp>
#include <support/catch.hpp>
#include <ui/fuzzy.hpp>
#include <ui/menu_model.hpp>
#include <ui/panel_model.hpp>
#include <ui/palette_model.hpp>

using namespace wherein;

namespace {

std::string best(const std::vector<ui::PaletteEntry>& entries, const std::string& typed) {
    const auto found = ui::matching(entries, typed);
    return found.empty() ? std::string{} : found.front()->line;
}

}  // namespace

TEST_CASE("letters match in order, better at the beginnings of words and side by side", "[ui]") {
    CHECK_FALSE(ui::fuzzy_score("Zoom in", "mz"));
    CHECK_FALSE(ui::fuzzy_score("", "a"));
    CHECK(ui::fuzzy_score("Zoom in", "") == 0);
    CHECK(*ui::fuzzy_score("Zoom in", "zi") > *ui::fuzzy_score("Graze it", "zi"));
    CHECK(*ui::fuzzy_score("Next mention", "next") > *ui::fuzzy_score("New export text", "next"));
    CHECK(ui::fuzzy_score("Réglages", "regl"));
    CHECK(*ui::fuzzy_score("Next mention", "nm") == *ui::fuzzy_score("next-mention", "N M"));
}

TEST_CASE("the list of commands has every command, with its words and the themes' names", "[ui]") {
    const auto entries = ui::palette_entries({{"light", "high-contrast"}, {"Rain"}});
    for (const document::CommandRow& row : document::command_table()) {
        if (row.name == "palette") {
            continue;
        }
        INFO(row.name);
        CHECK(std::any_of(entries.begin(), entries.end(), [&](const ui::PaletteEntry& entry) {
            return entry.line.substr(0, entry.line.find(' ')) == row.name;
        }));
    }
    for (const ui::PaletteEntry& entry : entries) {
        INFO(entry.line);
        CHECK(entry.arguments.empty() == document::parse_line(entry.line).has_value());
    }
    CHECK(best(entries, "high contrast") == "theme high-contrast");
}

TEST_CASE("typing finds the command that is meant", "[ui]") {
    const auto entries = ui::palette_entries({{"light", "dark"}, {"Rain", "Roads of the south"}});
    CHECK(best(entries, "next m") == "next-mention");
    CHECK(best(entries, "fulls") == "full-screen");
    CHECK(best(entries, "rivers") == "toggle-layer rivers");
    CHECK(best(entries, "dark") == "theme dark");
    CHECK(best(entries, "show box") == "show-box ");
    CHECK(best(entries, "roads") == "show-text 2");
    CHECK(best(entries, "qqqq").empty());
    const auto all = ui::matching(entries, "");
    CHECK(all.size() == entries.size());
    CHECK(all.front() == &entries.front());
}

TEST_CASE("menus offer the themes and the bookmarks, and keys without their panel", "[ui]") {
    document::AppState state;
    state.view.theme = "dark";
    const auto themes = ui::live_entries(state, {"light", "dark"}, "View");
    REQUIRE(themes.size() == 2);
    CHECK(themes[1].title == "Dark");
    CHECK(ui::is_on(state, themes[1].command) == true);
    CHECK(ui::is_on(state, themes[0].command) == false);
    CHECK(ui::live_entries(state, {}, "Go").empty());
    state.view.bookmarks = {{"The coast", {49, 40}, 500}};
    const auto bookmarks = ui::live_entries(state, {}, "Go");
    REQUIRE(bookmarks.size() == 2);
    CHECK(bookmarks[0].title == "The coast");
    CHECK(std::get<document::GoBookmark>(bookmarks[0].command).index == 0);
    CHECK(ui::first_key("places:Down") == "Down");
    CHECK(ui::split_keys("Ctrl+End, text:End") == std::vector<std::string>{"Ctrl+End", "End"});
}

TEST_CASE("the find bar counts hits and places", "[ui]") {
    document::Find find;
    CHECK(ui::find_count(find).empty());
    find.query = "x";
    find.hits = std::make_shared<const std::vector<base::ByteSpan>>();
    CHECK(ui::find_count(find) == "not found");
    find.hits = std::make_shared<const std::vector<base::ByteSpan>>(12);
    find.current = 2;
    CHECK(ui::find_count(find) == "3 of 12");
    find.place_count = 1;
    CHECK(ui::find_count(find) == "3 of 12 \u00B7 1 place");
}
