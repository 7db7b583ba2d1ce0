// Answers against checked documents: figures that can be worked out by hand.
#include <report/agreement.hpp>

#include <support/catch.hpp>

using namespace wherein;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;

namespace {

// 0123456789012345678901234567890123456789
// Oslo and Paris, Texas, not Danish Bergen
const char* const line =
    R"({"doc_id": "a", "text": "Oslo and Paris, Texas, not Danish Bergen", "toponyms": [)"
    R"({"start": 0, "end": 4, "phrase": "Oslo", "kind": "noun", "feature": "populated", "lat": 59.9, "lon": 10.7, "geonameid": 1},)"
    R"({"start": 9, "end": 14, "phrase": "Paris", "kind": "noun", "feature": "populated", "lat": 33.7, "lon": -95.6, "geonameid": 2},)"
    R"({"start": 16, "end": 21, "phrase": "Texas", "kind": "noun", "feature": "admin1", "lat": 31.0, "lon": -99.0, "geonameid": null},)"
    R"({"start": 27, "end": 33, "phrase": "Danish", "kind": "adj", "feature": "country", "lat": 56.0, "lon": 10.0},)"
    R"({"start": 34, "end": 40, "phrase": "Bergen", "kind": "noun", "feature": null, "lat": null, "lon": null}]})";

report::CheckedDocument document() {
    const auto parsed = report::parse_checked_line(line, "line 1");
    REQUIRE(parsed.has_value());
    return *parsed;
}

double usual(const report::CheckedName& name) {
    return name.phrase == "Texas" ? 400 : report::near_km;
}

report::Agreement agreement(const std::vector<report::AnsweredName>& answers) {
    return report::compare(document(), answers, usual);
}

const base::LngLat oslo{10.7, 59.9};
const base::LngLat paris_france{2.35, 48.85};

}  // namespace

TEST_CASE("a line of a checked file gives its names and whether they are wanted", "[report]") {
    const auto checked = document();
    REQUIRE(checked.names.size() == 5);
    CHECK(checked.doc_id == "a");
    CHECK(checked.names[0].is_wanted);
    CHECK(checked.names[0].geonames_id == "1");
    CHECK_FALSE(checked.names[3].is_wanted);
    CHECK_FALSE(checked.names[4].point.has_value());
}

TEST_CASE("a line that is no checked document is refused in words", "[report]") {
    for (const char* bad : {"", "[1]", R"({"text": "a"})", R"({"toponyms": [{"start": 1}]})",
                            R"({"toponyms": [{"start": 4, "end": 4}]})"}) {
        const auto parsed = report::parse_checked_line(bad, "gold, line 3");
        REQUIRE_FALSE(parsed.has_value());
        CHECK_THAT(base::to_sentence(parsed.error()), ContainsSubstring("gold, line 3"));
    }
}

TEST_CASE("no answer at all is all missed and nothing wrong", "[report]") {
    const auto none = agreement({});
    CHECK(none.overlap.missed == 4);
    CHECK(none.overlap.wrong == 0);
    CHECK_THAT(none.overlap.f1(), WithinAbs(0, 1e-12));
    CHECK(none.scaled.missed == 3);  // Bergen has no checked place
}

TEST_CASE("spans count exactly and with overlap, once each", "[report]") {
    const auto found = agreement({{0, 4, oslo, "1", 0.9},
                                  {9, 21, paris_france, "", 0.5},
                                  {27, 33, oslo, "", 0.5},
                                  {5, 8, oslo, "", 0.2}});
    CHECK(found.exact.hits == 1);
    CHECK(found.overlap.hits == 2);  // "Paris, Texas" is one answer: one of the two names
    CHECK(found.overlap.missed == 2);
    CHECK(found.overlap.wrong == 1);  // "and"; the adjective is neither rewarded nor punished
    CHECK_THAT(found.overlap.precision(), WithinAbs(2.0 / 3, 1e-12));
    CHECK_THAT(found.overlap.recall(), WithinAbs(0.5, 1e-12));
}

TEST_CASE("places count within 161 km, within the tolerance, or by the same id", "[report]") {
    const base::LngLat off_by_3_degrees{-99.0, 34.0};
    const auto found = agreement({{0, 4, oslo, "", 0.9},
                                  {9, 14, paris_france, "2", 0.8},
                                  {16, 21, off_by_3_degrees, "", 0.7},
                                  {34, 40, oslo, "", 0.6}});
    CHECK(found.located == 3);
    CHECK(found.located_near == 1);    // Oslo
    CHECK(found.located_scaled == 3);  // Paris by its id, Texas by its size
    CHECK(found.near.hits == 1);
    CHECK(found.near.wrong == 2);  // Bergen cannot be judged
    CHECK_THAT(found.scaled.f1(), WithinAbs(1, 1e-12));
    CHECK(found.bins[9].answers == 1);
    CHECK(found.bins[8].right == 1);
    CHECK(found.bins[6].answers == 0);
}

TEST_CASE("pins are counted once however often a place is named", "[report]") {
    const auto found = agreement({{0, 4, oslo, "", 1}, {34, 40, oslo, "", 1}});
    CHECK(found.pins.hits == 1);
    CHECK(found.pins.wrong == 0);
    CHECK(found.pins.missed == 2);
}

TEST_CASE("figures of several documents add up", "[report]") {
    auto sum = agreement({{0, 4, oslo, "1", 0.9}});
    sum += agreement({});
    CHECK(sum.overlap.hits == 1);
    CHECK(sum.overlap.missed == 7);
    CHECK_THAT(report::to_table(sum, 2, 8), ContainsSubstring("2 texts, 8 names"));
    CHECK_THAT(report::calibration_table(sum), ContainsSubstring("0.9 to 1.0"));
}
