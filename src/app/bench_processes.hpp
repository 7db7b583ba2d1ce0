#pragma once
#include <app/bench.hpp>

namespace wherein::app {

/// Whole processes of this program, from their start to their end: `places` on the built-in article
/// and, where there is a display, `render` of it; with the most memory each held.
base::Result<std::vector<Measure>> bench_processes(const BenchOptions& options);

}  // namespace wherein::app
