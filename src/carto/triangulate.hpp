#pragma once
#include <vector>

#include <carto/projection.hpp>

namespace wherein::carto {

/// A ring without the repeated last point, either winding.
using ProjectedRing = std::vector<ProjectedPt>;

/// Cut a polygon into triangles by clipping ears; a z-order curve finds the points near an ear.
/// in      outer ring first, then its holes; rings of fewer than three points are left out
/// out     three points per triangle, counter-clockwise; their area is the polygon's where its
/// rings
///         do not cross themselves. Crossing rings give a best effort, never an endless loop.
/// source  ear clipping: Meisters (1975); holes bridged as in Eberly, Triangulation by Ear Clipping
/// thread  any
std::vector<ProjectedPt> triangulate(const std::vector<ProjectedRing>& rings);

/// Twice the signed area, positive counter-clockwise.
double doubled_area_m2(const ProjectedRing& ring);

}  // namespace wherein::carto
