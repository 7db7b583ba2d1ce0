#pragma once
#include <scene/draft.hpp>

namespace wherein::scene {

/// Degrees where meridians leave the map at the top and parallels at the left.
void add_graticule_labels(Draft& draft);

}  // namespace wherein::scene
