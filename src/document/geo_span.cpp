#include <document/geo_span.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wherein::document {
namespace {

constexpr double metres_per_degree = 111'195;
// A view nearly around the world is better shown as the world.
constexpr double whole_turn_from_deg = 340;

double wrapped(double lng_deg) {
    return lng_deg - 360 * std::floor((lng_deg + 180) / 360);
}

double parallel_ratio(double lat_deg) {
    return std::max(std::cos(lat_deg * std::numbers::pi / 180), 0.01);
}

double mid_lat(const GeoSpan& span) {
    return (span.south_deg + span.north_deg) / 2;
}

}  // namespace

GeoSpan to_span(const base::GeoBox& box) {
    const double width = box.east_deg - box.west_deg;
    return {box.west_deg, std::clamp(width < 0 ? width + 360 : width, 0.0, 360.0), box.south_deg,
            box.north_deg};
}

GeoSpan to_span(base::LngLat point) {
    return {point.lng_deg, 0, point.lat_deg, point.lat_deg};
}

base::GeoBox to_box(const GeoSpan& span) {
    if (span.width_deg >= whole_turn_from_deg) {
        return {-180, span.south_deg, 180, span.north_deg};
    }
    const double west = wrapped(span.west_deg);
    const double east = west + span.width_deg;
    return {west, span.south_deg, east > 180 ? east - 360 : east, span.north_deg};
}

GeoSpan joined(const GeoSpan& a, const GeoSpan& b) {
    const double west_a = wrapped(a.west_deg);
    const double west_b = wrapped(b.west_deg);
    GeoSpan best{-180, 360, std::min(a.south_deg, b.south_deg), std::max(a.north_deg, b.north_deg)};
    for (const double turn : {-360.0, 0.0, 360.0}) {
        const double west = std::min(west_a, west_b + turn);
        const double east = std::max(west_a + a.width_deg, west_b + turn + b.width_deg);
        if (east - west < best.width_deg) {
            best.west_deg = west;
            best.width_deg = east - west;
        }
    }
    return best;
}

base::LngLat center_of(const GeoSpan& span) {
    return {wrapped(span.west_deg + span.width_deg / 2), mid_lat(span)};
}

double extent_m(const GeoSpan& span) {
    const double across = span.width_deg * parallel_ratio(mid_lat(span));
    return std::max(across, span.north_deg - span.south_deg) * metres_per_degree;
}

double gap_m(const GeoSpan& a, const GeoSpan& b) {
    const double between =
        std::abs(longitude_step_deg(a.west_deg + a.width_deg / 2, b.west_deg + b.width_deg / 2));
    const double lng_gap = std::max(0.0, between - (a.width_deg + b.width_deg) / 2);
    const double lat_gap = std::max({0.0, a.south_deg - b.north_deg, b.south_deg - a.north_deg});
    const double ratio = parallel_ratio((mid_lat(a) + mid_lat(b)) / 2);
    return std::hypot(lng_gap * ratio, lat_gap) * metres_per_degree;
}

GeoSpan scaled(const GeoSpan& span, double factor) {
    const double width = std::min(span.width_deg * factor, 360.0);
    const double half_height = (span.north_deg - span.south_deg) * factor / 2;
    return {span.west_deg + (span.width_deg - width) / 2, width,
            std::max(mid_lat(span) - half_height, -90.0),
            std::min(mid_lat(span) + half_height, 90.0)};
}

GeoSpan at_least(const GeoSpan& span, double side_m) {
    const double height_deg = side_m / metres_per_degree;
    const double width_deg = std::min(height_deg / parallel_ratio(mid_lat(span)), 360.0);
    GeoSpan grown = span;
    if (span.width_deg < width_deg) {
        grown.west_deg -= (width_deg - span.width_deg) / 2;
        grown.width_deg = width_deg;
    }
    if (span.north_deg - span.south_deg < height_deg) {
        grown.south_deg = std::max(mid_lat(span) - height_deg / 2, -90.0);
        grown.north_deg = std::min(mid_lat(span) + height_deg / 2, 90.0);
    }
    return grown;
}

double longitude_step_deg(double from_deg, double to_deg) {
    return wrapped(to_deg - from_deg);
}

}  // namespace wherein::document
