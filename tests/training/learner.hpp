#pragma once
#include <span>

#include "examples.hpp"

namespace wherein::training {

/// Settings of the averaged perceptron. All sums are whole numbers, so that every machine and
/// compiler learns the same weights.
struct LearnerSettings {
    int runs{10};            ///< each in an order of its own; their mean is less a matter of chance
    int rounds{12};          ///< over all examples
    int margin{4};           ///< by how much the right class must lead
    int lead_per_point{22};  ///< what lead is worth a point of evidence
};

/// Learn a tagger. The order of the examples counts.
geoparse::Tagger learn(std::span<const Example* const> examples, const LearnerSettings& settings);

}  // namespace wherein::training
