#pragma once
#include <cstdint>

namespace wherein::base {

/// How someone sees colours; the order of the words of the command `color-sight`.
enum class ColorSight : std::uint8_t { normal, deuteranopia, protanopia, tritanopia, grey };

}  // namespace wherein::base
