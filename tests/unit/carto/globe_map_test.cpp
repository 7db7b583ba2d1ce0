#include <cmath>

#include <carto/globe_map.hpp>
#include <support/catch.hpp>
#include <unit/carto/shapes.hpp>

namespace wherein::carto {
namespace {

using tests::box_feature;

/// Two neighbours, an islet and a country on the other side of the earth.
Atlas world() {
    Feature islet = box_feature("CC", 25, 5, 26, 6);
    for (base::LngLat& point : islet.shape.points) {
        point = {25 + (point.lng_deg - 25) / 10, 5 + (point.lat_deg - 5) / 10};
    }
    Atlas atlas;
    atlas.countries_low = std::make_shared<Layer>(
        Layer{LayerKind::countries_low,
              {box_feature("AA", 0, 0, 10, 10), box_feature("BB", 10, 0, 20, 10), islet,
               box_feature("DD", 170, 0, 180, 10)}});
    return atlas;
}

Projection globe_from(double lng_deg) {
    return {ProjectionKind::orthographic, lng_deg, 0, 0, 0};
}

double area_m2(const FillMesh& fill) {
    double sum = 0;
    for (std::size_t i = 0; i + 2 < fill.triangles.size(); i += 3) {
        const auto &a = fill.triangles[i], &b = fill.triangles[i + 1], &c = fill.triangles[i + 2];
        const auto side = [](float to, float from) { return static_cast<double>(to - from); };
        sum += std::abs(side(b.x_m, a.x_m) * side(c.y_m, a.y_m) -
                        side(c.x_m, a.x_m) * side(b.y_m, a.y_m)) /
               2;
    }
    return sum;
}

double length_m(const StrokeMesh& stroke) {
    double sum = 0;
    std::uint32_t begin = 0;
    for (const std::uint32_t end : stroke.ends) {
        for (std::uint32_t i = begin + 1; i < end; ++i) {
            const auto &a = stroke.points[i - 1], &b = stroke.points[i];
            sum +=
                std::hypot(static_cast<double>(b.x_m - a.x_m), static_cast<double>(b.y_m - a.y_m));
        }
        begin = end;
    }
    return sum;
}

constexpr double degree_m = 6'371'008.8 * 3.14159265358979 / 180;

}  // namespace

TEST_CASE("a small globe shows the land of its side, its coast and each border once", "[carto]") {
    const GlobeMap map(world());
    const GlobeMeshes seen = map.seen_in(globe_from(10));
    // Twenty by ten degrees, a little less as the earth bends away.
    const double land = area_m2(*seen.land) / (degree_m * degree_m);
    CHECK(land > 190);
    CHECK(land < 200);
    CHECK(std::abs(length_m(*seen.borders) / degree_m - 10) < 0.1);
    CHECK(std::abs(length_m(*seen.coast) / degree_m - 60) < 1.5);
    CHECK(seen.land->box.max_x_m < 10.5 * degree_m);
}

TEST_CASE("what is smaller than a pixel of the globe is left out, and so is the other side",
          "[carto]") {
    const GlobeMap map(world());
    const GlobeMeshes other = map.seen_in(globe_from(175));
    const double land = area_m2(*other.land) / (degree_m * degree_m);
    CHECK(land > 95);
    CHECK(land < 100);
    CHECK(other.borders->points.empty());
}

TEST_CASE("a border along a line of dispute is left to that line", "[carto]") {
    Atlas atlas = world();
    Feature line;
    line.shape.points = {{10, 0}, {10, 10}};
    line.shape.ring_ends = {2};
    line.sides = std::make_shared<LineSides>(LineSides{"AA", "BB", "Zone", "", false});
    atlas.disputed_lines = std::make_shared<Layer>(Layer{LayerKind::disputed_lines, {line}});
    CHECK(GlobeMap(atlas).seen_in(globe_from(10)).borders->points.empty());
}

}  // namespace wherein::carto
