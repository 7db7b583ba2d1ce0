#pragma once
#include <vector>

#include <base/geo_types.hpp>

namespace wherein::base {

/// Width eastwards from west to east, [0, 360].
double width_deg(const GeoBox& box);
/// The smallest box around all boxes; crosses the antimeridian where that is shorter.
GeoBox box_around(const std::vector<GeoBox>& boxes);

}  // namespace wherein::base
