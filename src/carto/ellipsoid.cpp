#include <carto/ellipsoid.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wherein::carto {
namespace {

const double eccentricity = std::sqrt(eccentricity2);

double authalic_q(double lat_rad) {
    const double s = std::sin(lat_rad);
    return (1 - eccentricity2) *
           (s / (1 - eccentricity2 * s * s) + std::atanh(eccentricity * s) / eccentricity);
}

const double pole_q = authalic_q(std::numbers::pi / 2);

}  // namespace

double conformal_t(double lat_rad) {
    const double s = eccentricity * std::sin(lat_rad);
    return std::tan(std::numbers::pi / 4 - lat_rad / 2) * std::exp(eccentricity * std::atanh(s));
}

double latitude_of_t(double t) {
    // The first terms of the series (3-5) leave less than 1e-8, of which each step takes away all
    // but a hundred and fiftieth.
    constexpr double e2 = eccentricity2;
    constexpr double first = e2 / 2 + 5 * e2 * e2 / 24 + e2 * e2 * e2 / 12;
    constexpr double second = 7 * e2 * e2 / 48 + 29 * e2 * e2 * e2 / 240;
    constexpr double third = 7 * e2 * e2 * e2 / 120;
    const double conformal_rad = std::numbers::pi / 2 - 2 * std::atan(t);
    double lat_rad = conformal_rad + first * std::sin(2 * conformal_rad) +
                     second * std::sin(4 * conformal_rad) + third * std::sin(6 * conformal_rad);
    for (int i = 0; i < 8; ++i) {
        const double s = eccentricity * std::sin(lat_rad);
        const double next =
            std::numbers::pi / 2 - 2 * std::atan(t * std::exp(-eccentricity * std::atanh(s)));
        if (std::abs(next - lat_rad) < 1e-13) {
            return next;
        }
        lat_rad = next;
    }
    return lat_rad;
}

double parallel_ratio(double lat_rad) {
    const double s = std::sin(lat_rad);
    return std::cos(lat_rad) / std::sqrt(1 - eccentricity2 * s * s);
}

double authalic_latitude(double lat_rad) {
    return std::asin(std::clamp(authalic_q(lat_rad) / pole_q, -1.0, 1.0));
}

double latitude_of_authalic(double authalic_rad) {
    const double q = pole_q * std::sin(authalic_rad);
    double lat_rad = authalic_rad;
    for (int i = 0; i < 8; ++i) {
        const double s = std::sin(lat_rad);
        const double c = std::cos(lat_rad);
        if (c < 1e-9) {
            break;
        }
        const double w = 1 - eccentricity2 * s * s;
        const double step = (q - authalic_q(lat_rad)) * w * w / (2 * (1 - eccentricity2) * c);
        lat_rad += step;
        if (std::abs(step) < 1e-13) {
            break;
        }
    }
    return lat_rad;
}

double authalic_radius_m() {
    return semi_major_m * std::sqrt(pole_q / 2);
}

}  // namespace wherein::carto
