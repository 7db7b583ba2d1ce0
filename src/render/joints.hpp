#pragma once
#include <optional>
#include <span>
#include <vector>

namespace wherein::render {

/// A direction or an offset in the plane.
struct Vec {
    double x{};
    double y{};

    friend bool operator==(const Vec&, const Vec&) = default;
};

/// How a ribbon passes one point of its centre line: where the left rim goes, in units of half the
/// ribbon's width. The right rim is the mirror image. A sharp turn has two rims (a bevel).
struct Joint {
    Vec point;
    double along{};  ///< distance from the line's first point
    Vec rim;
    std::optional<Vec> second_rim;
    Vec cap;  ///< added to both rims at an open end, to square it off; zero elsewhere
};

/// Joints of a polyline, repeated points left out. Mitres longer than twice the half width become
/// bevels. A line whose last point is its first is closed and has no ends.
/// out  empty when fewer than two different points are left
std::vector<Joint> joints_of(std::span<const Vec> line);

}  // namespace wherein::render
