#include <carto/projector.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <carto/ellipsoid.hpp>
#include <carto/geo_box.hpp>

namespace wherein::carto {
namespace {

constexpr double pi = std::numbers::pi;
constexpr double rad_per_deg = pi / 180;
constexpr double mercator_limit_rad = 85.0511288 * rad_per_deg;
// Beyond this the conic's far side runs to infinity.
constexpr double conic_limit_rad = 60 * rad_per_deg;

base::LngLat degrees(const Projection& projection, double dlng_rad, double lat_rad) {
    return {wrapped_deg(projection.lng0_deg + dlng_rad / rad_per_deg), lat_rad / rad_per_deg};
}

ProjectedPt mercator(double dlng_rad, double lat_rad) {
    const double lat = std::clamp(lat_rad, -mercator_limit_rad, mercator_limit_rad);
    return {semi_major_m * dlng_rad, -semi_major_m * std::log(conformal_t(lat))};
}

// Savric, Patterson, Jenny (2018): x and y from the parametric latitude theta.
constexpr std::array equal_earth_a{1.340264, -0.081106, 0.000893, 0.003796};
const double equal_earth_m = std::sqrt(3.0) / 2;

double equal_earth_y(double theta) {
    const double t2 = theta * theta;
    const double t6 = t2 * t2 * t2;
    return theta * (equal_earth_a[0] + equal_earth_a[1] * t2 +
                    t6 * (equal_earth_a[2] + equal_earth_a[3] * t2));
}

double equal_earth_slope(double theta) {
    const double t2 = theta * theta;
    const double t6 = t2 * t2 * t2;
    return equal_earth_a[0] + 3 * equal_earth_a[1] * t2 +
           t6 * (7 * equal_earth_a[2] + 9 * equal_earth_a[3] * t2);
}

ProjectedPt equal_earth(double dlng_rad, double lat_rad) {
    const double theta = std::asin(equal_earth_m * std::sin(authalic_latitude(lat_rad)));
    const double radius_m = authalic_radius_m();
    return {radius_m * dlng_rad * std::cos(theta) / (equal_earth_m * equal_earth_slope(theta)),
            radius_m * equal_earth_y(theta)};
}

std::optional<base::LngLat> equal_earth_inverse(const Projection& projection, ProjectedPt point) {
    const double radius_m = authalic_radius_m();
    const double y = point.y_m / radius_m;
    double theta = y;
    for (int i = 0; i < 12; ++i) {
        theta -= (equal_earth_y(theta) - y) / equal_earth_slope(theta);
    }
    const double sin_authalic = std::sin(theta) / equal_earth_m;
    if (std::abs(sin_authalic) > 1) {
        return std::nullopt;
    }
    const double dlng_rad =
        point.x_m / radius_m * equal_earth_m * equal_earth_slope(theta) / std::cos(theta);
    if (std::abs(dlng_rad) > pi) {
        return std::nullopt;
    }
    return degrees(projection, dlng_rad, latitude_of_authalic(std::asin(sin_authalic)));
}

}  // namespace

Projector::Projector(const Projection& projection) : projection_(projection) {
    const double lat0_rad = projection.lat0_deg * rad_per_deg;
    sin_lat0_ = std::sin(lat0_rad);
    cos_lat0_ = std::cos(lat0_rad);
    if (projection.kind != ProjectionKind::lambert_conformal_conic) {
        return;
    }
    const double lat1_rad = projection.lat1_deg * rad_per_deg;
    const double lat2_rad = projection.lat2_deg * rad_per_deg;
    const double m1 = parallel_ratio(lat1_rad);
    const double t1 = conformal_t(lat1_rad);
    cone_ = std::abs(lat1_rad - lat2_rad) < 1e-10
                ? std::sin(lat1_rad)
                : std::log(m1 / parallel_ratio(lat2_rad)) / std::log(t1 / conformal_t(lat2_rad));
    radius_factor_m_ = semi_major_m * m1 / (cone_ * std::pow(t1, cone_));
    origin_radius_m_ = radius_factor_m_ * std::pow(conformal_t(lat0_rad), cone_);
}

std::optional<ProjectedPt> Projector::forward(base::LngLat position) const {
    const double dlng_rad = wrapped_deg(position.lng_deg - projection_.lng0_deg) * rad_per_deg;
    const double lat_rad = position.lat_deg * rad_per_deg;
    if (std::isnan(dlng_rad) || std::isnan(lat_rad)) {
        return std::nullopt;
    }
    switch (projection_.kind) {
        case ProjectionKind::lambert_conformal_conic:
            return conic(dlng_rad, lat_rad);
        case ProjectionKind::equal_earth:
            return equal_earth(dlng_rad, lat_rad);
        case ProjectionKind::mercator:
            return mercator(dlng_rad, lat_rad);
        case ProjectionKind::plate_carree:
            return ProjectedPt{semi_major_m * dlng_rad, semi_major_m * lat_rad};
        case ProjectionKind::orthographic:
            return orthographic(dlng_rad, lat_rad);
    }
    return std::nullopt;
}

std::optional<base::LngLat> Projector::inverse(ProjectedPt point) const {
    const double dlng_rad = point.x_m / semi_major_m;
    switch (projection_.kind) {
        case ProjectionKind::lambert_conformal_conic:
            return conic_inverse(point);
        case ProjectionKind::equal_earth:
            return equal_earth_inverse(projection_, point);
        case ProjectionKind::mercator:
            if (std::abs(dlng_rad) > pi) {
                return std::nullopt;
            }
            return degrees(projection_, dlng_rad,
                           latitude_of_t(std::exp(-point.y_m / semi_major_m)));
        case ProjectionKind::plate_carree:
            if (std::abs(dlng_rad) > pi || std::abs(point.y_m / semi_major_m) > pi / 2) {
                return std::nullopt;
            }
            return degrees(projection_, dlng_rad, point.y_m / semi_major_m);
        case ProjectionKind::orthographic:
            return orthographic_inverse(point);
    }
    return std::nullopt;
}

// Snyder (14-1), (14-2), (15-7).
std::optional<ProjectedPt> Projector::conic(double dlng_rad, double lat_rad) const {
    const double toward_pole = cone_ > 0 ? lat_rad : -lat_rad;
    if (toward_pole < -conic_limit_rad - 1e-9) {
        return std::nullopt;
    }
    const double radius_m = radius_factor_m_ * std::pow(std::max(conformal_t(lat_rad), 0.0), cone_);
    const double angle = cone_ * dlng_rad;
    return ProjectedPt{radius_m * std::sin(angle), origin_radius_m_ - radius_m * std::cos(angle)};
}

// Snyder (14-9) to (14-11), (15-11).
std::optional<base::LngLat> Projector::conic_inverse(ProjectedPt point) const {
    const double sign = cone_ > 0 ? 1 : -1;
    const double dx = sign * point.x_m;
    const double dy = sign * (origin_radius_m_ - point.y_m);
    const double radius_m = sign * std::hypot(dx, dy);
    const double dlng_rad = std::atan2(dx, dy) / cone_;
    if (std::abs(dlng_rad) > pi) {
        return std::nullopt;
    }
    if (radius_m == 0) {
        return degrees(projection_, 0, sign * pi / 2);
    }
    const double lat_rad = latitude_of_t(std::pow(radius_m / radius_factor_m_, 1 / cone_));
    if (sign * lat_rad < -conic_limit_rad) {
        return std::nullopt;
    }
    return degrees(projection_, dlng_rad, lat_rad);
}

// Snyder (20-3), (20-4); the far hemisphere by (5-3).
std::optional<ProjectedPt> Projector::orthographic(double dlng_rad, double lat_rad) const {
    const double cos_distance =
        sin_lat0_ * std::sin(lat_rad) + cos_lat0_ * std::cos(lat_rad) * std::cos(dlng_rad);
    if (cos_distance < -1e-9) {
        return std::nullopt;
    }
    return ProjectedPt{semi_major_m * std::cos(lat_rad) * std::sin(dlng_rad),
                       semi_major_m * (cos_lat0_ * std::sin(lat_rad) -
                                       sin_lat0_ * std::cos(lat_rad) * std::cos(dlng_rad))};
}

// Snyder (20-14), (20-15).
std::optional<base::LngLat> Projector::orthographic_inverse(ProjectedPt point) const {
    const double x = point.x_m / semi_major_m;
    const double y = point.y_m / semi_major_m;
    const double sin_distance = std::hypot(x, y);
    if (sin_distance > 1) {
        return std::nullopt;
    }
    const double cos_distance = std::sqrt(1 - sin_distance * sin_distance);
    const double lat_rad =
        std::asin(std::clamp(cos_distance * sin_lat0_ + y * cos_lat0_, -1.0, 1.0));
    const double dlng_rad = std::atan2(x, cos_distance * cos_lat0_ - y * sin_lat0_);
    return degrees(projection_, dlng_rad, lat_rad);
}

}  // namespace wherein::carto
