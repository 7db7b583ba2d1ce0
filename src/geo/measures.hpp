#pragma once
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include <base/geo_types.hpp>
#include <carto/atlas.hpp>

namespace wherein::geo {

/// Area inside a closed ring, km², never negative, on the sphere with the ellipsoid's surface
/// (authalic radius 6371.0072 km); edges are taken straight in a cylindrical equal-area map.
/// A ring may run along a pole or the antimeridian as data cut there does.
double ring_area_km2(std::span<const base::LngLat> closed_ring);

/// Outer rings less holes.
double area_km2(const carto::Shape& shape);

/// The smallest box around the shape. It crosses the antimeridian where that is narrower, as for
/// Fiji or Russia; each polygon or line must lie inside [-180, 180] itself.
base::GeoBox smallest_box(const carto::Shape& shape);

/// The part of a shape with the largest area, or of lines the one with the most points: the points
/// of its outer ring.
std::span<const base::LngLat> main_part(const carto::Shape& shape);

/// The index range of each polygon's outer ring, or of each line, in shape.points.
std::vector<std::pair<std::size_t, std::size_t>> outer_rings(const carto::Shape& shape);

}  // namespace wherein::geo
