#include <document/command_table.hpp>
#include <document/command_writer.hpp>
#include <random>

#include <support/catch.hpp>

using namespace wherein;
using document::CommandRow;

namespace {

document::Command parsed(const std::string& line) {
    const auto commands = document::parse_line(line);
    INFO(line);
    REQUIRE(commands);
    REQUIRE(commands->size() == 1);
    return commands->front();
}

std::string written(const document::Command& command) {
    const auto line = document::script_line(command);
    REQUIRE(line);
    return *line;
}

}  // namespace

TEST_CASE("every command of the table can be written down and read back", "[document]") {
    for (const CommandRow& row : document::command_table()) {
        INFO(row.name);
        const document::Command command = parsed(std::string(row.example));
        const auto line = document::script_line(command);
        REQUIRE(line);
        const document::Command again = parsed(*line);
        CHECK(again.index() == command.index());
        CHECK(written(again) == *line);
        // A row without arguments may be another row with certain ones, as zoom-in is zoom 1.5.
        CHECK((*line == row.example || row.arguments.empty()));
        if (row.parse({})) {
            CHECK(parsed(written(*row.parse({}))).index() == row.parse({})->index());
        }
    }
}

TEST_CASE("words with spaces, quotes and other signs survive being written down", "[document]") {
    for (const char* path :
         {"a.txt", "my text.txt", "#1", "say \"no\"", "back\\slash", "Şuşa \t x"}) {
        const auto line = written(document::OpenArticle{path});
        INFO(line);
        CHECK(std::get<document::OpenArticle>(parsed(line)).path == path);
    }
    CHECK(written(document::OpenArticle{}) == "open");
}

TEST_CASE("numbers read back as the same numbers", "[document]") {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> any(-2000, 2000);
    for (int round = 0; round < 200; ++round) {
        const document::Pan pan{any(random), any(random) / 1e7};
        const auto again = std::get<document::Pan>(parsed(written(pan)));
        CHECK(again.dx_px == pan.dx_px);
        CHECK(again.dy_px == pan.dy_px);
    }
}

TEST_CASE("what the program tells itself is in no script", "[document]") {
    CHECK_FALSE(document::script_line(document::Tick{0.1}));
    CHECK_FALSE(document::script_line(document::Resize{{100, 100}, 1}));
    CHECK_FALSE(document::script_line(document::Loading{0.5}));
    CHECK_FALSE(document::script_line(document::FocusFilter{false}));
}
