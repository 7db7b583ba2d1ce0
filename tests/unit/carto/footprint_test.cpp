#include <carto/footprint.hpp>

#include <support/catch.hpp>
#include <unit/carto/shapes.hpp>

using namespace wherein;
using namespace wherein::carto;
using tests::two_countries;

TEST_CASE("a country's footprint is the country", "[carto]") {
    const Atlas atlas = two_countries();
    const Footprint footprint = resolve_footprint(atlas, {"A"});
    CHECK(footprint.countries == std::vector<std::uint32_t>{0});
    CHECK(footprint.states.empty());
    CHECK(footprint.box == base::GeoBox{0, 40, 4, 42});
    CHECK(contains(atlas, footprint, {1, 41}));
    CHECK_FALSE(contains(atlas, footprint, {5, 41}));
}

TEST_CASE("a country that loses a part is the sum of its other units", "[carto]") {
    const Atlas atlas = two_countries();
    for (const char* part : {"-A.01", "-R:A:Far_West"}) {
        const Footprint footprint = resolve_footprint(atlas, {"A", "B", part});
        CHECK(footprint.countries == std::vector<std::uint32_t>{1});
        CHECK(footprint.states == std::vector<std::uint32_t>{1});
        CHECK_FALSE(contains(atlas, footprint, {1, 41.5}));
        CHECK(contains(atlas, footprint, {3, 41.5}));
    }
}

TEST_CASE("a part that has a code of its own is taken from its country", "[carto]") {
    Atlas atlas = two_countries();
    auto states = std::make_shared<Layer>(*atlas.states);
    states->features[0].country = "AX";
    atlas.states = states;
    const Footprint footprint = resolve_footprint(atlas, {"A", "-A.01"});
    CHECK(footprint.countries.empty());
    CHECK(footprint.states == std::vector<std::uint32_t>{1});
}

TEST_CASE("the same ground counts once", "[carto]") {
    const Footprint footprint = resolve_footprint(two_countries(), {"A", "A.01", "A"});
    CHECK(footprint.countries.size() == 1);
    CHECK(footprint.states.empty());
    CHECK(footprint.area_km2 == 80'000);
}

TEST_CASE("disputed areas are members by name and unknown members are told", "[carto]") {
    std::vector<std::string> unknown;
    const Footprint footprint =
        resolve_footprint(two_countries(), {"area:Old Oblast", "ZZ", "A.99"}, &unknown);
    CHECK(footprint.disputed == std::vector<std::uint32_t>{0});
    CHECK(unknown == std::vector<std::string>{"ZZ", "A.99"});
    CHECK(resolve_footprint(two_countries(), {"ZZ"}).is_empty());
}

TEST_CASE("a country has on the map what it has in the view", "[carto]") {
    Atlas atlas = two_countries();
    Feature area = atlas.disputed_areas->features.front();
    area.country = "A";
    area.held_by = "B";
    area.claimed_by = "A|B";
    area.from = "1994";
    atlas.disputed_areas = std::make_shared<const Layer>(Layer{LayerKind::disputed_areas, {area}});
    const auto seen = [&](const char* country, const char* party, int year) {
        Footprint footprint = resolve_footprint(atlas, {country});
        see_from(atlas, {party, base::Date{year, 0, 0}}, footprint);
        return footprint;
    };
    const base::LngLat inside{2, 40.5};
    CHECK_FALSE(contains(atlas, seen("A", "", 2000), inside));
    CHECK(contains(atlas, seen("B", "", 2000), inside));
    CHECK(contains(atlas, seen("A", "A", 2000), inside));
    CHECK_FALSE(contains(atlas, seen("B", "A", 2000), inside));
    CHECK(contains(atlas, seen("A", "", 1990), inside));
    CHECK(seen("A", "", 2000).area_km2 < seen("A", "A", 2000).area_km2);
    CHECK(seen("B", "", 2000).box == base::GeoBox{1, 40, 6, 42});
}
