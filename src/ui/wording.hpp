#pragma once
#include <cstdint>
#include <string>

#include <base/degrees.hpp>

namespace wherein::ui {

using base::decimal_degrees;
using base::degrees_minutes_seconds;

/// "1 : 3 900 000" for a screen of 96 dpi times `ui_scale`, two significant digits.
/// Empty for a scale that is not positive and finite.
std::string scale_text(double ground_m_per_px, double ui_scale);

/// "4,277 km²"; below 10 km² with one decimal.
std::string area_text(double area_km2);

/// Digits in groups of three: grouped(2293100, ",") is "2,293,100".
std::string grouped(std::int64_t number, const std::string& separator);

}  // namespace wherein::ui
