#pragma once
#include <app/bench.hpp>

namespace wherein::app {

/// Frames of a real window of 1920x1080 with its panels, the built-in article open and everything
/// loaded: small pans and zooms of the region and of the world.
base::Result<std::vector<Measure>> bench_frames(const BenchOptions& options);

}  // namespace wherein::app
