#pragma once
#include <algorithm>
#include <cmath>

#include <base/geo_types.hpp>

namespace wherein::carto {

/// Visits points from `from` (left out) to `to` (visited last) that are at most two degrees apart,
/// so that parallels curve as they should when projected.
template <class Visit>
void visit_dense(base::LngLat from, base::LngLat to, Visit visit) {
    constexpr double longest_edge_deg = 2;
    const double longest_deg =
        std::max(std::abs(to.lng_deg - from.lng_deg), std::abs(to.lat_deg - from.lat_deg));
    const int steps = std::max(1, static_cast<int>(std::ceil(longest_deg / longest_edge_deg)));
    for (int step = 1; step <= steps; ++step) {
        const double ratio = static_cast<double>(step) / steps;
        visit(step == steps ? to
                            : base::LngLat{from.lng_deg + ratio * (to.lng_deg - from.lng_deg),
                                           from.lat_deg + ratio * (to.lat_deg - from.lat_deg)});
    }
}

}  // namespace wherein::carto
