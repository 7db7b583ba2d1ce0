#pragma once
#include <ostream>

#include <app/run.hpp>
#include <cli/output.hpp>
#include <cli/request.hpp>

namespace wherein::cli {

/// Carry out `check`: our answers against a checked file; figures go to `output`, faults to
/// `errors`. A bad line costs that line only, and exit code 1. Gives the exit code.
int check_answers(const CheckAnswers& request, const app::GeoparseTools& tools, Output& output,
                  std::ostream& errors);

}  // namespace wherein::cli
