#pragma once
#include <array>

#include <base/color_sight.hpp>
#include <style/theme.hpp>

namespace wherein::style {

/// What turns linear RGB (column vector, 0 to 1) into what that eye makes of it, row by row.
/// source  Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
///         Vision Deficiency", 2009, severity 1; grey: the luminance of Rec. 709.
const std::array<float, 9>& sight_matrix(base::ColorSight sight);

/// The sRGB colour a usual eye must see to see what that eye sees; alpha is kept.
Color seen_with(Color color, base::ColorSight sight);

/// WCAG 2 contrast of two opaque colours, 1 to 21.
double contrast(Color a, Color b);

}  // namespace wherein::style
