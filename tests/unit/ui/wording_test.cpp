#include <support/catch.hpp>

#include <limits>

#include <ui/wording.hpp>

using namespace wherein;

TEST_CASE("Coordinates are told in decimals with their hemispheres", "[ui]") {
    CHECK(ui::decimal_degrees({46.75111, 39.81766}) == "39.8177\u00B0 N 46.7511\u00B0 E");
    CHECK(ui::decimal_degrees({-70.5, -33.25}) == "33.2500\u00B0 S 70.5000\u00B0 W");
}

TEST_CASE("Coordinates are told in whole degrees, minutes and seconds", "[ui]") {
    CHECK(ui::degrees_minutes_seconds({46.7511, 39.8177}) ==
          "39\u00B049\u203204\u2033 N 46\u00B045\u203204\u2033 E");
    CHECK(ui::degrees_minutes_seconds({-0.5, -10}) ==
          "10\u00B000\u203200\u2033 S 0\u00B030\u203200\u2033 W");
}

TEST_CASE("Seconds that round up carry into minutes and degrees", "[ui]") {
    CHECK(ui::degrees_minutes_seconds({19.99999, 59.9999}) ==
          "60\u00B000\u203200\u2033 N 20\u00B000\u203200\u2033 E");
}

TEST_CASE("The scale has two significant digits and knows the UI scale", "[ui]") {
    CHECK(ui::scale_text(1032, 1) == "1 : 3\u202F900\u202F000");
    CHECK(ui::scale_text(516, 2) == "1 : 3\u202F900\u202F000");
    CHECK(ui::scale_text(2, 1) == "1 : 7\u202F600");
    CHECK(ui::scale_text(0, 1).empty());
    CHECK(ui::scale_text(std::numeric_limits<double>::quiet_NaN(), 1).empty());
    CHECK(ui::scale_text(std::numeric_limits<double>::infinity(), 1).empty());
}

TEST_CASE("Areas and numbers are grouped", "[ui]") {
    CHECK(ui::area_text(4277.2) == "4,277 km\u00B2");
    CHECK(ui::area_text(0.44) == "0.4 km\u00B2");
    CHECK(ui::grouped(999, ",") == "999");
    CHECK(ui::grouped(1000, ",") == "1,000");
    CHECK(ui::grouped(-1234567, ",") == "-1,234,567");
}
