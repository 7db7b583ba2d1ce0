#pragma once
#include <iosfwd>

#include <app/run.hpp>
#include <cli/output.hpp>

namespace wherein::cli {

/// `wherein play`: reads the script (options.name; "-" is standard input) and plays it.
/// out     the exit code
int play(app::PlayOptions options, Output& output, std::istream& input, std::ostream& errors);

}  // namespace wherein::cli
