#pragma once
#include <span>
#include <vector>

#include <carto/atlas.hpp>

namespace wherein::carto {

/// The line with those of its points left out that lie nearer than the tolerance to what remains
/// (Douglas and Peucker, 1973). Degrees of longitude count as long as they are at that latitude.
/// For lines that share no edge with another: what is shared is thinned by the data's recipe.
/// out     both ends stay; of a ring (first = last) the farthest point from its start stays too,
/// and
///         a ring smaller than the tolerance comes out with fewer than four points
/// thread  any
std::vector<base::LngLat> thinned(std::span<const base::LngLat> line, double tolerance_deg);

/// Every ring or line of a shape thinned; rings smaller than the tolerance are gone, a polygon with
/// its outer ring.
Shape thinned(const Shape& shape, double tolerance_deg);

}  // namespace wherein::carto
