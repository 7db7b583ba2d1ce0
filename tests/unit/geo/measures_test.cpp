#include <geo/measures.hpp>

#include <geo/country_code.hpp>
#include <support/catch.hpp>

using namespace wherein;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

void add_box_ring(carto::Shape& shape, double west, double south, double east, double north) {
    for (const base::LngLat corner :
         {base::LngLat{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}) {
        shape.points.push_back(corner);
    }
    shape.ring_ends.push_back(static_cast<std::uint32_t>(shape.points.size()));
}

void end_polygon(carto::Shape& shape) {
    shape.polygon_ends.push_back(static_cast<std::uint32_t>(shape.ring_ends.size()));
}

carto::Shape boxes(const std::vector<base::GeoBox>& all) {
    carto::Shape shape;
    for (const base::GeoBox& box : all) {
        add_box_ring(shape, box.west_deg, box.south_deg, box.east_deg, box.north_deg);
        end_polygon(shape);
    }
    return shape;
}

}  // namespace

TEST_CASE("the whole globe has the Earth's area, an octant an eighth of it", "[geo]") {
    constexpr double earth_km2 = 510'065'600;
    carto::Shape globe;
    add_box_ring(globe, -180, -90, 180, 90);
    CHECK_THAT(geo::ring_area_km2(globe.points), WithinRel(earth_km2, 1e-5));
    carto::Shape octant;
    add_box_ring(octant, 0, 0, 90, 90);
    CHECK_THAT(geo::ring_area_km2(octant.points), WithinRel(earth_km2 / 8, 1e-5));
}

TEST_CASE("a hole lessens the area whichever way it turns", "[geo]") {
    carto::Shape shape;
    add_box_ring(shape, 10, 10, 20, 20);
    const double full = geo::ring_area_km2(shape.points);
    add_box_ring(shape, 12, 12, 14, 14);
    end_polygon(shape);
    carto::Shape hole;
    add_box_ring(hole, 12, 12, 14, 14);
    CHECK_THAT(geo::area_km2(shape), WithinRel(full - geo::ring_area_km2(hole.points), 1e-9));
}

TEST_CASE("a box crosses the antimeridian only where that makes it narrower", "[geo]") {
    CHECK(geo::smallest_box(boxes({{177, -19, 180, -16}, {-180, -18, -178, -17}})) ==
          base::GeoBox{177, -19, -178, -16});
    CHECK(geo::smallest_box(boxes({{-61, 14, -60, 15}, {-5, 42, 8, 51}, {55, -21, 56, -20}})) ==
          base::GeoBox{-61, -21, 56, 51});
    CHECK(geo::smallest_box(boxes({{-180, -90, 180, -60}})) == base::GeoBox{-180, -90, 180, -60});
    CHECK(geo::smallest_box({}) == base::GeoBox{});
}

TEST_CASE("private country codes become ISO codes and placeholders nothing", "[geo]") {
    CHECK(geo::iso_alpha2("KOS", "-99") == "XK");
    CHECK(geo::iso_alpha2("PSX", "") == "PS");
    CHECK(geo::iso_alpha2("FRA", "GF") == "GF");
    CHECK(geo::iso_alpha2("CYN", "-99").empty());
    CHECK(geo::geonames_admin1("AZ.05", "AZ") == "AZ.05");
    CHECK(geo::geonames_admin1("-101", "XK").empty());
    CHECK(geo::geonames_admin1("AU.", "AU").empty());
    CHECK(geo::geonames_admin1("FR.972", "MQ").empty());
}
