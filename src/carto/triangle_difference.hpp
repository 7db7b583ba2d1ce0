#pragma once
#include <vector>

#include <carto/projection.hpp>

namespace wherein::carto {

/// The part of triangles that other triangles do not cover, again as triangles.
/// in      three points per triangle; those of `cut` do not overlap each other
/// out     three points per triangle, slivers under a square metre left out
/// thread  any
std::vector<ProjectedPt> difference(const std::vector<ProjectedPt>& triangles,
                                    const std::vector<ProjectedPt>& cut);

}  // namespace wherein::carto
