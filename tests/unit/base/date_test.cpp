#include <base/date.hpp>

#include <support/catch.hpp>

using namespace wherein::base;

TEST_CASE("a date is as exact as it is known, in words and in ISO 8601", "[base]") {
    CHECK(to_string(Date{2021, 2, 14}) == "14 Feb 2021");
    CHECK(to_string(Date{-27}) == "27 BC");
    CHECK(to_string(Date{1993, 8, 0}) == "Aug 1993");
    CHECK(to_string(Date{1947, 0, 0}) == "1947");
    for (const char* iso : {"2021-02-14", "1993-08", "1947", "2020-02-29"}) {
        INFO(iso);
        const auto date = parse_iso_date(iso);
        REQUIRE(date);
        CHECK(to_iso(*date) == iso);
    }
}

TEST_CASE("what is no date of the calendar is none", "[base]") {
    for (const char* text : {"", "21", "2021-2-14", "2021-02-30", "2021-13", "2021-00",
                             "2021/02/14", "2021-02-14T", "202a", "-021", "2021-02-00"}) {
        INFO(text);
        CHECK_FALSE(parse_iso_date(text));
    }
}

TEST_CASE("dates are compared by what both tell", "[base]") {
    CHECK(compare_as_known({1993, 0, 0}, {1993, 8, 23}) == 0);
    CHECK(compare_as_known({1993, 8, 23}, {1993, 8, 0}) == 0);
    CHECK(compare_as_known({1993, 7, 0}, {1993, 8, 1}) < 0);
    CHECK(compare_as_known({1994, 0, 0}, {1993, 12, 31}) > 0);
    CHECK(compare_as_known({2020, 11, 10}, {2020, 11, 9}) > 0);
}
