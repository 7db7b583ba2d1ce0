#pragma once
#include <carto/atlas.hpp>

namespace wherein::geo {

/// The name of a layer's file in geodata/, without its extension: "disputed_areas".
const char* file_stem(carto::LayerKind kind);

}  // namespace wherein::geo
