#pragma once
#include <app/bench.hpp>

namespace wherein::app {

/// Start of the window, longest stall while it loads, idle and memory: on processes of their own,
/// told by what they say with --verbose.
/// errors  work_failed: a window does not come up
base::Result<std::vector<Measure>> bench_window(const BenchOptions& options);

}  // namespace wherein::app
