// Files dropped on the real window by another program.
#include <fstream>

#include <support/catch.hpp>
#include <support/temporary_folder.hpp>
#include <window/running_program.hpp>

using namespace wherein::tests;
using nlohmann::json;

namespace {

std::filesystem::path file(const TemporaryFolder& folder, const char* name,
                           const std::string& bytes) {
    std::ofstream(folder.path() / name, std::ios::binary) << bytes;
    return folder.path() / name;
}

const char* const trips =
    R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Way"},)"
    R"("geometry":{"type":"LineString","coordinates":[[44,40],[46,41]]}}]})";

}  // namespace

TEST_CASE("dropped texts open in tabs and a dropped map file lies over the map", "[window]") {
    const TemporaryFolder folder;
    const auto rain = file(folder, "rain in Paris \u015F 100%.md", "# Rain\n\nIt fell on Paris.\n");
    const auto snow = file(folder, "snow.txt", "Snow\n\nIt fell on Oslo.\n");
    const auto ways = file(folder, "ways.geojson", trips);
    RunningProgram program({"--size", "1280x800"});
    REQUIRE(program.wait_until_ready());
    program.drop({rain, ways, snow});
    REQUIRE(program.wait_until([&](const json& state) {
        return state["title"] == "Rain" && state["complete"] == true &&
               state["texts"].size() == 3 && state["own_layers"] == json::array({ways.string()});
    }));

    SECTION("a broken one is told and changes nothing") {
        REQUIRE(program.wait_until([](const json& state) { return state["flying"] == false; }));
        const json before = program.state();
        const auto broken = file(folder, "broken.geojson", R"({"type":"FeatureCollection",)");
        program.drop({broken});
        REQUIRE(program.wait_until([](const json& state) {
            return state["notice"].is_string() &&
                   state["notice"].get<std::string>().find("broken.geojson") != std::string::npos;
        }));
        CHECK(program.state()["own_layers"] == before["own_layers"]);
        CHECK(program.state()["camera"] == before["camera"]);
        CHECK(program.state()["texts"] == before["texts"]);
    }
}
