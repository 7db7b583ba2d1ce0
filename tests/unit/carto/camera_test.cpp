#include <carto/camera.hpp>

#include <cmath>

#include <carto/geo_box.hpp>
#include <carto/projected_box.hpp>
#include <support/catch.hpp>

using namespace wherein;
using namespace wherein::carto;
using Catch::Matchers::WithinAbs;

namespace {

constexpr ScreenSize canvas{1000, 700};

}  // namespace

TEST_CASE("zooming keeps the point under the pointer", "[carto]") {
    const Camera camera = camera_for({43, 38, 51, 42}, canvas, 0.05);
    const ScreenPt pointer{123, 456};
    const auto before = to_lng_lat(camera, canvas, pointer);
    REQUIRE(before.has_value());
    Camera zoomed = camera;
    for (int i = 0; i < 10; ++i) {
        zoomed = zoomed_about(zoomed, canvas, pointer, 1.25);
    }
    const auto after = to_screen(zoomed, canvas, *before);
    REQUIRE(after.has_value());
    CHECK_THAT(after->x_px, WithinAbs(pointer.x_px, 0.01));
    CHECK_THAT(after->y_px, WithinAbs(pointer.y_px, 0.01));
}

TEST_CASE("the scale stops at street and world", "[carto]") {
    const Camera camera = camera_for({43, 38, 51, 42}, canvas, 0.05);
    CHECK(zoomed_about(camera, canvas, {0, 0}, 1e9).m_per_px == min_m_per_px);
    CHECK(zoomed_about(camera, canvas, {0, 0}, 1e-9).m_per_px == max_m_per_px);
}

TEST_CASE("a camera for a box shows the whole box", "[carto]") {
    for (const base::GeoBox box : {base::GeoBox{43, 38, 51, 42}, base::GeoBox{170, -48, -175, -34},
                                   base::GeoBox{-180, -60, 180, 85}, base::GeoBox{28, -6, 36, 5}}) {
        const Camera camera = camera_for(box, canvas, 0.05);
        for (const double lng_deg : {box.west_deg, box.west_deg + width_deg(box)}) {
            for (const double lat_deg : {box.south_deg, box.north_deg}) {
                const auto at =
                    to_screen(camera, canvas, base::LngLat{wrapped_deg(lng_deg), lat_deg});
                REQUIRE(at.has_value());
                CHECK(at->x_px >= 0);
                CHECK(at->x_px <= canvas.width_px);
                CHECK(at->y_px >= 0);
                CHECK(at->y_px <= canvas.height_px);
            }
        }
    }
}

TEST_CASE("the visible box holds what was asked for and not the whole world", "[carto]") {
    const base::GeoBox box{43, 38, 51, 42};
    const base::GeoBox visible = visible_geo_box(camera_for(box, canvas, 0.05), canvas);
    CHECK(visible.west_deg < box.west_deg);
    CHECK(visible.east_deg > box.east_deg);
    CHECK(width_deg(visible) < 16);
    const base::GeoBox fiji =
        visible_geo_box(camera_for({176, -20, -178, -15}, canvas, 0.05), canvas);
    CHECK(fiji.west_deg > fiji.east_deg);
    CHECK(width_deg(fiji) < 20);
}

TEST_CASE("changing the projection keeps the middle", "[carto]") {
    const Camera camera = camera_for({43, 38, 51, 42}, canvas, 0.05);
    const Camera moved = with_projection(camera, {ProjectionKind::mercator, 47, 0, 0, 0});
    const auto before = unproject(camera.projection, camera.center_m);
    const auto after = unproject(moved.projection, moved.center_m);
    REQUIRE((before && after));
    CHECK_THAT(after->lng_deg, WithinAbs(before->lng_deg, 1e-6));
    CHECK_THAT(after->lat_deg, WithinAbs(before->lat_deg, 1e-6));
}

TEST_CASE("ground metres follow the latitude in Mercator", "[carto]") {
    Camera camera = camera_for({0, 59, 4, 61}, canvas, 0, {ProjectionKind::mercator, 2, 0, 0, 0});
    camera.m_per_px = 1000;
    CHECK_THAT(ground_m_per_px(camera), WithinAbs(500, 4));
}

TEST_CASE("the reach of a box holds all of its positions, closely", "[carto]") {
    const base::GeoBox box{30, 20, 60, 55};
    for (const ProjectionKind kind : {ProjectionKind::mercator, ProjectionKind::equal_earth,
                                      ProjectionKind::lambert_conformal_conic}) {
        const Projection projection{kind, 40, 40, 30, 50};
        const auto reach = reach_of(projection, box);
        REQUIRE(reach.has_value());
        ProjectedBox exact;
        for (int i = 0; i <= 100; ++i) {
            for (int j = 0; j <= 100; ++j) {
                const auto at = project(projection, {30 + 0.3 * i, 20 + 0.35 * j});
                REQUIRE(at.has_value());
                grow(exact, *at);
            }
        }
        CHECK(reach->min_x_m <= exact.min_x_m);
        CHECK(reach->min_y_m <= exact.min_y_m);
        CHECK(reach->max_x_m >= exact.max_x_m);
        CHECK(reach->max_y_m >= exact.max_y_m);
        CHECK(reach->max_x_m - reach->min_x_m < 1.03 * (exact.max_x_m - exact.min_x_m));
        CHECK(reach->max_y_m - reach->min_y_m < 1.03 * (exact.max_y_m - exact.min_y_m));
    }
}

TEST_CASE("a box over the edge of the map or beyond the horizon has no reach", "[carto]") {
    const Projection world{ProjectionKind::equal_earth, 0, 0, 0, 0};
    CHECK(reach_of(world, {170, 0, 180, 10}).has_value());
    CHECK_FALSE(reach_of(world, {170, 0, -170, 10}).has_value());
    CHECK_FALSE(reach_of(world, {-100, 0, 100, 10}).has_value());
    const Projection globe{ProjectionKind::orthographic, 0, 0, 0, 0};
    CHECK(reach_of(globe, {10, 10, 60, 60}).has_value());
    CHECK_FALSE(reach_of(globe, {80, 0, 120, 10}).has_value());
}
