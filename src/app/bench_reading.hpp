#pragma once
#include <app/bench.hpp>

namespace wherein::app {

/// A walk through an article of 20 000 words with 800 mentions in a real window of 1920x1080: every
/// mention, every page, a search typed letter by letter. Only our own work counts, per frame: the
/// command, the panels with their text, and the list of things on the map; not the graphics driver.
base::Result<std::vector<Measure>> bench_reading(const BenchOptions& options);

}  // namespace wherein::app
