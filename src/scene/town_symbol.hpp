#pragma once
#include <scene/draft.hpp>

namespace wherein::scene {

/// Whether the place has a disc: towns, and areas too small to see.
bool has_symbol(const Draft& draft, const ShownPlace& place);

/// Radius of its disc, larger the more often it is named.
double town_radius_px(const Draft& draft, const ShownPlace& place);

}  // namespace wherein::scene
