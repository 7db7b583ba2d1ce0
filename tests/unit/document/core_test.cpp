#include <algorithm>
#include <cmath>

#include <document/focus.hpp>
#include <unit/document/world.hpp>

using namespace wherein;
using namespace wherein::test;
using Catch::Matchers::WithinAbs;

namespace {

base::GeoBox core_of(const std::vector<Named>& named) {
    const auto box = document::core_box(desk_with(reading_of(named)).state);
    REQUIRE(box);
    return *box;
}

base::GeoBox focus_of(const std::string& id) {
    const Desk desk = desk_with(reading_of({{id}}));
    const auto box = document::focus_box_of(desk.state, place(id));
    REQUIRE(box);
    return *box;
}

}  // namespace

TEST_CASE("the core of the built-in article is Armenia and Azerbaijan", "[document]") {
    const auto box = document::core_box(desk_with(caucasus_reading()).state);
    REQUIRE(box);
    CHECK_THAT(box->west_deg, WithinAbs(43.4, 0.1));
    CHECK_THAT(box->south_deg, WithinAbs(38.4, 0.1));
    CHECK_THAT(box->east_deg, WithinAbs(50.4, 0.3));
    CHECK_THAT(box->north_deg, WithinAbs(41.9, 0.1));
}

TEST_CASE("one town has a core around it, no place has none", "[document]") {
    const auto box = core_of({{"geonames:2988507", MentionKind::place, 2}});
    CHECK(box.west_deg < 2.349);
    CHECK(box.east_deg > 2.349);
    CHECK(box.east_deg - box.west_deg > 0.5);
    CHECK(box.east_deg - box.west_deg < 5);
    CHECK_FALSE(document::core_box(desk_with(reading_of({})).state));
    CHECK_FALSE(document::core_box(
        desk_with(reading_of({{"geonames:587084", MentionKind::part_of_name, 3}})).state));
    CHECK_FALSE(document::core_box(document::AppState{}));
}

TEST_CASE("far outliers do not stretch the core", "[document]") {
    const auto box = core_of({{"geonames:587084", MentionKind::place, 5},
                              {"geonames:616052", MentionKind::place, 4},
                              {"geonames:586523", MentionKind::place, 3},
                              {"geonames:2147714", MentionKind::place, 1},
                              {"iso:US", MentionKind::actor, 2}});
    CHECK(box.west_deg > 43);
    CHECK(box.east_deg < 51.5);
}

TEST_CASE("a world-wide list has a wide core", "[document]") {
    const auto box = core_of({{"geonames:2988507"},
                              {"geonames:1850147"},
                              {"geonames:3448439"},
                              {"geonames:184745"},
                              {"geonames:2147714"},
                              {"geonames:587084"}});
    const double width = box.east_deg - box.west_deg;
    CHECK((width < 0 ? width + 360 : width) > 90);
}

TEST_CASE("an article about one huge country shows that country", "[document]") {
    const auto box = core_of({{"iso:RU", MentionKind::place, 4}});
    CHECK_THAT(box.south_deg, WithinAbs(43, 0.5));
}

TEST_CASE("a cluster across the antimeridian stays narrow", "[document]") {
    const auto box = core_of({{"iso:FJ", MentionKind::place, 3}, {"geonames:2198148"}});
    CHECK(box.west_deg > 170);
    CHECK(box.east_deg < -170);
}

TEST_CASE("the focus of a country is its main part", "[document]") {
    const auto france = focus_of("iso:FR");
    CHECK_THAT(france.west_deg, WithinAbs(-4.8, 0.01));
    CHECK_THAT(france.east_deg, WithinAbs(9.6, 0.01));
    CHECK_THAT(france.south_deg, WithinAbs(41.4, 0.01));
    const auto states = focus_of("iso:US");
    CHECK_THAT(states.east_deg, WithinAbs(-66.9, 0.01));
    CHECK(states.south_deg > 25);
    CHECK(states.west_deg < -124);
    const auto russia = focus_of("iso:RU");
    CHECK(russia.west_deg > 19);
    CHECK(russia.west_deg < 28);
    CHECK_THAT(russia.east_deg, WithinAbs(-169.7, 0.01));
    const auto fiji = focus_of("iso:FJ");
    CHECK_THAT(fiji.west_deg, WithinAbs(176.9, 0.01));
    CHECK_THAT(fiji.east_deg, WithinAbs(-179.2, 0.01));
}

TEST_CASE("far places are out of view, nearest first, what covers the view is not", "[document]") {
    Desk desk = desk_with(caucasus_reading());
    const auto far = document::places_out_of_view(desk.state);
    const std::vector expected{place("iso:TR"), place("iso:PK"), place("iso:FR"), place("iso:US")};
    std::vector<document::PlaceIndex> without_russia = far;
    std::erase(without_russia, place("iso:RU"));
    CHECK(without_russia == expected);
    CHECK(std::find(far.begin(), far.end(), place("geonames:587084")) == far.end());
    desk.apply(document::ShowBox{{49.7, 40.3, 49.9, 40.5}});
    desk.settle();
    const auto close = document::places_out_of_view(desk.state);
    CHECK(std::find(close.begin(), close.end(), place("iso:AZ")) == close.end());
    CHECK(std::find(close.begin(), close.end(), place("iso:AM")) != close.end());
    CHECK(document::places_out_of_view(document::AppState{}).empty());
}

TEST_CASE("tally, leading kind and colour come from a place's mentions", "[document]") {
    const auto reading = reading_of({{"iso:AM", MentionKind::people, 2},
                                     {"iso:AZ", MentionKind::people, 1},
                                     {"iso:AZ", MentionKind::actor, 1},
                                     {"geonames:587084", MentionKind::part_of_name, 4},
                                     {"iso:AZ", MentionKind::part_of_name, 1},
                                     {"iso:GE", MentionKind::place, 3}});
    const auto& places = reading->places;
    CHECK(document::tally(*reading, places[0]) == 2);
    CHECK(document::tally(*reading, places[1]) == 2);
    CHECK(document::tally(*reading, places[2]) == 0);
    CHECK(document::leading_kind(*reading, places[0]) == MentionKind::people);
    CHECK(document::leading_kind(*reading, places[1]) == MentionKind::actor);
    CHECK(document::leading_kind(*reading, places[2]) == MentionKind::part_of_name);
    CHECK(document::color_slot(*reading, place("iso:GE")) == 0);
    CHECK(document::color_slot(*reading, place("iso:AM")) == 1);
    CHECK(document::color_slot(*reading, place("iso:AZ")) == 2);
    CHECK(document::color_slot(*reading, place("geonames:587084")) == -1);
    CHECK(document::color_slot(*reading, place("iso:PK")) == -1);
}
