#include <ui/view_menu_model.hpp>

#include <algorithm>

#include <support/catch.hpp>
#include <ui/standing.hpp>

using namespace wherein;
using document::AppState;

namespace {

carto::Feature area(const char* key, const char* name, const char* claimed_by, const char* from,
                    const base::GeoBox& box) {
    carto::Feature feature;
    feature.key = key;
    feature.name = name;
    feature.held_by = "X-R";
    feature.claimed_by = claimed_by;
    feature.party_names = "X-R Free Reach|AZ Azerbaijan|JP Japan|RU Russia";
    feature.from = from;
    feature.box = box;
    return feature;
}

AppState near_the_reach() {
    AppState state;
    state.resources.atlas.disputed_areas = std::make_shared<const carto::Layer>(
        carto::Layer{carto::LayerKind::disputed_areas,
                     {area("reach", "Reach (to 2020)", "AZ|X-R", "1994-05-12", {46, 39, 47, 40}),
                      area("islands", "Islands", "JP|RU", "1945-09", {145, 43, 149, 45})}});
    state.view.camera = carto::camera_for({44, 38, 50, 42}, state.view.map_size, 0.05);
    return state;
}

std::vector<std::string> titles(const std::vector<ui::MenuEntry>& entries,
                                const std::string& group) {
    std::vector<std::string> found;
    for (const ui::MenuEntry& entry : entries) {
        if (entry.group == group) {
            found.push_back(entry.title);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("the menu of viewpoints names first whose claims the map shows", "[ui]") {
    AppState state = near_the_reach();
    auto menu = ui::viewpoint_entries(state);
    CHECK(ui::viewpoint_label(state) == "De facto view");
    CHECK(ui::is_on(state, menu.front().command) == true);
    CHECK(titles(menu, "Claims of parties on this map") ==
          std::vector<std::string>{"Azerbaijan", "Free Reach"});
    CHECK(titles(menu, ui::elsewhere) == std::vector<std::string>{"Japan", "Russia"});
    state.view.viewpoint = "AZ";
    menu = ui::viewpoint_entries(state);
    CHECK(ui::viewpoint_label(state) == "Claims of Azerbaijan");
    CHECK(ui::is_on(state, menu.front().command) == false);
}

TEST_CASE("the menu of dates has the article's, today, and when areas on the map began", "[ui]") {
    AppState state = near_the_reach();
    CHECK(ui::as_of_label(state) == "No date");
    auto reading = std::make_shared<document::Reading>();
    reading->article.date = base::Date{2021, 2, 14};
    state.reading = reading;
    state.view.today = base::Date{2026, 11, 25};
    const auto menu = ui::as_of_entries(state);
    CHECK(ui::as_of_label(state) == "As of 14 Feb 2021");
    CHECK(titles(menu, "") ==
          std::vector<std::string>{"The article's: 14 Feb 2021", "Today: 25 Nov 2026"});
    CHECK(titles(menu, "Disputed areas on this map, since") ==
          std::vector<std::string>{"12 May 1994  Reach"});
}
