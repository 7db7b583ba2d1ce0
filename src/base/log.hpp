#pragma once
#include <string_view>

namespace wherein::base {

/// From now on steps are told on standard error.
void be_verbose();

/// A step of the work, for --verbose: "[  0.213 s] window open". Seconds count from the start of
/// the program. Does nothing unless be_verbose() was called.
/// thread  any
void tell_step(std::string_view what);

}  // namespace wherein::base
