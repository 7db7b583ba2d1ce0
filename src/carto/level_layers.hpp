#pragma once
#include <carto/map_geometry.hpp>

namespace wherein::carto {

/// What a level of detail is made of, and what it leaves out.
struct LevelLimits {
    double thin_deg;  ///< lakes and rivers are thinned to this; 0: they stay as they are
    double smallest_lake_km2;
    int last_river_rank;
    bool has_units;            ///< first-level units, towns and ice
    double tile_deg;           ///< meshes of about this size
    double rim_tolerance_deg;  ///< how far its borders stray from the lines of dispute
    double shore_deg;          ///< a river's end so near a shore is its mouth
};

LevelLimits limits_of(Detail detail);

/// The layer that a level's land and borders come from; null where it is missing.
const std::shared_ptr<const Layer>& land_layer(const Atlas& atlas, Detail detail);

}  // namespace wherein::carto
