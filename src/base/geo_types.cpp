#include <base/geo_types.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wherein::base {
namespace {

constexpr double mean_radius_m = 6'371'008.8;
constexpr double rad_per_deg = std::numbers::pi / 180.0;

}  // namespace

double distance_m(LngLat a, LngLat b) {
    const double half_dlat = (b.lat_deg - a.lat_deg) * rad_per_deg / 2;
    const double half_dlng = (b.lng_deg - a.lng_deg) * rad_per_deg / 2;
    const double h = std::sin(half_dlat) * std::sin(half_dlat) +
                     std::cos(a.lat_deg * rad_per_deg) * std::cos(b.lat_deg * rad_per_deg) *
                         std::sin(half_dlng) * std::sin(half_dlng);
    return 2 * mean_radius_m * std::asin(std::sqrt(std::clamp(h, 0.0, 1.0)));
}

double bearing_deg(LngLat a, LngLat b) {
    const double dlng = (b.lng_deg - a.lng_deg) * rad_per_deg;
    const double lat_a = a.lat_deg * rad_per_deg;
    const double lat_b = b.lat_deg * rad_per_deg;
    const double y = std::sin(dlng) * std::cos(lat_b);
    const double x =
        std::cos(lat_a) * std::sin(lat_b) - std::sin(lat_a) * std::cos(lat_b) * std::cos(dlng);
    const double bearing = std::atan2(y, x) / rad_per_deg;
    return bearing < 0 ? bearing + 360 : bearing;
}

}  // namespace wherein::base
