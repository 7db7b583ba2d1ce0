#include <scene/scale_bar.hpp>

#include <algorithm>
#include <cmath>

namespace wherein::scene {

ScaleBar fit_scale_bar(double ground_m_per_px, double most_px) {
    const double most_m = ground_m_per_px * most_px;
    const double power = std::pow(10, std::floor(std::log10(most_m)));
    const double first_digit = most_m / power;
    const double round_m = power * (first_digit >= 5 ? 5 : first_digit >= 2 ? 2 : 1);
    const bool is_km = round_m >= 1000;
    const long long shown = std::max(1LL, std::llround(is_km ? round_m / 1000 : round_m));
    return {round_m, round_m / ground_m_per_px, with_thousands(shown) + (is_km ? " km" : " m")};
}

std::string rounded_distance(double distance_m) {
    const double km = std::max(1.0, distance_m / 1000);
    const double step = std::pow(10, std::max(0.0, std::floor(std::log10(km)) - 1));
    return with_thousands(std::llround(std::round(km / step) * step)) + " km";
}

std::string with_thousands(long long number) {
    std::string digits = std::to_string(number);
    const std::size_t first = digits[0] == '-' ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3; at -= 3) {
        digits.insert(at - 3, 1, ',');
    }
    return digits;
}

}  // namespace wherein::scene
