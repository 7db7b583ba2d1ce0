#include <support/catch.hpp>

#include <ui/window_split.hpp>

using namespace wherein;
using Catch::Matchers::WithinAbs;

TEST_CASE("The three columns fill the window", "[ui]") {
    for (const float width : {640.0F, 1280.0F, 1920.0F, 3840.0F}) {
        for (const float scale : {1.0F, 1.5F, 2.0F}) {
            const auto columns = ui::split_window(width, {}, true, true, scale);
            CHECK_THAT(columns.text + columns.map + columns.places,
                       WithinAbs(static_cast<double>(width), 0.5));
            CHECK(columns.map >= 1);
        }
    }
}

TEST_CASE("At 1280 pixels the map keeps the larger part", "[ui]") {
    const auto columns = ui::split_window(1280, {}, true, true, 1);
    CHECK_THAT(columns.text, WithinAbs(358, 1));
    CHECK(columns.map > 600);
    CHECK(columns.places > 260);
}

TEST_CASE("At 1920 pixels a line of text has room for 60 to 75 letters, at 3840 no more", "[ui]") {
    // 76 pixels go to the reading bar and the margins; a letter takes about 8.5 of them.
    const auto letters = [](float column) { return (column - 76) / 8.5F; };
    const float wide = ui::split_window(1920, {}, true, true, 1).text;
    CHECK(letters(wide) > 60);
    CHECK(letters(wide) < 75);
    CHECK(letters(ui::split_window(3840, {}, true, true, 1).text) < 75);
    CHECK_THAT(ui::split_window(3840, {}, true, true, 2).text, WithinAbs(static_cast<double>(2 * wide), 2));
    CHECK_THAT(ui::split_window(1920, {0.4F, 0}, true, true, 1).text, WithinAbs(768, 1));
}

TEST_CASE("A hidden panel leaves its room to the map", "[ui]") {
    CHECK(ui::split_window(1280, {}, false, false, 1).map == 1280);
    const auto columns = ui::split_window(1280, {}, false, true, 1);
    CHECK(columns.text == 0);
    CHECK_THAT(columns.map + columns.places, WithinAbs(1280, 0.5));
}

TEST_CASE("Panels give way before the map gets too narrow", "[ui]") {
    const auto columns = ui::split_window(1000, {0.6F, 0.6F}, true, true, 1);
    CHECK(columns.map >= 319);
    CHECK(columns.text > 0);
    CHECK(columns.places > 0);
}

TEST_CASE("A narrow window keeps text and map, and shows the places in place of the text", "[ui]") {
    const auto narrow = ui::split_window(1280, {}, true, true, 2);
    CHECK(narrow.places == 0);
    CHECK(narrow.text >= 400);
    CHECK(ui::split_window(1280, {}, false, true, 2).places > 400);
    CHECK(ui::split_window(1600, {}, true, true, 2).places > 0);
}

TEST_CASE("A very small window is shared by text and map", "[ui]") {
    const auto small = ui::split_window(800, {}, true, true, 2);
    CHECK(small.text == 400);
    CHECK(small.map == 400);
}
