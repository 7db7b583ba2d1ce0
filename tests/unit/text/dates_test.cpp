#include <text/dates.hpp>

#include <string>

#include <support/catch.hpp>

using namespace wherein::text;

TEST_CASE("a date line is read in the forms newspapers use", "[text]") {
    const Date valentine{2021, 2, 14};
    for (const char* line :
         {"Feb 14 2021", "Feb. 14, 2021", "February 14, 2021", "14 February 2021", "14 Feb. 2021",
          "2021-02-14", "2021/02/14", "14.02.2021", "14/02/2021", "02/14/2021",
          "14th February 2021", "the 14th of February, 2021", "Sunday, February 14, 2021",
          "Sun 14 Feb 2021 10:30 GMT", "Published: February 14, 2021 at 9:05 p.m. ET",
          "2021-02-14T10:30:00Z", "FEBRUARY 14, 2021", "14-2-2021",
          "Published Feb 14 2021 – Updated Feb 15 2021"}) {
        INFO(line);
        const auto read = parse_date_line(line);
        REQUIRE(read.has_value());
        CHECK(read->date == valentine);
    }
}

TEST_CASE("a line that says more than a date is no date line", "[text]") {
    for (const char* line :
         {"On November 10, 2020, Baku time, Russia mediated", "BAKU, Feb. 14, 2021",
          "February 2021", "2021", "Room 14.2", "31 February 2021", "14 Brumaire 2021", "Feb 14", "",
          "12.13.2021", "99999999999999999999-02-14"}) {
        INFO(line);
        CHECK_FALSE(parse_date_line(line).has_value());
    }
}

TEST_CASE("a date whose day and month could be swapped is a date line without a date", "[text]") {
    const auto read = parse_date_line("02/03/2021");
    REQUIRE(read.has_value());
    CHECK_FALSE(read->date.has_value());
    CHECK(parse_date_line("03/03/2021")->date == Date{2021, 3, 3});
}

TEST_CASE("leap days are known", "[text]") {
    CHECK(parse_date_line("29 February 2020")->date == Date{2020, 2, 29});
    CHECK_FALSE(parse_date_line("29 February 2021").has_value());
    CHECK_FALSE(parse_date_line("29 February 1900").has_value());
    CHECK(parse_date_line("29 February 2000").has_value());
}

TEST_CASE("a date is found among other words", "[text]") {
    CHECK(find_date("By Jane Roe, February 14, 2021") == Date{2021, 2, 14});
    CHECK_FALSE(find_date("By Jane Roe").has_value());
}

TEST_CASE("dates are written for readers and for machines", "[text]") {
    CHECK(to_string(Date{2021, 2, 14}) == "14 Feb 2021");
    CHECK(to_iso(Date{2021, 2, 4}) == "2021-02-04");
}
