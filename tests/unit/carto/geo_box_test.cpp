#include <carto/geo_box.hpp>

#include <support/catch.hpp>

using namespace wherein::carto;
using wherein::base::GeoBox;

TEST_CASE("boxes join the short way round the earth", "[carto]") {
    CHECK(box_around({{10, 0, 20, 5}, {30, -5, 40, 1}}) == GeoBox{10, -5, 40, 5});
    CHECK(box_around({{170, 0, 175, 5}, {-179, 0, -170, 1}}) == GeoBox{170, 0, -170, 5});
    CHECK(box_around({{175, 0, -175, 5}, {-160, 0, -150, 1}}) == GeoBox{175, 0, -150, 5});
    CHECK(box_around({{-180, -90, 180, 90}, {1, 1, 2, 2}}) == GeoBox{-180, -90, 180, 90});
}

TEST_CASE("a box across the antimeridian knows its width, middle and inside", "[carto]") {
    const GeoBox box{175, -20, -179, -15};
    CHECK(width_deg(box) == 6);
    CHECK(center_of(box).lng_deg == 178);
    CHECK(contains(box, {179, -17}));
    CHECK(contains(box, {-179.5, -17}));
    CHECK_FALSE(contains(box, {0, -17}));
}

TEST_CASE("boxes touch across the antimeridian, and past it", "[carto]") {
    const GeoBox fiji{175, -20, -179, -15};
    CHECK(overlaps(fiji, {-179.5, -18, -170, -10}));
    CHECK(overlaps({170, -18, 190, -10}, {-175, -18, -172, -10}));
    CHECK_FALSE(overlaps(fiji, {-170, -18, -160, -10}));
    CHECK_FALSE(overlaps(fiji, {176, 10, 178, 20}));
}
