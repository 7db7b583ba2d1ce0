#pragma once
#include <base/geo_box.hpp>

namespace wherein::carto {

using base::box_around;
using base::width_deg;

/// The same meridian in [-180, 180]; either 180 stays as it is.
double wrapped_deg(double lng_deg);
base::LngLat center_of(const base::GeoBox& box);
bool contains(const base::GeoBox& box, base::LngLat position);
/// Whether two boxes touch, either of which may cross the antimeridian or run on past it.
bool overlaps(const base::GeoBox& a, const base::GeoBox& b);
/// Whether all of `inner` lies in `outer`; either may cross the antimeridian.
bool covers(const base::GeoBox& outer, const base::GeoBox& inner);
/// The box with so much of its own width and height more on each side, within the world.
base::GeoBox widened(const base::GeoBox& box, double ratio);

}  // namespace wherein::carto
