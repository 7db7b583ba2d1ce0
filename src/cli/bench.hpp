#pragma once
#include <ostream>

#include <app/bench.hpp>
#include <cli/output.hpp>

namespace wherein::cli {

/// Carry out `bench`: a table of medians. Subjects that need a display are left out in words where
/// there is none, unless they were asked for. Gives the exit code.
int run_bench(const app::BenchOptions& options, Output& output, std::ostream& errors);

}  // namespace wherein::cli
