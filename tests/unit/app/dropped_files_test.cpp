#include <app/dropped_files.hpp>

#include <support/catch.hpp>

using namespace wherein;

TEST_CASE("dropped texts are opened and everything else becomes a layer", "[app]") {
    const auto commands = app::commands_for_dropped(
        {"/a/trips.gpx", "/a/Report.DOCX", "/a/notes", "/a/map.tif", "/a/more.md"});
    REQUIRE(commands.size() == 5);
    const auto layer = [&](std::size_t i) {
        return std::get<document::AddLayer>(commands[i]).path;
    };
    const auto text = [&](std::size_t i) { return std::get<document::OpenArticle>(commands[i]); };
    CHECK(layer(0) == "/a/trips.gpx");
    CHECK(text(1).path == "/a/Report.DOCX");
    CHECK(text(1).as == document::OpenAs::shown);
    CHECK(text(2).path == "/a/notes");
    CHECK(text(2).as == document::OpenAs::behind);
    CHECK(layer(3) == "/a/map.tif");
    CHECK(text(4).as == document::OpenAs::behind);
    CHECK(app::commands_for_dropped({}).empty());
}
