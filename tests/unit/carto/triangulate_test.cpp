#include <carto/triangulate.hpp>

#include <cmath>
#include <numbers>
#include <random>

#include <support/catch.hpp>

using namespace wherein::carto;
using Catch::Matchers::WithinRel;

namespace {

double area_of(const std::vector<ProjectedPt>& triangles) {
    double sum = 0;
    for (std::size_t i = 0; i + 2 < triangles.size(); i += 3) {
        sum += doubled_area_m2({triangles[i], triangles[i + 1], triangles[i + 2]}) / 2;
    }
    return sum;
}

ProjectedRing star(ProjectedPt middle, double radius_m, int corners, std::mt19937& random) {
    std::uniform_real_distribution<double> reach(0.3, 1.0);
    ProjectedRing ring;
    for (int i = 0; i < corners; ++i) {
        const double angle_rad = 2 * std::numbers::pi * i / corners;
        const double r_m = radius_m * reach(random);
        ring.push_back(
            {middle.x_m + r_m * std::cos(angle_rad), middle.y_m + r_m * std::sin(angle_rad)});
    }
    return ring;
}

}  // namespace

TEST_CASE("triangles of random stars cover exactly the star", "[carto]") {
    std::mt19937 random(11);
    for (const int corners : {3, 5, 40, 79, 81, 500, 4000}) {
        const ProjectedRing ring = star({5e5, 4e6}, 1e5, corners, random);
        const auto triangles = triangulate({ring});
        INFO(corners << " corners");
        CHECK(triangles.size() == static_cast<std::size_t>(corners - 2) * 3);
        CHECK_THAT(area_of(triangles), WithinRel(doubled_area_m2(ring) / 2, 1e-9));
    }
}

TEST_CASE("holes stay open, whatever the winding", "[carto]") {
    std::mt19937 random(12);
    const ProjectedRing outer{{0, 0}, {100, 0}, {100, 100}, {0, 100}};
    std::vector<ProjectedRing> rings{outer};
    double hole_area = 0;
    for (int i = 0; i < 9; ++i) {
        ProjectedRing hole = star({15.0 + 30 * (i % 3), 15.0 + 30 * (i / 3)}, 10, 60, random);
        hole_area += doubled_area_m2(hole) / 2;
        if (i % 2 == 0) {
            hole = {hole.rbegin(), hole.rend()};
        }
        rings.push_back(hole);
    }
    CHECK_THAT(area_of(triangulate(rings)), WithinRel(10000 - hole_area, 1e-9));
    rings[0] = {outer.rbegin(), outer.rend()};
    CHECK_THAT(area_of(triangulate(rings)), WithinRel(10000 - hole_area, 1e-9));
}

TEST_CASE("degenerate rings give nothing and crossing ones come to an end", "[carto]") {
    CHECK(triangulate({}).empty());
    CHECK(triangulate({{{0, 0}, {1, 1}}}).empty());
    CHECK(triangulate({{{0, 0}, {1, 1}, {2, 2}, {3, 3}}}).empty());
    std::mt19937 random(13);
    std::uniform_real_distribution<double> anywhere(0, 1000);
    ProjectedRing scribble;
    for (int i = 0; i < 300; ++i) {
        scribble.push_back({anywhere(random), anywhere(random)});
    }
    CHECK(triangulate({scribble}).size() <= 3 * 300);
}
