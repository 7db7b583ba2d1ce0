#include <cmath>

#include <ui/spotlight.hpp>
#include <unit/document/world.hpp>

using namespace wherein;
using namespace wherein::test;

namespace {

constexpr ui::Area map{400, 30, 800, 600};

/// Azerbaijan as an area and Baku as a point, seen by a camera that shows both.
Desk desk_on_the_caspian() {
    Desk desk = desk_with(
        std::make_shared<document::Reading>(*reading_of({{"iso:AZ"}, {"geonames:587084"}})));
    const base::GeoBox azerbaijan{44.7, 38.4, 50.4, 41.9};
    desk.state.resources.focus_boxes = std::make_shared<std::vector<std::optional<base::GeoBox>>>(
        std::vector<std::optional<base::GeoBox>>{azerbaijan, std::nullopt});
    desk.state.view.camera = carto::camera_for({40, 36, 54, 45}, {800, 600}, 0.05);
    return desk;
}

std::optional<ui::LightCircle> light_on(Desk& desk, const char* id, float ui_scale = 1) {
    desk.state.view.selection.place = place(id);
    return ui::light_on_selection(desk.state, map, ui_scale);
}

}  // namespace

TEST_CASE("without a selection there is no light", "[ui]") {
    Desk desk = desk_on_the_caspian();
    CHECK_FALSE(ui::light_on_selection(desk.state, map, 1));
}

TEST_CASE("the light on an area holds all of it", "[ui]") {
    Desk desk = desk_on_the_caspian();
    const auto light = light_on(desk, "iso:AZ");
    REQUIRE(light);
    for (const base::LngLat corner : {base::LngLat{44.7, 38.4}, base::LngLat{50.4, 41.9},
                                      base::LngLat{44.7, 41.9}, base::LngLat{50.4, 38.4}}) {
        const auto at = carto::to_screen(*desk.state.view.camera, {800, 600}, corner);
        REQUIRE(at);
        const auto x = map.x + static_cast<float>(at->x_px) - light->center.x;
        const auto y = map.y + static_cast<float>(at->y_px) - light->center.y;
        CHECK(std::hypot(x, y) < light->radius);
    }
    CHECK(light->radius < 600);
}

TEST_CASE("the light on a point is a round patch that grows with the interface", "[ui]") {
    Desk desk = desk_on_the_caspian();
    const auto light = light_on(desk, "geonames:587084");
    const auto larger = light_on(desk, "geonames:587084", 2);
    REQUIRE(light);
    REQUIRE(larger);
    CHECK(light->radius >= 80);
    CHECK(larger->radius == 2 * light->radius);
    CHECK(larger->center.x == light->center.x);
}

TEST_CASE("a small area has as much light as one can see", "[ui]") {
    Desk desk = desk_on_the_caspian();
    desk.state.view.camera->m_per_px *= 200;
    const auto light = light_on(desk, "iso:AZ");
    const auto larger = light_on(desk, "iso:AZ", 2);
    REQUIRE(light);
    REQUIRE(larger);
    CHECK(light->radius == 80);
    CHECK(larger->radius == 160);
}
