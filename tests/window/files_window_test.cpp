// Opening, reading again and recording in the real window.
#include <fstream>

#include <support/catch.hpp>
#include <support/temporary_folder.hpp>
#include <window/running_program.hpp>

using namespace wherein::tests;
using Catch::Matchers::ContainsSubstring;
using nlohmann::json;

namespace {

void write(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

/// A home for what the program remembers, so that no reader's own is touched.
class OwnState {
  public:
    const std::filesystem::path& path() const { return folder_.path(); }

  private:
    TemporaryFolder folder_;
};

bool shows(const json& state, const std::string& name) {
    for (const json& place : state["places"]) {
        if (place["name"] == name) {
            return true;
        }
    }
    return false;
}

/// What of a state a replay must end in; where the pointer stood is not recorded.
json replayed_part(json state) {
    for (const char* field : {"notice", "visible_mentions"}) {
        state.erase(field);
    }
    state["view"].erase("hover");
    return state;
}

}  // namespace

TEST_CASE("Ctrl+O, a path and Enter open a text, which is remembered", "[window]") {
    const OwnState home;
    const auto text = home.path() / "rain.md";
    write(text, "# Rain\n\nIt fell on Paris, and then on Lyon, said the people there.\n");
    RunningProgram program({"--size", "1280x800"}, home.path());
    REQUIRE(program.wait_until_ready());
    program.key("ctrl+o");
    REQUIRE(program.wait_until([](const json& state) {
        return state["view"]["dialog"].is_string() && state["view"]["dialog"] != "";
    }));
    program.type(home.path().string() + "/");
    program.key("Return");
    REQUIRE(program.wait_until(
        [&](const json& state) { return state["view"]["dialog"] == home.path().string(); }));
    program.type("rai");
    program.key("Tab");
    program.key("Return");
    REQUIRE(program.wait_until([](const json& state) {
        return state["title"] == "Rain" && state["complete"] == true && shows(state, "Paris");
    }));
    REQUIRE(program.wait_until([&](const json&) {
        std::ifstream file(home.path() / "XDG_STATE_HOME" / "wherein" / "recent.json");
        const std::string kept{std::istreambuf_iterator<char>(file), {}};
        return kept.find("rain.md") != std::string::npos;
    }));
}

TEST_CASE("a text whose file changes is read again, with view and selection", "[window]") {
    const OwnState home;
    const auto text = home.path() / "a.txt";
    write(text, "Rain fell on Paris today. It also fell on Lyon.\n");
    RunningProgram program({"--size", "1000x700", text.string()}, home.path());
    REQUIRE(program.wait_until_ready());
    program.key("n");
    program.key("n");
    REQUIRE(program.wait_until([](const json& state) {
        return state["selection"]["text"] == "Lyon" && state["flying"] == false;
    }));
    const json camera = program.state()["camera"];
    write(text,
          "Nobody knew why. Rain fell on Paris today. It also fell on Lyon.\n\nNantes too.\n");
    REQUIRE(program.wait_until(
        [](const json& state) { return state["notice"].is_string() && shows(state, "Nantes"); }));
    CHECK(program.state()["selection"]["text"] == "Lyon");
    CHECK(program.state()["camera"] == camera);
    std::filesystem::remove(text);
    REQUIRE(program.wait_until([](const json& state) {
        return state["notice"].is_string() &&
               state["notice"].get<std::string>().find("gone") != std::string::npos;
    }));
    CHECK(shows(program.state(), "Nantes"));
}

TEST_CASE("what is done in the window plays again to the same state", "[window]") {
    const OwnState home;
    const auto script = home.path() / "walk.script";
    json ended;
    {
        RunningProgram program({"--size", "1100x720", "--record", script.string()}, home.path());
        REQUIRE(program.wait_until_ready());
        for (const char* key : {"n", "n", "plus", "P", "Left", "n", "F8", "Home", "n"}) {
            program.key(key);
        }
        const json armenia = place_on_map(program.state(), "iso:AM");
        program.wheel(armenia["x"], armenia["y"], 1);
        program.drag(armenia["x"], armenia["y"], armenia["x"].get<double>() + 60,
                     armenia["y"].get<double>() + 30);
        program.key("ctrl+plus");
        REQUIRE(program.wait_until([](const json& state) {
            return state["flying"] == false && state["view"]["text_percent"] == 115;
        }));
        REQUIRE_FALSE(program.wait_until([](const json&) { return false; }, 2));
        ended = program.state();
        program.key("ctrl+q");
        REQUIRE(program.wait_for_exit() == 0);
    }
    std::ifstream file(script);
    std::string recording{std::istreambuf_iterator<char>(file), {}};
    REQUIRE(recording.find("quit") != std::string::npos);
    recording.erase(recording.find("quit"));
    const auto dump = home.path() / "state.json";
    write(script, recording + "wait\ndump-state " + dump.string() + "\n");
    INFO(recording);
    REQUIRE(std::system(
                (std::string("\"") + WHEREIN_PROGRAM + "\" play " + script.string()).c_str()) == 0);
    std::ifstream dumped(dump);
    CHECK(replayed_part(json::parse(dumped, nullptr, false)) == replayed_part(ended));
}

TEST_CASE("two texts are open, each with its own selection and map, and Ctrl+W closes one",
          "[window]") {
    const OwnState home;
    const auto rain = home.path() / "rain.txt";
    const auto snow = home.path() / "snow.txt";
    write(rain, "Rain fell on Paris today. It also fell on Lyon.\n");
    write(snow, "Snow fell on Oslo today. None fell on Paris.\n");
    RunningProgram program({"--size", "1000x700", rain.string(), snow.string()}, home.path());
    REQUIRE(program.wait_until_ready());
    REQUIRE(program.wait_until([](const json& state) { return state["texts"].size() == 2; }));
    CHECK(program.state()["texts"][0]["shown"] == true);
    program.key("n");
    program.key("n");
    REQUIRE(program.wait_until([](const json& state) {
        return state["selection"]["text"] == "Lyon" && state["flying"] == false;
    }));
    program.key("ctrl+Tab");
    REQUIRE(program.wait_until([](const json& state) {
        return state["texts"][1]["shown"] == true && state["complete"] == true &&
               shows(state, "Oslo") && state["flying"] == false;
    }));
    const json oslo = visible_mention(program.state(), "Oslo");
    program.click(oslo["x"], oslo["y"]);
    REQUIRE(program.wait_until([](const json& state) {
        return state["selection"]["text"] == "Oslo" && state["flying"] == false;
    }));
    program.key("ctrl+shift+Tab");
    REQUIRE(program.wait_until([](const json& state) {
        return state["selection"]["text"] == "Lyon" && shows(state, "Lyon");
    }));
    program.key("ctrl+k");
    REQUIRE(program.wait_until([](const json& state) {
        return state["comparison"].is_object() && state["comparison"]["both"] == 1 &&
               state["comparison"]["only_b"] == 1;
    }));
    program.key("Escape");
    REQUIRE(program.wait_until([](const json& state) { return state["texts"].size() == 2; }));
    program.key("ctrl+w");
    REQUIRE(program.wait_until([](const json& state) {
        return state["texts"].size() == 1 && state["selection"]["text"] == "Oslo";
    }));
}

TEST_CASE("a layer is chosen in the dialog with keys alone, and a broken one leaves the map",
          "[window]") {
    const OwnState home;
    const auto square = home.path() / "square.geojson";
    write(square, R"({"type": "Feature", "properties": {"name": "Square"}, "geometry":
        {"type": "Polygon", "coordinates": [[[48, 40], [49, 40], [49, 41], [48, 41], [48, 40]]]}})");
    write(home.path() / "broken.geojson", "{");
    RunningProgram program({"--size", "1280x800"}, home.path());
    REQUIRE(program.wait_until_ready());
    const auto choose = [&](const std::string& name) {
        program.key("ctrl+shift+p");
        REQUIRE(program.wait_until([](const json& s) { return s["view"]["palette"] == true; }));
        program.type("Add layer");
        program.key("Return");
        REQUIRE(program.wait_until([](const json& s) {
            return s["view"]["dialog"].is_string() && s["view"]["dialog"] != "";
        }));
        // The second time it begins where the first layer was.
        if (program.state()["view"]["dialog"] != home.path().string()) {
            program.type(home.path().string() + "/");
            program.key("Return");
        }
        REQUIRE(program.wait_until(
            [&](const json& s) { return s["view"]["dialog"] == home.path().string(); }));
        program.type(name);
        program.key("Return");
        REQUIRE(program.wait_until([](const json& s) { return s["view"]["dialog"].is_null(); }));
    };
    const auto has_square = [&](const json& s) {
        return s["own_layers"] == json::array({square.string()});
    };
    choose("square");
    REQUIRE(program.wait_until(has_square));
    choose("broken");
    REQUIRE(program.wait_until([](const json& s) {
        return s["notice"].is_string() &&
               s["notice"].get<std::string>().find("broken.geojson") != std::string::npos;
    }));
    CHECK(has_square(program.state()));
}
