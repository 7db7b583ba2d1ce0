#pragma once
#include <scene/label.hpp>

namespace wherein::scene {

/// Whether the coarsest country shapes tell well enough, at this scale, what lies where.
bool is_coarse_enough(const Draft& draft);

/// A footprint's area, tested on coarse country shapes: quick and good enough to find a spot for a
/// label. The draft must outlive what is given back.
LabelArea coarse_coverage(const Draft& draft, const carto::Footprint& footprint);

/// The same for one feature.
LabelArea coverage(const carto::Feature& feature);

}  // namespace wherein::scene
