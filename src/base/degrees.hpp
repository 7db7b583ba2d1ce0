#pragma once
#include <string>

#include <base/geo_types.hpp>

namespace wherein::base {

/// "39.8177° N 46.7511° E": four decimals, about 10 m.
std::string decimal_degrees(LngLat position);

/// "39°49′04″ N 46°45′04″ E": whole seconds, carried over (59.6″ becomes the next minute).
std::string degrees_minutes_seconds(LngLat position);

}  // namespace wherein::base
