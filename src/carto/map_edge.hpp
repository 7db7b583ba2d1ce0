#pragma once
#include <carto/meshes.hpp>

namespace wherein::carto {

/// Where a projection's map of the earth ends.
struct MapEdge {
    FillPtr area;    ///< the whole map
    StrokePtr line;  ///< its rim
};

/// thread  any; pure
MapEdge build_map_edge(const Projection& projection);

}  // namespace wherein::carto
