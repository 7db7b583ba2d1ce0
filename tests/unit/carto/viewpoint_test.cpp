#include <carto/viewpoint.hpp>

#include <support/catch.hpp>

using namespace wherein;
using namespace wherein::carto;

namespace {

Feature area(const char* key, const char* held_by, const char* claimed_by, const char* from,
             const char* to, double km2) {
    Feature feature;
    feature.key = key;
    feature.name = key;
    feature.held_by = held_by;
    feature.claimed_by = claimed_by;
    feature.party_names = "PP Piedland|QQ Quinland|X-R Free Reach|";
    feature.from = from;
    feature.to = to;
    feature.area_km2 = km2;
    return feature;
}

/// A reach of Piedland held by its own government to 2020, an older district in it, and a coast of
/// Quinland that Piedland holds.
const Layer& areas() {
    static const Layer layer{LayerKind::disputed_areas,
                             {area("reach", "X-R|QQ", "PP|X-R", "1994-05-12", "2020-11-10", 100),
                              area("district", "PP", "PP|X-R", "1923", "1991-11-26", 40),
                              area("coast", "PP", "PP|QQ", "2014-03-18", "", 50)}};
    return layer;
}

LineLook look(const LineSides& line, const char* party, base::Date day,
              std::vector<bool> shows_ended = {}) {
    return LineLooks(areas(), {party, day}, std::move(shows_ended)).of(line);
}

const LineSides reach_in_piedland{"PP", "PP", "reach", "", false};
const LineSides reach_at_quinland{"PP", "QQ", "reach", "", true};
const LineSides reach_at_third{"PP", "TT", "reach", "", true};
const LineSides coast_at_quinland{"QQ", "QQ", "coast", "", true};
const base::Date in_2000{2000, 1, 1};
const base::Date in_2021{2021, 2, 14};

}  // namespace

TEST_CASE("an area holds from its first to its last day, as exactly as they are known", "[carto]") {
    const Feature& reach = areas().features[0];
    CHECK(validity_on(reach, base::Date{1994, 5, 11}) == Validity::not_yet);
    CHECK(validity_on(reach, base::Date{1994, 5, 12}) == Validity::valid);
    CHECK(validity_on(reach, base::Date{1994, 0, 0}) == Validity::valid);
    CHECK(validity_on(reach, base::Date{2020, 11, 10}) == Validity::valid);
    CHECK(validity_on(reach, base::Date{2020, 11, 11}) == Validity::ended);
    CHECK(validity_on(areas().features[1], base::Date{1991, 0, 0}) == Validity::valid);
    CHECK(validity_on(areas().features[2], std::nullopt) == Validity::valid);
    CHECK(validity_on(reach, std::nullopt) == Validity::ended);
}

TEST_CASE("a party's view gives it what it claims and nothing else", "[carto]") {
    const Feature& reach = areas().features[0];
    CHECK(owner_of(reach, {"", in_2000}) == "X-R|QQ");
    CHECK(owner_of(reach, {"PP", in_2000}) == "PP");
    CHECK(owner_of(reach, {"QQ", in_2000}) == "X-R|QQ");
    CHECK(party_names(reach, "X-R|QQ|ZZ") == "Free Reach, Quinland, ZZ");
}

TEST_CASE("the parties to choose from are those with a claim", "[carto]") {
    const auto parties = claiming_parties(areas());
    REQUIRE(parties.size() == 3);
    CHECK(parties[0].name == "Free Reach");
    CHECK(parties[1].key == "PP");
    CHECK(parties[1].areas == std::vector<std::uint32_t>{0, 1, 2});
    CHECK(parties[2].areas == std::vector<std::uint32_t>{2});
}

TEST_CASE("a line inside a country shows only while the area behind it holds", "[carto]") {
    CHECK(look(reach_in_piedland, "", {1993, 1, 1}) == LineLook::hidden);
    CHECK(look(reach_in_piedland, "", in_2000) == LineLook::disputed);
    CHECK(look(reach_in_piedland, "", in_2021) == LineLook::hidden);
    CHECK(look(reach_in_piedland, "", in_2021, {true, false, false}) == LineLook::former);
}

TEST_CASE("a claimant's view turns its line into a border or into nothing much", "[carto]") {
    CHECK(look(reach_in_piedland, "X-R", in_2000) == LineLook::border);
    CHECK(look(reach_in_piedland, "PP", in_2000) == LineLook::inner);
    CHECK(look(coast_at_quinland, "", in_2021) == LineLook::disputed);
    CHECK(look(coast_at_quinland, "PP", in_2021) == LineLook::border);
    CHECK(look(coast_at_quinland, "QQ", in_2021) == LineLook::inner);
    CHECK(look(coast_at_quinland, "", {2013, 1, 1}) == LineLook::hidden);
}

TEST_CASE("a border that no party questions stays a border", "[carto]") {
    CHECK(look(reach_at_third, "", in_2000) == LineLook::border);
    CHECK(look(reach_at_third, "", {1950, 0, 0}) == LineLook::border);
    // Those who hold the reach hold the other side as well.
    CHECK(look(reach_at_quinland, "", in_2000) == LineLook::disputed);
    CHECK(look(reach_at_quinland, "PP", in_2000) == LineLook::border);
}

TEST_CASE("a claim without an area is disputed, a shore no border", "[carto]") {
    CHECK(look({"PP", "PP", "", "", false}, "PP", in_2000) == LineLook::disputed);
    CHECK(look({"PP", "", "reach", "", true}, "", in_2000) == LineLook::hidden);
}
