// Drives the real program in a real window: needs an X display and xdotool.
#include <cmath>
#include <filesystem>
#include <fstream>

#include <window/running_program.hpp>
#include <support/catch.hpp>

using namespace wherein::tests;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;
using nlohmann::json;

namespace {

bool is_still(const json& state) {
    return state["complete"] == true && state["flying"] == false;
}

json center(const json& state) {
    return state["camera"]["center"];
}

}  // namespace

TEST_CASE("the built-in article opens on the South Caucasus", "[window]") {
    RunningProgram program({"--size", "1280x800"});
    REQUIRE(program.wait_until_ready());
    const json state = program.state();
    CHECK(state["title"] ==
          "Building peace in the South Caucasus and post-war reality in Nagorno-Karabakh");
    CHECK_THAT(center(state)[0].get<double>(), WithinAbs(46.5, 2.5));
    CHECK_THAT(center(state)[1].get<double>(), WithinAbs(40.5, 1.5));
    const json map = state["map"];
    for (const char* id : {"iso:AM", "iso:AZ", "region:nagorno-karabakh"}) {
        const json place = place_on_map(state, id);
        CHECK(place["x"] > map["x"]);
        CHECK(place["x"] < map["x"].get<double>() + map["width"].get<double>());
    }
}

TEST_CASE("a click on Baku in the text moves the map's centre to Baku", "[window]") {
    RunningProgram program({"--size", "1280x800"});
    REQUIRE(program.wait_until_ready());
    // The name may stand below the fold: the mention before it brings it into view.
    for (int step = 0; step < 13; ++step) {
        program.key("n");
    }
    REQUIRE(
        program.wait_until([](const json& state) { return state["selection"]["mention"] == 12; }));
    program.key("Home");
    REQUIRE(program.wait_until([](const json& state) {
        if (!is_still(state)) {
            return false;
        }
        for (const json& mention : state["visible_mentions"]) {
            if (mention["text"] == "Baku") {
                return true;
            }
        }
        return false;
    }));
    const json before = center(program.state());
    REQUIRE(std::abs(before[0].get<double>() - 49.89) > 1);
    const json baku = visible_mention(program.state(), "Baku");
    program.click(baku["x"], baku["y"]);
    REQUIRE(program.wait_until([](const json& state) {
        return is_still(state) && state["selection"]["place"] == "geonames:587084" &&
               std::abs(center(state)[0].get<double>() - 49.892) < 0.05 &&
               std::abs(center(state)[1].get<double>() - 40.378) < 0.05;
    }));
}

TEST_CASE("clicks on Nagorno-Karabakh's area walk through the sentences that name it", "[window]") {
    RunningProgram program({"--size", "1280x800"});
    REQUIRE(program.wait_until_ready());
    const json area = place_on_map(program.state(), "region:nagorno-karabakh");
    program.click(area["x"], area["y"]);
    REQUIRE(program.wait_until([](const json& state) {
        return state["selection"]["place"] == "region:nagorno-karabakh";
    }));
    CHECK_THAT(program.state()["selection"]["sentence"].get<std::string>(),
               ContainsSubstring("post-war reality in Nagorno-Karabakh"));
    // Apart enough in time not to be a double click.
    REQUIRE_FALSE(program.wait_until([](const json&) { return false; }, 1));
    program.click(area["x"], area["y"]);
    REQUIRE(program.wait_until(
        [](const json& state) { return state["selection"]["text"] == "Karabakh"; }));
    CHECK_THAT(program.state()["selection"]["sentence"].get<std::string>(),
               ContainsSubstring("the second Karabakh war between Armenia and Azerbaijan"));
}

TEST_CASE("the wheel zooms about the pointer and a drag moves the map with it", "[window]") {
    RunningProgram program({"--size", "1280x800"});
    REQUIRE(program.wait_until_ready());
    const json before = program.state();
    const json armenia = place_on_map(before, "iso:AM");
    program.wheel(armenia["x"], armenia["y"], 2);
    REQUIRE(program.wait_until([&](const json& state) {
        return state["camera"]["m_per_px"].get<double>() <
               before["camera"]["m_per_px"].get<double>() * 0.7;
    }));
    const json zoomed = place_on_map(program.state(), "iso:AM");
    CHECK_THAT(zoomed["x"].get<double>(), WithinAbs(armenia["x"].get<double>(), 2));
    CHECK_THAT(zoomed["y"].get<double>(), WithinAbs(armenia["y"].get<double>(), 2));
    const double x = zoomed["x"];
    const double y = zoomed["y"];
    program.drag(x, y, x + 80, y + 40);
    REQUIRE(program.wait_until([&](const json& state) {
        const json moved = place_on_map(state, "iso:AM");
        return std::abs(moved["x"].get<double>() - x - 80) < 3 &&
               std::abs(moved["y"].get<double>() - y - 40) < 3;
    }));
}

TEST_CASE("F12 writes a picture and says where", "[window]") {
    const std::filesystem::path picture = std::filesystem::current_path() / "wherein-001.png";
    std::filesystem::remove(picture);
    RunningProgram program({"--size", "1280x800"});
    REQUIRE(program.wait_until_ready());
    program.key("F12");
    REQUIRE(program.wait_until([](const json& state) { return state["notice"].is_string(); }));
    CHECK_THAT(program.state()["notice"].get<std::string>(), ContainsSubstring("wherein-001.png"));
    std::ifstream file(picture, std::ios::binary);
    std::string head(24, '\0');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    CHECK(head.substr(1, 3) == "PNG");
    // Width and height of the slide, 1920 x 1080, big-endian.
    CHECK(head.substr(16, 8) == std::string("\0\0\x07\x80\0\0\x04\x38", 8));
    file.close();
    std::filesystem::remove(picture);
}

TEST_CASE("the close button and Ctrl+Q end the program with exit code 0", "[window]") {
    RunningProgram by_button({"--size", "900x640"});
    REQUIRE(by_button.wait_until([](const json& state) { return state["title"] != ""; }));
    by_button.press_close_button();
    CHECK(by_button.wait_for_exit() == 0);

    RunningProgram by_key({"--size", "900x640"});
    REQUIRE(by_key.wait_until_ready());
    by_key.key("ctrl+q");
    CHECK(by_key.wait_for_exit() == 0);
}

TEST_CASE("an open window that nobody touches rests", "[window]") {
    RunningProgram program({"--size", "1280x800"});
    REQUIRE(program.wait_until_ready());
    REQUIRE_FALSE(program.wait_until([](const json&) { return false; }, 3));
    const double percent = program.cpu_percent(5);
    WARN("idle: " << percent << " % of one core");
    // Ten times what is promised: a busy loop fails, a busy machine does not.
    CHECK(percent < 20);
}
