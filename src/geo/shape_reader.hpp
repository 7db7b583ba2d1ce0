#pragma once
#include <optional>

#include <base/geo_types.hpp>
#include <carto/atlas.hpp>

class OGRGeometry;

namespace wherein::geo {

/// Points of a polygon, line or a collection of either; rings come out closed, slivers of fewer
/// than three corners are left out, and so are geometries of other kinds.
/// nullopt  a coordinate is not a number or lies outside the world
std::optional<carto::Shape> to_shape(const OGRGeometry& geometry);

/// A point certain to lie inside the largest polygon (OGR's PointOnSurface); nullopt for lines.
std::optional<base::LngLat> point_inside(const OGRGeometry& geometry);

}  // namespace wherein::geo
