#include <gazetteer/gazetteer.hpp>

#include <support/catch.hpp>
#include <support/gazetteer_fixture.hpp>

using namespace wherein;
using gazetteer::PlaceType;

namespace {

gazetteer::Place named(const gazetteer::Gazetteer& places, std::string_view name) {
    const auto hits = places.find(name);
    INFO(name);
    REQUIRE_FALSE(hits.empty());
    return places.place(hits.front().place);
}

}  // namespace

TEST_CASE("a county is a place in its state", "[gazetteer]") {
    const auto& places = tests::fixture_gazetteer();
    const auto cobb = named(places, "Cobb County");
    CHECK(cobb.id == "adm2:US.GA.067");
    CHECK(cobb.type == PlaceType::admin2);
    CHECK(cobb.country == "US");
    CHECK(cobb.admin1 == "US.GA");
    CHECK(cobb.admin2 == "US.GA.067");
    CHECK(places.unit_of("US.GA.067") == places.by_id(cobb.id));
    CHECK(named(places, "Prince George\u2019s County").id == "adm2:US.MD.033");
}

TEST_CASE("counties of one name are ranked by the people of their towns", "[gazetteer]") {
    auto sources = tests::fixture_sources();
    gazetteer::PlaceRow town;
    town.geonames_id = "1";
    town.name = "Smalltown";
    town.country = "US";
    town.admin_code = "US.FL.095";
    town.population = 900;
    sources.places = {town};
    const auto places = gazetteer::build_gazetteer(sources, WHEREIN_SOURCE_DIR "/geodata/names");
    REQUIRE(places.has_value());
    CHECK(named(**places, "Orange County").id == "adm2:US.FL.095");
    CHECK((*places)->population_within(*(*places)->by_id("adm2:US.FL.095")) == 900);
    CHECK((*places)->population_within(*(*places)->by_id("adm1:US.FL")) == 900);
}

TEST_CASE("a second-level unit that has a shape gives the shape its names", "[gazetteer]") {
    auto sources = tests::fixture_sources();
    sources.second_units = {{"US.XX.001", "Peach State", {"Peachland"}, {}, "US.GA"}};
    const auto places = gazetteer::build_gazetteer(sources, WHEREIN_SOURCE_DIR "/geodata/names");
    REQUIRE(places.has_value());
    CHECK(named(**places, "Peach State").id == "adm1:US.GA");
    CHECK(named(**places, "Peachland").id == "adm1:US.GA");
    CHECK_FALSE((*places)->by_id("adm2:US.XX.001").has_value());
}

TEST_CASE("towns of a second-level unit that has a shape lie in the shape", "[gazetteer]") {
    auto sources = tests::fixture_sources();
    sources.second_units = {{"US.XX.001", "Peach State", {}, {}, "US.GA"}};
    gazetteer::PlaceRow town;
    town.geonames_id = "1";
    town.name = "Peachtown";
    town.country = "US";
    town.admin_code = "US.XX.001";
    town.population = 900;
    sources.places = {town};
    const auto places = gazetteer::build_gazetteer(sources, WHEREIN_SOURCE_DIR "/geodata/names");
    REQUIRE(places.has_value());
    CHECK(named(**places, "Peachtown").admin1 == "US.GA");
    CHECK((*places)->population_within(*(*places)->by_id("adm1:US.GA")) == 900);
}

TEST_CASE("a first-level unit is shown by its English name", "[gazetteer]") {
    auto sources = tests::fixture_sources();
    sources.units.push_back({false, "DE.15", "Thüringen", "", "", "DE", "State", "", {}, {}});
    sources.second_units = {{"DE.15", "Thuringia", {}, {}, "DE.15"},
                            {"DE.99", "X", {}, {}, "DE.99"}};
    const auto places = gazetteer::build_gazetteer(sources, WHEREIN_SOURCE_DIR "/geodata/names");
    REQUIRE(places.has_value());
    CHECK(named(**places, "Thuringia").name == "Thuringia");
    CHECK(named(**places, "Thüringen").id == "adm1:DE.15");
    CHECK((*places)->find("X").empty());
}
