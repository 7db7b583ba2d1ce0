#include <document/viewpoint.hpp>

#include <set>

#include <document/command_table.hpp>
#include <unit/document/world.hpp>

using namespace wherein;
using namespace wherein::test;
using document::AppState;
using document::AsOf;

namespace {

AppState with_area() {
    AppState state;
    carto::Feature area;
    area.key = "reach";
    area.held_by = "X-R";
    area.claimed_by = "AZ|X-R";
    area.party_names = "X-R Free Reach|AZ Azerbaijan";
    area.from = "1994";
    state.resources.atlas.disputed_areas = std::make_shared<const carto::Layer>(
        carto::Layer{carto::LayerKind::disputed_areas, {area}});
    auto reading = std::make_shared<document::Reading>();
    reading->article.date = base::Date{2021, 2, 14};
    state.reading = reading;
    return state;
}

AppState after(AppState state, const std::string& line) {
    const auto commands = document::parse_line(line);
    INFO(line);
    REQUIRE(commands);
    REQUIRE(commands->size() == 1);
    return document::reduce(std::move(state), commands->front()).state;
}

}  // namespace

TEST_CASE("the map is for the article's date until another is asked for", "[document]") {
    AppState state = with_area();
    CHECK(document::map_date(state) == base::Date{2021, 2, 14});
    state = document::reduce(state, document::SetToday{{2026, 11, 25}}).state;
    CHECK(document::map_date(after(state, "as-of today")) == base::Date{2026, 11, 25});
    state = after(state, "as-of 1994-05");
    CHECK(document::map_date(state) == base::Date{1994, 5, 0});
    CHECK(document::map_date(after(state, "as-of article")) == base::Date{2021, 2, 14});
    state.reading.reset();
    CHECK(document::map_date(after(state, "as-of article")) == std::nullopt);
}

TEST_CASE("a viewpoint is taken by the key of a party with a claim, and left again", "[document]") {
    AppState state = with_area();
    CHECK(document::viewpoint_name(state).empty());
    state = after(state, "viewpoint az");
    CHECK(document::viewpoint_of(state).party == "AZ");
    CHECK(document::viewpoint_name(state) == "Azerbaijan");
    const AppState refused = after(state, "viewpoint FR");
    CHECK(refused.view.viewpoint == "AZ");
    REQUIRE(refused.notice);
    CHECK(refused.notice->is_error);
    CHECK(document::viewpoint_of(after(state, "viewpoint de-facto")).is_de_facto());
}

TEST_CASE("a change of viewpoint or date is a change of the state, no change is none",
          "[document]") {
    const AppState state = with_area();
    CHECK(after(state, "viewpoint X-R").revision > state.revision);
    CHECK(after(state, "as-of 1999").revision > state.revision);
    CHECK(after(state, "viewpoint de-facto").revision == state.revision);
    CHECK(after(state, "as-of article").revision == state.revision);
}

TEST_CASE("dates that are none are refused with what would be right", "[document]") {
    for (const char* line : {"as-of yesterday", "as-of 2021-02-30", "as-of", "viewpoint"}) {
        INFO(line);
        const auto commands = document::parse_line(line);
        REQUIRE_FALSE(commands);
        CHECK(commands.error().code == base::ErrorCode::bad_usage);
        CHECK_FALSE(commands.error().hint.empty());
    }
}

TEST_CASE("an organisation covers its members of the map's day", "[document]") {
    AppState state = desk_with(reading_of({{"region:nato"}})).state;
    const auto covered = [](const AppState& seen) {
        std::set<std::string> keys;
        for (const std::uint32_t country : seen.resources.footprints->front().countries) {
            keys.insert(seen.resources.atlas.countries_mid->features[country].key);
        }
        return keys;
    };
    CHECK(covered(state) == std::set<std::string>{"FR", "TR", "US"});
    CHECK(covered(after(state, "as-of 1950")) == std::set<std::string>{"FR", "US"});
    CHECK(covered(after(state, "as-of 1960")) == std::set<std::string>{"FR", "TR", "US"});
}
