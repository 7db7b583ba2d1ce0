#pragma once
#include <vector>

#include <base/geo_types.hpp>

namespace wherein::carto {

/// The same meridian in [-180, 180]; either 180 stays as it is.
double wrapped_deg(double lng_deg);
/// Width eastwards from west to east, [0, 360].
double width_deg(const base::GeoBox& box);
base::LngLat center_of(const base::GeoBox& box);
bool contains(const base::GeoBox& box, base::LngLat position);
/// Whether two boxes touch, either of which may cross the antimeridian or run on past it.
bool overlaps(const base::GeoBox& a, const base::GeoBox& b);
/// The smallest box around all boxes; crosses the antimeridian where that is shorter.
base::GeoBox box_around(const std::vector<base::GeoBox>& boxes);

}  // namespace wherein::carto
