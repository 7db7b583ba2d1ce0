#pragma once
#include <vector>

#include <scene/scene.hpp>

namespace wherein::render {

/// Small scenes in which every kind of thing occurs that is drawn with a program of its own. A
/// driver translates a program when something is first drawn with it, which holds up that frame by
/// some ten milliseconds; drawn while there is nothing to show yet, these take that on themselves.
std::vector<scene::Scene> trial_scenes();

}  // namespace wherein::render
