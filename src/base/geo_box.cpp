#include <base/geo_box.hpp>

#include <algorithm>

namespace wherein::base {
namespace {

struct Arc {
    double begin_deg{};  ///< [-180, 180)
    double width_deg{};
};

}  // namespace

double width_deg(const GeoBox& box) {
    const double width = box.east_deg - box.west_deg;
    return width < 0 ? width + 360 : width;
}

GeoBox box_around(const std::vector<GeoBox>& boxes) {
    if (boxes.empty()) {
        return {};
    }
    std::vector<Arc> arcs;
    GeoBox around = boxes.front();
    for (const GeoBox& box : boxes) {
        arcs.push_back({box.west_deg >= 180 ? box.west_deg - 360 : box.west_deg, width_deg(box)});
        around.south_deg = std::min(around.south_deg, box.south_deg);
        around.north_deg = std::max(around.north_deg, box.north_deg);
    }
    std::sort(arcs.begin(), arcs.end(), [](Arc a, Arc b) { return a.begin_deg < b.begin_deg; });
    // The widest stretch no arc covers is left out; the box is the rest of the circle.
    double covered_to = arcs.front().begin_deg;
    double widest_gap = -1;
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        covered_to = std::max(covered_to, arcs[i].begin_deg + arcs[i].width_deg);
        const double next =
            i + 1 < arcs.size() ? arcs[i + 1].begin_deg : arcs.front().begin_deg + 360;
        if (next - covered_to > widest_gap) {
            widest_gap = next - covered_to;
            around.west_deg = i + 1 < arcs.size() ? next : arcs.front().begin_deg;
            around.east_deg = covered_to > 180 ? covered_to - 360 : covered_to;
        }
    }
    if (widest_gap <= 0) {
        around.west_deg = -180;
        around.east_deg = 180;
    }
    return around;
}

}  // namespace wherein::base
