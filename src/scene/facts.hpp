#pragma once
#include <scene/draft.hpp>
#include <scene/map_notes.hpp>

namespace wherein::scene {

/// What this scene shows, for the words about it.
MapFacts facts_of(const Draft& draft);

}  // namespace wherein::scene
