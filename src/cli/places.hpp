#pragma once
#include <istream>
#include <ostream>

#include <cli/output.hpp>
#include <cli/request.hpp>

namespace wherein::cli {

/// `wherein places`: every text in the order given; several are worked on at a time, so many that
/// memory stays bounded.
/// One that cannot be read or a bad line costs only itself: a sentence on `errors`, and the exit
/// code at the end (3 if a file could not be read, else 1). Ends early when nobody reads `output`.
/// out     the exit code
int find_places(const FindPlaces& request, const app::GeoparseTools& tools,
                std::istream& standard_input, Output& output, std::ostream& errors);

}  // namespace wherein::cli
