#include <carto/triangle_difference.hpp>

#include <cmath>

#include <support/catch.hpp>

using namespace wherein::carto;
using Catch::Matchers::WithinAbs;

namespace {

double area_m2(const std::vector<ProjectedPt>& triangles) {
    double sum = 0;
    for (std::size_t i = 0; i + 2 < triangles.size(); i += 3) {
        const ProjectedPt a = triangles[i];
        const ProjectedPt b = triangles[i + 1];
        const ProjectedPt c = triangles[i + 2];
        sum += std::abs((b.x_m - a.x_m) * (c.y_m - a.y_m) - (b.y_m - a.y_m) * (c.x_m - a.x_m)) / 2;
    }
    return sum;
}

std::vector<ProjectedPt> square(double left, double low, double side) {
    const ProjectedPt a{left, low};
    const ProjectedPt b{left + side, low};
    const ProjectedPt c{left + side, low + side};
    const ProjectedPt d{left, low + side};
    return {a, b, c, a, c, d};
}

}  // namespace

TEST_CASE("a square loses what another covers of it", "[carto]") {
    const auto whole = square(0, 0, 1000);
    CHECK_THAT(area_m2(difference(whole, square(250, 250, 500))), WithinAbs(750'000, 1));
    CHECK_THAT(area_m2(difference(whole, square(500, 500, 1000))), WithinAbs(750'000, 1));
    CHECK_THAT(area_m2(difference(whole, square(2000, 0, 500))), WithinAbs(1'000'000, 1e-6));
    CHECK(difference(whole, square(-10, -10, 2000)).empty());
    CHECK(difference(whole, whole).empty());
    CHECK(difference(whole, {}).size() == whole.size());
}

TEST_CASE("triangles that go clockwise are cut as well", "[carto]") {
    auto cut = square(250, 250, 500);
    std::swap(cut[1], cut[2]);
    CHECK_THAT(area_m2(difference(square(0, 0, 1000), cut)), WithinAbs(750'000, 1));
}
