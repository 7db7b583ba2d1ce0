#pragma once
#include <span>
#include <string>
#include <string_view>

namespace wherein::cli {

/// The name a mistyped word most likely means: at most two letters inserted, left out, changed or
/// swapped, and fewer than half of it; empty if none is near. The first of equals wins.
std::string nearest(std::string_view word, std::span<const std::string> names);

/// "Did you mean --size?", or the other hint where nothing is near.
std::string suggestion(std::string_view word, std::span<const std::string> names,
                       std::string_view otherwise);

}  // namespace wherein::cli
