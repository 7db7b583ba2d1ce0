// Correcting, undoing and saving in a real window: needs an X display and xdotool.
#include <filesystem>
#include <fstream>

#include <window/running_program.hpp>
#include <support/catch.hpp>
#include <support/temporary_folder.hpp>

using namespace wherein::tests;
using Catch::Matchers::ContainsSubstring;
using nlohmann::json;

namespace {

/// A folder with a text, and with the reader's own files out of the way of everybody else's.
struct Desk {
    TemporaryFolder folder;
    Desk() {
        std::ofstream(text()) << "Roads of the south\n\n"
                                 "The road from Baku to Ganja was closed on Monday. Officials in "
                                 "Baku said that it would open again soon.\n\n"
                                 "Nobody in Yerevan had heard of it, and the village of Qushlar "
                                 "was not asked.\n";
    }
    std::string text() const { return (folder.path() / "roads.txt").string(); }
    std::string saved() const { return text() + ".wherein.json"; }
};

bool has_correction_count(const json& state, std::size_t count) {
    return state["corrections"]["count"] == count;
}

json parsed(const std::string& path) {
    std::ifstream file(path);
    return json::parse(file, nullptr, false);
}

}  // namespace

TEST_CASE("Delete says that a name is no place, Ctrl+Z takes it back, Ctrl+S saves it",
          "[window]") {
    const Desk desk;
    RunningProgram program({"--size", "1280x800", desk.text()}, desk.folder.path());
    REQUIRE(program.wait_until_ready());
    const json baku = visible_mention(program.state(), "Baku");
    program.click(baku["x"], baku["y"]);
    REQUIRE(program.wait_until([](const json& s) { return s["selection"]["text"] == "Baku"; }));
    program.key("Delete");
    REQUIRE(program.wait_until([](const json& s) { return has_correction_count(s, 1); }));
    CHECK(program.state()["corrections"]["undo"] == "Baku is not a place");
    program.key("ctrl+z");
    REQUIRE(program.wait_until([](const json& s) { return has_correction_count(s, 0); }));
    program.key("ctrl+y");
    REQUIRE(program.wait_until([](const json& s) { return has_correction_count(s, 1); }));
    program.key("ctrl+s");
    REQUIRE(program.wait_until([](const json& s) { return s["corrections"]["unsaved"] == false; }));
    CHECK_THAT(program.state()["notice"].get<std::string>(), ContainsSubstring("saved"));
    const json page = parsed(desk.saved());
    REQUIRE(page.is_object());
    CHECK(page["items"][0]["body"]["value"] == "not a place");
    CHECK(page["items"][0]["target"]["selector"][0]["exact"] == "Baku");
}

TEST_CASE("c searches for another place, and Enter takes it", "[window]") {
    const Desk desk;
    RunningProgram program({"--size", "1280x800", desk.text()}, desk.folder.path());
    REQUIRE(program.wait_until_ready());
    const json ganja = visible_mention(program.state(), "Ganja");
    program.click(ganja["x"], ganja["y"]);
    REQUIRE(program.wait_until([](const json& s) { return s["selection"]["text"] == "Ganja"; }));
    const json before = program.state()["camera"];
    program.key("c");
    REQUIRE(program.wait_until([](const json& s) { return s["search"] == true; }));
    program.key("g y u m r i");
    program.key("Return");
    REQUIRE(program.wait_until([](const json& s) {
        return s["search"] == false && s["selection"]["place"] == "geonames:616635";
    }));
    CHECK(program.state()["selection"]["chosen_by"] == "reader");
    CHECK(program.state()["corrections"]["undo"] == "Ganja is Gyumri, Armenia");
    CHECK(program.state()["flying"] == false);
}

TEST_CASE("the right button marks a place on the map as the reader's own", "[window]") {
    const Desk desk;
    RunningProgram program({"--size", "1280x800", desk.text()}, desk.folder.path());
    REQUIRE(program.wait_until_ready());
    const json baku = visible_mention(program.state(), "Baku");
    program.click(baku["x"], baku["y"]);
    REQUIRE(program.wait_until(
        [](const json& s) { return s["selection"]["text"] == "Baku" && s["flying"] == false; }));
    const json map = program.state()["map"];
    const double x = map["x"].get<double>() + map["width"].get<double>() * 0.4;
    const double y = map["y"].get<double>() + map["height"].get<double>() * 0.3;
    program.right_click(x, y);
    REQUIRE(program.wait_until([](const json& s) { return s["menu"] == true; }));
    INFO("the entry is the first below the group of copies and the nearest places");
    for (int line = 0; line < 4; ++line) {
        program.key("Down");
    }
    program.key("Return");
    REQUIRE(program.wait_until(
        [](const json& s) { return s["menu"] == false && has_correction_count(s, 1); }));
    CHECK_THAT(program.state()["selection"]["place"].get<std::string>(),
               ContainsSubstring("user:baku@"));
    CHECK_THAT(program.state()["corrections"]["undo"].get<std::string>(),
               ContainsSubstring("Baku is at "));
}

TEST_CASE("text is marked with the mouse and becomes a place", "[window]") {
    const Desk desk;
    RunningProgram program({"--size", "1280x800", desk.text()}, desk.folder.path());
    REQUIRE(program.wait_until_ready());
    const json yerevan = visible_mention(program.state(), "Yerevan");
    program.drag(yerevan["x"].get<double>() + 60, yerevan["y"], yerevan["x"].get<double>() + 130,
                 yerevan["y"]);
    REQUIRE(program.wait_until([](const json& s) { return s["marked_text"].is_string(); }));
    program.key("c");
    REQUIRE(program.wait_until([](const json& s) { return s["search"] == true; }));
    program.key("g y u m r i");
    program.key("Return");
    REQUIRE(program.wait_until([](const json& s) {
        return has_correction_count(s, 1) && s["selection"]["place"] == "geonames:616635";
    }));
    CHECK(program.state()["selection"]["text"] == "had heard");
    CHECK(program.state()["marked_text"].is_null());
}

TEST_CASE("corrections that were not saved come back after the program was killed", "[window]") {
    const Desk desk;
    {
        RunningProgram program({"--size", "1280x800", desk.text()}, desk.folder.path());
        REQUIRE(program.wait_until_ready());
        program.key("n");
        REQUIRE(program.wait_until([](const json& s) { return s["selection"]["mention"] == 0; }));
        program.key("Delete");
        REQUIRE(program.wait_until([](const json& s) { return has_correction_count(s, 1); }));
        REQUIRE_FALSE(program.wait_until([](const json&) { return false; }, 4));
    }  // killed
    CHECK_FALSE(std::filesystem::exists(desk.saved()));
    RunningProgram program({"--size", "1280x800", desk.text()}, desk.folder.path());
    REQUIRE(program.wait_until(
        [](const json& s) { return s["complete"] == true && has_correction_count(s, 1); }));
    CHECK(program.state()["corrections"]["unsaved"] == true);
    CHECK_THAT(program.state()["notice"].get<std::string>(), ContainsSubstring("are back"));
}
