#include <ui/spotlight.hpp>
#include <unit/document/world.hpp>

using namespace wherein;
using namespace wherein::test;

TEST_CASE("the least light on a small area grows with the interface", "[ui]") {
    Desk desk = desk_with(std::make_shared<document::Reading>(*reading_of({{"iso:AZ"}})));
    desk.state.resources.focus_boxes = std::make_shared<std::vector<std::optional<base::GeoBox>>>(
        std::vector<std::optional<base::GeoBox>>{base::GeoBox{44.7, 38.4, 50.4, 41.9}});
    desk.state.view.camera = carto::camera_for({40, 36, 54, 45}, {800, 600}, 0.05);
    desk.state.view.camera->m_per_px *= 200;
    desk.state.view.selection.place = place("iso:AZ");
    const ui::Area map{400, 30, 800, 600};
    const auto light = ui::light_on_selection(desk.state, map, 1);
    const auto larger = ui::light_on_selection(desk.state, map, 2);
    REQUIRE(light);
    REQUIRE(larger);
    CHECK(larger->radius == 2 * light->radius);
}
