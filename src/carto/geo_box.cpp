#include <carto/geo_box.hpp>

#include <algorithm>
#include <cmath>

namespace wherein::carto {
namespace {

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

}  // namespace wherein::carto
