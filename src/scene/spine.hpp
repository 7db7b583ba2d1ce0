#pragma once
#include <cmath>
#include <optional>
#include <vector>

#include <carto/atlas.hpp>
#include <carto/projection.hpp>

namespace wherein::scene {

/// The middle line of an area, from end to end: a parabola over a straight axis, so that a name
/// laid along it bends one way only. Points are evenly spread along the axis, in projected metres.
struct Spine {
    std::vector<carto::ProjectedPt> points;
    double length_m{};
    double width_m{};  ///< of the area across the axis, the median

    /// Between the line from end to end and the horizontal, 0 to pi / 2.
    double steepness_rad() const {
        return std::atan2(std::abs(points.back().y_m - points.front().y_m),
                          std::abs(points.back().x_m - points.front().x_m));
    }
};

/// Which way a spine runs.
enum class SpineAxis : std::uint8_t {
    level,   ///< from left to right, as text is read
    longest  ///< along the principal axis of the shape; none for a shape about as wide as long
};

/// The spine of the largest polygon of a shape; nullopt where the projection does not show all of
/// it in one piece, where the parabola leaves the area, and for a level spine that would be too
/// steep to read.
/// source  principal axes from the second moments of a polygon (Green's theorem); least squares
std::optional<Spine> spine_of(const carto::Shape& shape, const carto::Projection& projection,
                              SpineAxis axis);

}  // namespace wherein::scene
