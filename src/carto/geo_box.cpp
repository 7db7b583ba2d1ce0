#include <carto/geo_box.hpp>

#include <algorithm>
#include <cmath>

namespace wherein::carto {
namespace {

struct Arc {
    double begin_deg{};  ///< [-180, 180)
    double width_deg{};
};

bool do_longitudes_overlap(const base::GeoBox& a, const base::GeoBox& b) {
    const double a_east = a.east_deg + (a.east_deg < a.west_deg ? 360 : 0);
    const double b_east = b.east_deg + (b.east_deg < b.west_deg ? 360 : 0);
    for (const double shift : {-360.0, 0.0, 360.0}) {
        if (a.west_deg + shift <= b_east && b.west_deg <= a_east + shift) {
            return true;
        }
    }
    return false;
}

}  // namespace

double wrapped_deg(double lng_deg) {
    if (lng_deg >= -180 && lng_deg <= 180) {
        return lng_deg;
    }
    const double turned = std::fmod(lng_deg + 180, 360);
    return turned < 0 ? turned + 180 : turned - 180;
}

double width_deg(const base::GeoBox& box) {
    const double width = box.east_deg - box.west_deg;
    return width < 0 ? width + 360 : width;
}

base::LngLat center_of(const base::GeoBox& box) {
    return {wrapped_deg(box.west_deg + width_deg(box) / 2), (box.south_deg + box.north_deg) / 2};
}

bool contains(const base::GeoBox& box, base::LngLat position) {
    if (position.lat_deg < box.south_deg || position.lat_deg > box.north_deg) {
        return false;
    }
    if (box.west_deg <= box.east_deg) {
        return box.west_deg <= position.lng_deg && position.lng_deg <= box.east_deg;
    }
    return position.lng_deg >= box.west_deg || position.lng_deg <= box.east_deg;
}

bool overlaps(const base::GeoBox& a, const base::GeoBox& b) {
    return a.south_deg <= b.north_deg && b.south_deg <= a.north_deg && do_longitudes_overlap(a, b);
}

bool covers(const base::GeoBox& outer, const base::GeoBox& inner) {
    if (inner.south_deg < outer.south_deg || inner.north_deg > outer.north_deg) {
        return false;
    }
    double offset_deg = std::fmod(inner.west_deg - outer.west_deg, 360);
    offset_deg += offset_deg < 0 ? 360 : 0;
    return width_deg(outer) >= 360 || offset_deg + width_deg(inner) <= width_deg(outer);
}

base::GeoBox widened(const base::GeoBox& box, double ratio) {
    const double dlng_deg = ratio * width_deg(box);
    const double dlat_deg = ratio * (box.north_deg - box.south_deg);
    const double south_deg = std::max(box.south_deg - dlat_deg, -90.0);
    const double north_deg = std::min(box.north_deg + dlat_deg, 90.0);
    if (width_deg(box) + 2 * dlng_deg >= 360) {
        return {-180, south_deg, 180, north_deg};
    }
    return {wrapped_deg(box.west_deg - dlng_deg), south_deg, wrapped_deg(box.east_deg + dlng_deg),
            north_deg};
}

base::GeoBox box_around(const std::vector<base::GeoBox>& boxes) {
    if (boxes.empty()) {
        return {};
    }
    std::vector<Arc> arcs;
    base::GeoBox around = boxes.front();
    for (const base::GeoBox& box : boxes) {
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

}  // namespace wherein::carto
