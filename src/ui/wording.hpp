#pragma once
#include <cstdint>
#include <string>

#include <base/geo_types.hpp>

namespace wherein::ui {

/// "39.8177° N 46.7511° E": four decimals, about 10 m.
std::string decimal_degrees(base::LngLat position);

/// "39°49′04″ N 46°45′04″ E": whole seconds, carried over (59.6″ becomes the next minute).
std::string degrees_minutes_seconds(base::LngLat position);

/// "1 : 3 900 000" for a screen of 96 dpi times `ui_scale`, two significant digits.
/// Empty for a scale that is not positive and finite.
std::string scale_text(double ground_m_per_px, double ui_scale);

/// "4,277 km²"; below 10 km² with one decimal.
std::string area_text(double area_km2);

/// Digits in groups of three: grouped(2293100, ",") is "2,293,100".
std::string grouped(std::int64_t number, const std::string& separator);

}  // namespace wherein::ui
