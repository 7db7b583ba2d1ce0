#include <report/columns.hpp>

#include <support/catch.hpp>

using namespace wherein::report;

TEST_CASE("widths count what a terminal shows", "[report]") {
    CHECK(display_width("Baku") == 4);
    CHECK(display_width("Şuşa – “x”") == 10);
    CHECK(display_width("s\u0327a") == 2);
    CHECK(display_width("東京") == 4);
    CHECK(display_width("😀") == 2);
    CHECK(display_width("Ереван Երևան თბილისი") == 20);
    CHECK(display_width("") == 0);
}

TEST_CASE("a cell is one line and cut where it does not fit", "[report]") {
    CHECK(cell_text("It rained\n  in Baku. ", 40) == "It rained in Baku.");
    CHECK(cell_text("Nagorno-Karabakh", 16) == "Nagorno-Karabakh");
    CHECK(cell_text("Nagorno-Karabakh", 8) == "Nagorno…");
    CHECK(cell_text("東京東京", 6) == "東京…");
    CHECK(display_width(cell_text("東京東京", 6)) <= 6);
}

TEST_CASE("a cell cannot command the terminal", "[report]") {
    CHECK(cell_text("a\x1B[31mb\x07", 40) == "a?[31mb?");
    CHECK(cell_text("a\xC2\x9B"
                    "b\u202E",
                    40) == "a?b?");
    CHECK(cell_text("broken \xFF\xC3", 40) == "broken \uFFFD\uFFFD");
}

TEST_CASE("columns line up by what is shown, not by bytes", "[report]") {
    CHECK(format_columns(
              {{"place"}, {"count", Align::right}, {"note"}},
              {{"Şuşa", "3", "first"}, {"Nagorno-Karabakh", "12", ""}, {"東京", "1", "x"}}) ==
          "place             count  note\n"
          "Şuşa                  3  first\n"
          "Nagorno-Karabakh     12\n"
          "東京                  1  x\n");
}
