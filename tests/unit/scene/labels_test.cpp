#include <cmath>

#include <scene/pixel_box.hpp>
#include <unit/scene/two_countries.hpp>

namespace wherein::scene {

using Catch::Matchers::WithinAbs;

TEST_CASE("no label crosses the edge of the map wherever it is dragged", "[scene]") {
    World world;
    const carto::Camera start = world.camera;
    for (int step = 0; step < 40; ++step) {
        world.camera = carto::panned(start, 17.0 * step, 11.0 * step);
        for (const TextItem& text : world.build().labels) {
            const double width = static_cast<double>(
                (*world.shaper)->width_px(text.text, text.face, text.size_px, text.spacing_px));
            INFO(text.text << " after " << step << " steps");
            CHECK(text.origin.x_px >= 0);
            CHECK(text.origin.x_px + width - static_cast<double>(text.spacing_px) <= 800);
            CHECK(text.origin.y_px - static_cast<double>(text.size_px) * 0.8 >= 0);
            CHECK(text.origin.y_px <= 600);
        }
    }
}

TEST_CASE("a country whose middle is out of view is named on its visible part", "[scene]") {
    World world;
    const auto middle = carto::to_screen(world.camera, world.size, base::LngLat{33, 43});
    REQUIRE(middle);
    world.camera = carto::panned(world.camera, -middle->x_px - 20, 0);
    const Scene scene = world.build();
    const TextItem* name = find_text(scene.labels, "WESTLAND");
    REQUIRE(name != nullptr);
    const auto at = carto::to_lng_lat(scene.camera, scene.size, name->origin);
    REQUIRE(at);
    CHECK(at->lng_deg < 36);
    CHECK(at->lng_deg > 33);
}

TEST_CASE("labels stay on the ground while the map is dragged", "[scene]") {
    World world;
    const Scene before = world.build();
    world.camera = carto::panned(world.camera, 30, -20);
    const Scene after = world.build();
    for (const char* name : {"EASTLAND", "Zone"}) {
        const TextItem* a = find_text(before.labels, name);
        const TextItem* b = find_text(after.labels, name);
        REQUIRE((a != nullptr && b != nullptr));
        CHECK_THAT(b->origin.x_px - a->origin.x_px, WithinAbs(30, 0.01));
        CHECK_THAT(b->origin.y_px - a->origin.y_px, WithinAbs(-20, 0.01));
    }
}

}  // namespace wherein::scene
