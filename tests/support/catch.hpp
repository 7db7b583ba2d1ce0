#pragma once
// The one place that knows which Catch2 it is: version 2 (Debian 12) or 3 (Debian 13).
#ifdef WHEREIN_CATCH2_V2
#include <catch2/catch.hpp>
namespace Catch::Matchers {
inline auto ContainsSubstring(const std::string& part) { return Contains(part); }
}  // namespace Catch::Matchers
#else
#include <catch2/catch_all.hpp>
#endif
