#include <fstream>
#include <sstream>

#include <app/bookmark_store.hpp>
#include <app/key_command.hpp>
#include <app/window_memory.hpp>
#include <support/catch.hpp>
#include <support/temporary_folder.hpp>

using namespace wherein;
using tests::TemporaryFolder;

namespace {

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

void write(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path) << text;
}

}  // namespace

TEST_CASE("the next window begins as the last one was left", "[app]") {
    const TemporaryFolder folder;
    const auto path = folder.path() / "new" / "window.json";
    CHECK(app::read_window_memory(path) == app::WindowMemory{});
    const app::WindowMemory left{carto::ScreenSize{1600, 900}, "dark", {0.35F, 0.25F}, true, false,
                                 1.5, document::SortOrder::name};
    CHECK_FALSE(app::keep_window_memory(path, left));
    CHECK(app::read_window_memory(path) == left);
}

TEST_CASE("a damaged or absurd memory of the window is as none", "[app]") {
    const TemporaryFolder folder;
    const auto path = folder.path() / "window.json";
    for (const char* text : {"", "{", "[1]", "null", "\xFF\xFE",
                             R"({"width_px": -5, "height_px": 1e9, "text_share": "wide",
                                 "places_share": 7, "text_scale": 900, "sort": "size", "theme": 3,
                                 "shows_text": "no"})"}) {
        write(path, text);
        INFO(text);
        CHECK(app::read_window_memory(path) == app::WindowMemory{});
    }
}

TEST_CASE("what a newer program kept of the window stays", "[app]") {
    const TemporaryFolder folder;
    const auto path = folder.path() / "window.json";
    write(path, R"({"hologram": true, "theme": "dark"})");
    CHECK_FALSE(app::keep_window_memory(path, app::read_window_memory(path)));
    CHECK(text_of(path).find("\"hologram\": true") != std::string::npos);
}

TEST_CASE("a full screen is not remembered as the window's size", "[app]") {
    document::AppState state;
    app::WindowMemory before;
    before.size = {900, 700};
    state.view.is_full_screen = true;
    CHECK(app::memory_of(state, {}, {1920, 1080}, before).size == carto::ScreenSize{900, 700});
    state.view.is_full_screen = false;
    CHECK(app::memory_of(state, {}, {1000, 800}, before).size == carto::ScreenSize{1000, 800});
}

TEST_CASE("bookmarks are kept by article, and those of others stay", "[app]") {
    const TemporaryFolder folder;
    const auto path = folder.path() / "state" / "bookmarks.json";
    const std::vector<document::Bookmark> coast{{"The “coast”", {49.9, 40.4}, 250}};
    const std::vector<document::Bookmark> two{{"A", {-179, -80}, 9000}, {"B", {0, 0}, 2}};
    CHECK(app::read_bookmarks(path, "one").empty());
    CHECK_FALSE(app::keep_bookmarks(path, "one", coast));
    CHECK_FALSE(app::keep_bookmarks(path, "two", two));
    CHECK(app::read_bookmarks(path, "one") == coast);
    CHECK(app::read_bookmarks(path, "two") == two);
    CHECK_FALSE(app::keep_bookmarks(path, "two", {}));
    CHECK(app::read_bookmarks(path, "two").empty());
    CHECK(app::read_bookmarks(path, "one") == coast);
    write(path, R"({"one": [{"name": "x"}, 3, {"name": "y", "lng_deg": 1, "lat_deg": 99,
                    "m_per_px": 5}]})");
    CHECK(app::read_bookmarks(path, "one").empty());
}

TEST_CASE("bookmarks that cannot be kept say so", "[app]") {
    const TemporaryFolder folder;
    write(folder.path() / "file", "");
    const auto failed = app::keep_bookmarks(folder.path() / "file" / "b.json", "one", {{"A", {}, 5}});
    REQUIRE(failed);
    CHECK(failed->code == base::ErrorCode::work_failed);
}

TEST_CASE("arrows belong to the panel with the keyboard, letters to a text box", "[app]") {
    document::ViewState view;
    const auto command = [&](const std::string& chord, bool in_box = false) {
        return app::command_of_key(chord, view, in_box);
    };
    CHECK(std::holds_alternative<document::Pan>(*command("Down")));
    view.focus = document::PanelFocus::places;
    CHECK(std::holds_alternative<document::StepRow>(*command("Down")));
    CHECK(std::holds_alternative<document::ChooseRow>(*command("Return")));
    CHECK(std::holds_alternative<document::StepMention>(*command("n")));
    view.focus = document::PanelFocus::text;
    CHECK(std::holds_alternative<document::ScrollText>(*command("Down")));
    CHECK(std::holds_alternative<document::Pan>(*command("Left")));
    view.is_presenting = true;
    CHECK(std::holds_alternative<document::Pan>(*command("Down")));
    CHECK_FALSE(command("n", true));
    CHECK_FALSE(command("Ctrl+C", true));
    CHECK_FALSE(command("Ctrl+End", true));
    CHECK(std::holds_alternative<document::StepFind>(*command("Shift+F3", true)));
    CHECK(std::holds_alternative<document::Quit>(*command("Ctrl+Q", true)));
    CHECK_FALSE(command("Ctrl+Alt+Z"));
}
