#pragma once
#include <string>

namespace wherein::scene {

/// A length for the scale bar: 1, 2 or 5 times a power of ten.
struct ScaleBar {
    double length_m{};
    double width_px{};
    std::string label;  ///< "100 km", "500 m"
};

/// The longest round length that fits; at least a third of `most_px` wide.
/// `ground_m_per_px` and `most_px` must be > 0.
ScaleBar fit_scale_bar(double ground_m_per_px, double most_px);

/// A distance for people: two digits and the zeros after them ("2,800 km", "37 km").
std::string rounded_distance(double distance_m);

/// "12,345".
std::string with_thousands(long long number);

}  // namespace wherein::scene
