#pragma once
#include <ostream>

#include <app/import_gazetteer.hpp>
#include <cli/output.hpp>

namespace wherein::cli {

/// Carry out `gazetteer import`: progress and faults go to `errors`, the result to `output`.
/// Ctrl+C stops it and leaves nothing behind. Gives the exit code.
int import_gazetteer(const app::ImportOptions& options, Output& output, std::ostream& errors);

}  // namespace wherein::cli
