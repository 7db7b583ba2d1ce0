#include <cmath>
#include <vector>

#include <render/joints.hpp>
#include <support/catch.hpp>

using Catch::Matchers::WithinAbs;
using wherein::render::Joint;
using wherein::render::joints_of;
using wherein::render::Vec;

namespace {

double length(Vec v) {
    return std::hypot(v.x, v.y);
}

}  // namespace

TEST_CASE("a straight line has unit rims and squared ends", "[render]") {
    const std::vector<Vec> line{{0, 0}, {10, 0}};
    const auto joints = joints_of(line);
    REQUIRE(joints.size() == 2);
    CHECK(joints[0].rim == Vec{0, 1});
    CHECK(joints[0].cap == Vec{-1, 0});
    CHECK(joints[1].cap == Vec{1, 0});
    CHECK_THAT(joints[1].along, WithinAbs(10, 1e-12));
}

TEST_CASE("a right angle has a mitre as long as the square's diagonal", "[render]") {
    const std::vector<Vec> line{{0, 0}, {10, 0}, {10, 10}};
    const auto joints = joints_of(line);
    REQUIRE(joints.size() == 3);
    CHECK_FALSE(joints[1].second_rim.has_value());
    CHECK_THAT(length(joints[1].rim), WithinAbs(std::sqrt(2.0), 1e-12));
    CHECK_THAT(joints[1].rim.x, WithinAbs(-1, 1e-12));
    CHECK_THAT(joints[1].rim.y, WithinAbs(1, 1e-12));
}

TEST_CASE("a sharp turn is bevelled, so no rim is longer than two half widths", "[render]") {
    for (double degrees = 1; degrees < 180; degrees += 7) {
        const double angle = degrees * 3.14159265358979 / 180;
        const std::vector<Vec> line{
            {0, 0}, {10, 0}, {10 - 10 * std::cos(angle), 10 * std::sin(angle)}};
        const auto joints = joints_of(line);
        REQUIRE(joints.size() == 3);
        CHECK(length(joints[1].rim) <= 2 + 1e-9);
        CHECK(joints[1].second_rim.has_value() == (degrees < 60));
    }
}

TEST_CASE("a line that turns straight back has finite rims", "[render]") {
    const std::vector<Vec> line{{0, 0}, {10, 0}, {0, 0}};
    for (const Joint& joint : joints_of(line)) {
        CHECK(std::isfinite(joint.rim.x));
        CHECK(length(joint.rim) <= 2);
    }
}

TEST_CASE("repeated points are left out and a single point draws nothing", "[render]") {
    CHECK(joints_of(std::vector<Vec>{{1, 1}, {1, 1}, {1, 1}}).empty());
    CHECK(joints_of(std::vector<Vec>{{1, 1}, {1, 1}, {2, 1}}).size() == 2);
    CHECK(joints_of(std::vector<Vec>{}).empty());
}

TEST_CASE("a closed ring is joined where it starts", "[render]") {
    const std::vector<Vec> ring{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}};
    const auto joints = joints_of(ring);
    REQUIRE(joints.size() == 5);
    CHECK(joints.front().cap == Vec{0, 0});
    CHECK(joints.front().rim == joints.back().rim);
    CHECK_THAT(length(joints.front().rim), WithinAbs(std::sqrt(2.0), 1e-12));
}
