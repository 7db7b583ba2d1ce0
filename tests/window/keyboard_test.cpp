// The commonest actions without a mouse, in a real window.
#include <chrono>
#include <cmath>
#include <thread>

#include <support/catch.hpp>
#include <window/running_program.hpp>

using namespace wherein::tests;
using Catch::Matchers::WithinAbs;
using nlohmann::json;

namespace {

const std::vector<std::string> usual{"--size", "1280x800", "--reduced-motion"};

bool is_still(const json& state) {
    return state["complete"] == true && state["flying"] == false;
}

bool selects(const json& state, const std::string& text) {
    return is_still(state) && state["selection"]["text"] == text;
}

/// A box that was just opened takes the keyboard a frame or two later; a busy machine draws few.
void give_it_time() {
    std::this_thread::sleep_for(std::chrono::seconds(1));
}

/// Types into the find box, again where a slow machine lost a letter.
bool find(const RunningProgram& program, const std::string& text) {
    for (int attempt = 0; attempt < 4; ++attempt) {
        program.key("ctrl+a");
        program.type(text);
        if (program.wait_until([&](const json& s) { return s["view"]["find"]["query"] == text; },
                               8)) {
            return true;
        }
    }
    return false;
}

/// Opens the list of commands and types.
void command(const RunningProgram& program, const std::string& text) {
    program.key("ctrl+shift+p");
    REQUIRE(program.wait_until([](const json& s) { return s["view"]["palette"] == true; }));
    give_it_time();
    program.type(text);
    give_it_time();
    program.key("Return");
}

}  // namespace

TEST_CASE("n and p walk the mentions, Home shows the article, w the world", "[window]") {
    RunningProgram program(usual);
    REQUIRE(program.wait_until_ready());
    const double home = program.state()["camera"]["m_per_px"];
    program.key("n");
    program.key("n");
    REQUIRE(program.wait_until([](const json& s) { return s["selection"]["mention"] == 1; }));
    program.key("p");
    REQUIRE(program.wait_until([](const json& s) { return s["selection"]["mention"] == 0; }));
    program.key("w");
    REQUIRE(program.wait_until([&](const json& s) {
        return is_still(s) && s["camera"]["m_per_px"].get<double>() > 3 * home;
    }));
    program.key("Home");
    REQUIRE(program.wait_until([&](const json& s) {
        return is_still(s) && std::abs(s["camera"]["m_per_px"].get<double>() / home - 1) < 0.05;
    }));
}

TEST_CASE("Ctrl+F finds what is typed, Enter goes on, Escape closes", "[window]") {
    RunningProgram program(usual);
    REQUIRE(program.wait_until_ready());
    program.key("ctrl+f");
    REQUIRE(program.wait_until([](const json& s) { return s["view"]["find"]["open"] == true; }));
    give_it_time();
    REQUIRE(find(program, "baku"));
    CHECK(program.state()["view"]["find"]["hits"] == 1);
    program.key("Return");
    REQUIRE(program.wait_until([](const json& s) { return selects(s, "Baku"); }));
    give_it_time();
    REQUIRE(find(program, "armenian"));
    CHECK(program.state()["view"]["find"]["hits"] > 2);
    const int first = program.state()["view"]["find"]["current"];
    program.key("Return");
    REQUIRE(
        program.wait_until([&](const json& s) { return s["view"]["find"]["current"] != first; }));
    program.key("shift+Return");
    REQUIRE(
        program.wait_until([&](const json& s) { return s["view"]["find"]["current"] == first; }));
    program.key("Escape");
    REQUIRE(program.wait_until([](const json& s) { return s["view"]["find"]["open"] == false; }));
}

TEST_CASE("the list of commands runs what is typed, with its arguments", "[window]") {
    RunningProgram program(usual);
    REQUIRE(program.wait_until_ready());
    command(program, "theme dark");
    REQUIRE(program.wait_until([](const json& s) {
        return s["view"]["theme"] == "dark" && s["view"]["palette"] == false;
    }));
    command(program, "select mention");
    give_it_time();
    program.type("7");
    program.key("Return");
    REQUIRE(program.wait_until([](const json& s) { return s["selection"]["mention"] == 6; }));
}

TEST_CASE("F10 opens the menus, arrows and Enter choose", "[window]") {
    RunningProgram program(usual);
    REQUIRE(program.wait_until_ready());
    program.key("F10");
    REQUIRE(program.wait_until([](const json& s) { return s["view"]["menu"] == true; }));
    // File, Edit, View, Go: its first line is "Next mention".
    for (int step = 0; step < 3; ++step) {
        give_it_time();
        program.key("Right");
    }
    give_it_time();
    program.key("Return");
    REQUIRE(program.wait_until([](const json& s) {
        return s["selection"]["mention"] == 0 && s["view"]["menu"] == false;
    }));
    program.key("Alt_L");
    REQUIRE(program.wait_until([](const json& s) { return s["view"]["menu"] == true; }));
    program.key("Escape");
    REQUIRE(program.wait_until([](const json& s) { return s["view"]["menu"] == false; }));
    CHECK(program.state()["selection"]["mention"] == 0);
}

TEST_CASE("the menus of viewpoint and date are reached and used by keys", "[window]") {
    RunningProgram program(usual);
    REQUIRE(program.wait_until_ready());
    REQUIRE(program.state()["view"]["viewpoint"] == "de-facto");
    // Left of File comes the last, the date; then the viewpoint, de facto first.
    const auto choose = [&](int lefts, int downs) {
        program.key("F10");
        REQUIRE(program.wait_until([](const json& s) { return s["view"]["menu"] == true; }));
        for (int step = 0; step < lefts + downs; ++step) {
            give_it_time();
            program.key(step < lefts ? "Left" : "Down");
        }
        give_it_time();
        program.key("Return");
    };
    choose(2, 1);
    REQUIRE(program.wait_until([](const json& s) {
        return s["view"]["viewpoint"] != "de-facto" && s["view"]["menu"] == false;
    }));
    const std::string day = program.state()["view"]["day"];
    choose(1, 1);
    REQUIRE(program.wait_until([&](const json& s) { return s["view"]["day"] != day; }));
}

TEST_CASE("a name gets another place by keys alone", "[window]") {
    RunningProgram program(usual);
    REQUIRE(program.wait_until_ready());
    program.key("n");
    REQUIRE(program.wait_until([](const json& s) { return s["selection"]["mention"] == 0; }));
    program.key("shift+F10");
    // The first line is the place it is taken for, the second "Another place...".
    give_it_time();
    program.key("Down");
    give_it_time();
    program.key("Return");
    REQUIRE(program.wait_until([](const json& s) { return s["search"] == true; }));
    give_it_time();
    program.type("Tbilisi");
    give_it_time();
    program.key("Return");
    REQUIRE(program.wait_until([](const json& s) { return s["corrections"]["count"] == 1; }));
    CHECK(program.state()["selection"]["place"] == "geonames:611717");
}

TEST_CASE("Tab gives the keyboard to the places table, whose rows arrows walk", "[window]") {
    RunningProgram program(usual);
    REQUIRE(program.wait_until_ready());
    program.key("Tab");
    REQUIRE(program.wait_until([](const json& s) { return s["view"]["focus"] == "places"; }));
    program.key("Down");
    program.key("Right");
    program.key("Right");
    program.key("Return");
    REQUIRE(program.wait_until([](const json& s) {
        return is_still(s) && s["selection"]["place"] == "iso:AZ" &&
               s["selection"]["mention"].is_number();
    }));
    program.key("F6");
    REQUIRE(program.wait_until([](const json& s) { return s["view"]["focus"] == "text"; }));
}

TEST_CASE("Alt+Left goes back to the view before, Ctrl+D keeps one", "[window]") {
    RunningProgram program(usual);
    REQUIRE(program.wait_until_ready());
    const double home = program.state()["camera"]["m_per_px"];
    program.key("w");
    REQUIRE(program.wait_until([&](const json& s) {
        return is_still(s) && s["camera"]["m_per_px"].get<double>() > 3 * home;
    }));
    program.key("ctrl+d");
    REQUIRE(program.wait_until([](const json& s) { return s["view"]["bookmarks"].size() == 1; }));
    program.key("alt+Left");
    REQUIRE(program.wait_until([&](const json& s) {
        return is_still(s) && std::abs(s["camera"]["m_per_px"].get<double>() / home - 1) < 0.05;
    }));
    program.key("alt+Right");
    REQUIRE(program.wait_until([&](const json& s) {
        return is_still(s) && s["camera"]["m_per_px"].get<double>() > 3 * home;
    }));
}

TEST_CASE("F5 presents on the whole window, F11 on the whole screen", "[window]") {
    RunningProgram program(usual);
    REQUIRE(program.wait_until_ready());
    program.key("F5");
    REQUIRE(program.wait_until([](const json& s) {
        return s["view"]["presenting"] == true && s["map"]["width"] == 1280 &&
               s["selection"]["mention"] == 0;
    }));
    program.key("n");
    REQUIRE(program.wait_until([](const json& s) { return s["selection"]["mention"] == 1; }));
    program.key("F11");
    REQUIRE(program.wait_until(
        [](const json& s) { return s["map"]["width"].get<int>() > 1280 && is_still(s); }));
    program.key("Escape");
    REQUIRE(program.wait_until([](const json& s) { return s["view"]["presenting"] == false; }));
    CHECK(program.state()["view"]["full_screen"] == true);
    program.key("F11");
    REQUIRE(program.wait_until([](const json& s) { return s["map"]["width"].get<int>() < 1000; }));
    // The map is still there after the window changed twice.
    program.key("n");
    REQUIRE(program.wait_until([](const json& s) { return s["selection"]["mention"] == 2; }));
}

TEST_CASE("Shift and a drag zoom to the box", "[window]") {
    RunningProgram program(usual);
    REQUIRE(program.wait_until_ready());
    const json before = program.state();
    const json baku = place_on_map(before, "geonames:587084");
    const double x = baku["x"];
    const double y = baku["y"];
    program.shift_drag(x - 60, y - 60, x + 60, y + 60);
    REQUIRE(program.wait_until([&](const json& s) {
        return is_still(s) && s["camera"]["m_per_px"].get<double>() <
                                  before["camera"]["m_per_px"].get<double>() / 3;
    }));
    const json center = program.state()["camera"]["center"];
    CHECK_THAT(center[0].get<double>(), WithinAbs(49.89, 0.3));
    CHECK_THAT(center[1].get<double>(), WithinAbs(40.38, 0.3));
}

TEST_CASE("theme, type size and bookmarks are there again in the next window", "[window]") {
    const TemporaryFolder home;
    {
        RunningProgram program(usual, home.path());
        REQUIRE(program.wait_until_ready());
        program.key("ctrl+plus");
        program.key("ctrl+d");
        command(program, "theme dark");
        REQUIRE(program.wait_until([](const json& s) {
            return s["view"]["theme"] == "dark" && s["view"]["bookmarks"].size() == 1 &&
                   s["view"]["text_percent"] > 110;
        }));
        program.key("ctrl+q");
        REQUIRE(program.wait_for_exit() == 0);
    }
    RunningProgram again({"--reduced-motion"}, home.path());
    REQUIRE(again.wait_until([](const json& s) {
        return s["view"]["theme"] == "dark" && s["view"]["bookmarks"].size() == 1 &&
               s["view"]["text_percent"] > 110;
    }));
}
