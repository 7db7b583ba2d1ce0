#include <base/degrees.hpp>

#include <cmath>
#include <cstdio>

namespace wherein::base {
namespace {

std::string decimal_part(double degrees, char positive, char negative) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4f\u00B0 %c", std::abs(degrees),
                  degrees < 0 ? negative : positive);
    return text;
}

std::string dms_part(double degrees, char positive, char negative) {
    const long seconds = std::lround(std::abs(degrees) * 3600);
    char text[48];
    std::snprintf(text, sizeof text, "%ld\u00B0%02ld\u2032%02ld\u2033 %c", seconds / 3600,
                  seconds / 60 % 60, seconds % 60, degrees < 0 ? negative : positive);
    return text;
}

}  // namespace

std::string decimal_degrees(LngLat position) {
    return decimal_part(position.lat_deg, 'N', 'S') + " " +
           decimal_part(position.lng_deg, 'E', 'W');
}

std::string degrees_minutes_seconds(LngLat position) {
    return dms_part(position.lat_deg, 'N', 'S') + " " + dms_part(position.lng_deg, 'E', 'W');
}

}  // namespace wherein::base
