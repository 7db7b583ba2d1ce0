#include <support/catch.hpp>
#include <support/gazetteer_fixture.hpp>

using namespace wherein;
using gazetteer::Gazetteer;

namespace {

gazetteer::PlaceEntry own(const char* id, const char* name, base::LngLat point) {
    gazetteer::PlaceEntry entry;
    entry.id = id;
    entry.name = name;
    entry.type = gazetteer::PlaceType::user;
    entry.point = point;
    return entry;
}

}  // namespace

TEST_CASE("places added while reading stand behind the others, which keep their numbers",
          "[gazetteer]") {
    const Gazetteer& before = tests::fixture_gazetteer();
    const auto once = Gazetteer::with_added(before, {own("user:mill", "Old Mill", {46, 40})});
    const auto twice = Gazetteer::with_added(*once, {own("user:well", "Well", {47, 41})});
    REQUIRE(twice->size() == before.size() + 2);
    for (const auto index : {0U, before.size() / 2, before.size() - 1}) {
        CHECK(twice->place(index).id == before.place(index).id);
    }
    CHECK(twice->by_id("user:mill") == before.size());
    CHECK(twice->by_id("user:well") == before.size() + 1);
    CHECK(twice->place(before.size()).name == "Old Mill");
    CHECK(twice->point(before.size() + 1) == base::LngLat{47, 41});
    CHECK(twice->population_within(before.size()) == 0);
    CHECK(twice->find("Old Mill").empty());
    CHECK(twice->place(before.size() + 2).id.empty());
    CHECK(before.by_id("user:mill") == std::nullopt);
}

TEST_CASE("a search gives the name first, then what begins so, own places before all",
          "[gazetteer]") {
    const Gazetteer& places = tests::fixture_gazetteer();
    const auto found = places.search("Baku", 5);
    REQUIRE_FALSE(found.empty());
    CHECK(places.place(found.front()).name == "Baku");
    const auto beginnings = places.search("azerb", 5);
    REQUIRE_FALSE(beginnings.empty());
    CHECK(places.place(beginnings.front()).id == "iso:AZ");
    CHECK(places.search("a", 5).empty());
    CHECK(places.search("", 5).empty());
    CHECK(places.search("az", 3).size() == 3);
    const auto with_own = Gazetteer::with_added(places, {own("user:b", "Baku Hill", {50, 40})});
    CHECK(with_own->search("bak", 5).front() == places.size());
}
