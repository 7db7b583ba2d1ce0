#include <carto/cutter.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

#include <support/catch.hpp>

using namespace wherein;
using namespace wherein::carto;
using base::LngLat;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr double radius_m = 6'378'137;
constexpr double disc_m2 = std::numbers::pi * radius_m * radius_m;

const Projection globe_of_pole{ProjectionKind::orthographic, 0, 90, 0, 0};
const Projection globe_of_equator{ProjectionKind::orthographic, 0, 0, 0, 0};

double area_m2(const std::vector<ProjectedRing>& rings) {
    double sum = 0;
    for (const ProjectedRing& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const ProjectedPt a = ring[i];
            const ProjectedPt b = ring[(i + 1) % ring.size()];
            sum += (a.x_m * b.y_m - b.x_m * a.y_m) / 2;
        }
    }
    return std::abs(sum);
}

std::vector<LngLat> parallel(double lat_deg, double step_deg) {
    std::vector<LngLat> ring;
    for (double lng = -180; lng <= 180; lng += step_deg) {
        ring.push_back({lng, lat_deg});
    }
    return ring;
}

std::vector<LngLat> box(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
}

}  // namespace

TEST_CASE("a ring around a pole is closed over that pole", "[carto]") {
    const Projection plain{ProjectionKind::plate_carree, 0, 0, 0, 0};
    const double degree_m = radius_m * std::numbers::pi / 180;
    const auto rings = Cutter(plain).ring(parallel(-70, 10));
    CHECK_THAT(area_m2(rings) / (degree_m * degree_m), WithinRel(360.0 * 20, 1e-6));
    // The same where the data runs down to the pole itself, and in a turned map.
    std::vector<LngLat> with_pole = parallel(-70, 10);
    with_pole.push_back({180, -90});
    with_pole.push_back({-180, -90});
    with_pole.push_back({-180, -70});
    for (const double lng0 : {0.0, 75.0, -160.0}) {
        const Projection turned{ProjectionKind::plate_carree, lng0, 0, 0, 0};
        CHECK_THAT(area_m2(Cutter(turned).ring(with_pole)) / (degree_m * degree_m),
                   WithinRel(360.0 * 20, 1e-6));
    }
}

TEST_CASE("a cap around the pole is a disc on a globe seen from above", "[carto]") {
    const auto rings = Cutter(globe_of_pole).ring(parallel(60, 2));
    REQUIRE(rings.size() == 1);
    CHECK_THAT(area_m2(rings), WithinRel(disc_m2 * 0.25, 0.002));
    CHECK(Cutter(globe_of_pole).ring(parallel(-60, 2)).empty());
}

TEST_CASE("what reaches over the horizon is closed along it", "[carto]") {
    // From 0 to 180 degrees east, half of it behind: the right half of the disc.
    const auto half = Cutter(globe_of_equator).ring(box(0, -90, 180, 90));
    CHECK_THAT(area_m2(half), WithinRel(disc_m2 / 2, 0.002));
    // The same ring the other way round.
    std::vector<LngLat> turned = box(0, -90, 180, 90);
    std::reverse(turned.begin(), turned.end());
    CHECK_THAT(area_m2(Cutter(globe_of_equator).ring(turned)), WithinRel(disc_m2 / 2, 0.002));
    for (const ProjectedPt p : half.front()) {
        CHECK(std::hypot(p.x_m, p.y_m) < radius_m * 1.000001);
    }
}

TEST_CASE("an area that leaves over the horizon twice keeps both its visible parts", "[carto]") {
    // A band north of the equator all around the back, seen at both rims but not in the middle.
    std::vector<LngLat> band;
    for (double lng = 60; lng <= 300; lng += 5) {
        band.push_back({lng, 10});
    }
    for (double lng = 300; lng >= 60; lng -= 5) {
        band.push_back({lng, 30});
    }
    band.push_back(band.front());
    const auto rings = Cutter(globe_of_equator).ring(band);
    REQUIRE(rings.size() == 2);
    bool is_left = false;
    bool is_right = false;
    for (const ProjectedRing& ring : rings) {
        for (const ProjectedPt p : ring) {
            CHECK(std::abs(p.x_m) > radius_m * std::sin(60 * std::numbers::pi / 180) * 0.8);
            is_left = is_left || p.x_m < 0;
            is_right = is_right || p.x_m > 0;
        }
    }
    CHECK((is_left && is_right));
}

TEST_CASE("a line ends at the horizon, not before and not behind", "[carto]") {
    const std::vector<LngLat> equator{{-170, 0}, {-50, 0}, {40, 0}, {130, 0}};
    const auto lines = Cutter(globe_of_equator).line(equator);
    REQUIRE(lines.size() == 1);
    CHECK_THAT(lines[0].front().x_m, WithinAbs(-radius_m, 1));
    CHECK_THAT(lines[0].back().x_m, WithinAbs(radius_m, 1));
}

TEST_CASE("long edges follow their parallel on a globe, too", "[carto]") {
    const std::vector<LngLat> parallel_60{{-80, 60}, {80, 60}};
    const auto lines = Cutter(globe_of_equator).line(parallel_60);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].size() > 70);
    for (const ProjectedPt p : lines[0]) {
        CHECK_THAT(p.y_m, WithinAbs(radius_m * std::sin(60 * std::numbers::pi / 180), 1));
    }
}

TEST_CASE("the rim of a map holds every place it shows", "[carto]") {
    for (const Projection& projection :
         {globe_of_equator, Projection{ProjectionKind::equal_earth, 30, 0, 0, 0},
          Projection{ProjectionKind::mercator, 0, 0, 0, 0},
          Projection{ProjectionKind::lambert_conformal_conic, 10, 40, 30, 50}}) {
        const double whole = area_m2({Cutter(projection).rim()});
        const double world = area_m2(Cutter(projection).ring(box(-179.9, -59.9, 179.9, 84)));
        CHECK(whole > 0);
        CHECK(world < whole);
    }
}
