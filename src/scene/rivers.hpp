#pragma once

namespace wherein::scene {

/// The least important river rank that this scale has room for; -1: none.
int last_river_rank(double m_per_px);

}  // namespace wherein::scene
