#include <report/json_fields.hpp>

#include <cmath>

#include <report/kinds.hpp>

namespace wherein::report {

double rounded_3(double value) {
    return std::round(value * 1000) / 1000;
}

Json bbox_json(const gazetteer::Place& place) {
    const base::GeoBox& box = place.box;
    const bool has_extent = box.west_deg != box.east_deg || box.south_deg != box.north_deg;
    if (!has_extent) {
        const base::LngLat& point = place.point;
        return {point.lng_deg, point.lat_deg, point.lng_deg, point.lat_deg};
    }
    return {box.west_deg, box.south_deg, box.east_deg, box.north_deg};
}

Json place_json(const gazetteer::Place& place, std::size_t count) {
    return {{"id", place.id},
            {"name", place.name},
            {"type", type_name(place.type)},
            {"country", place.country},
            {"lon", place.point.lng_deg},
            {"lat", place.point.lat_deg},
            {"bbox", bbox_json(place)},
            {"count", count},
            {"source", place.source}};
}

}  // namespace wherein::report
