#include <geo/measures.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wherein::geo {
namespace {

constexpr double authalic_radius_km = 6371.0072;
constexpr double rad_per_deg = std::numbers::pi / 180.0;

using Range = std::pair<std::size_t, std::size_t>;

std::span<const base::LngLat> points_of(const carto::Shape& shape, Range range) {
    return std::span(shape.points).subspan(range.first, range.second - range.first);
}

Range ring_range(const carto::Shape& shape, std::size_t ring) {
    return {ring == 0 ? 0 : shape.ring_ends[ring - 1], shape.ring_ends[ring]};
}

struct Interval {
    double west{};
    double east{};
};

Interval lng_interval(std::span<const base::LngLat> points) {
    const auto [low, high] = std::ranges::minmax_element(points, {}, &base::LngLat::lng_deg);
    return {low->lng_deg, high->lng_deg};
}

/// West and east around all intervals: everything but the widest empty gap on the circle.
Interval around(std::vector<Interval> intervals) {
    std::ranges::sort(intervals, {}, &Interval::west);
    const double first_west = intervals.front().west;
    double covered_east = intervals.front().east;
    double widest = 0;
    Interval inside_gap;
    for (const Interval& next : intervals) {
        if (next.west - covered_east > widest) {
            widest = next.west - covered_east;
            inside_gap = {covered_east, next.west};
        }
        covered_east = std::max(covered_east, next.east);
    }
    const double gap_over_antimeridian = first_west + 360 - covered_east;
    if (gap_over_antimeridian >= widest) {
        return {first_west, covered_east};
    }
    return {inside_gap.east, inside_gap.west};
}

}  // namespace

double ring_area_km2(std::span<const base::LngLat> closed_ring) {
    if (closed_ring.size() < 4) {
        return 0;
    }
    double twice_sum = 0;
    double sin_from = std::sin(closed_ring[0].lat_deg * rad_per_deg);
    for (std::size_t i = 1; i < closed_ring.size(); ++i) {
        const double sin_to = std::sin(closed_ring[i].lat_deg * rad_per_deg);
        twice_sum += (closed_ring[i].lng_deg - closed_ring[i - 1].lng_deg) * (sin_from + sin_to);
        sin_from = sin_to;
    }
    return std::abs(twice_sum) / 2 * rad_per_deg * authalic_radius_km * authalic_radius_km;
}

double area_km2(const carto::Shape& shape) {
    double area = 0;
    std::size_t ring = 0;
    for (const std::uint32_t polygon_end : shape.polygon_ends) {
        for (bool is_outer = true; ring < polygon_end; ++ring, is_outer = false) {
            const double part = ring_area_km2(points_of(shape, ring_range(shape, ring)));
            area += is_outer ? part : -part;
        }
    }
    return std::max(area, 0.0);
}

std::vector<Range> outer_rings(const carto::Shape& shape) {
    std::vector<Range> ranges;
    if (shape.polygon_ends.empty()) {
        for (std::size_t line = 0; line < shape.ring_ends.size(); ++line) {
            ranges.push_back(ring_range(shape, line));
        }
        return ranges;
    }
    std::size_t ring = 0;
    for (const std::uint32_t polygon_end : shape.polygon_ends) {
        ranges.push_back(ring_range(shape, ring));
        ring = polygon_end;
    }
    return ranges;
}

base::GeoBox smallest_box(const carto::Shape& shape) {
    if (shape.is_empty()) {
        return {};
    }
    std::vector<Interval> intervals;
    for (const Range& range : outer_rings(shape)) {
        intervals.push_back(lng_interval(points_of(shape, range)));
    }
    const Interval lng = around(std::move(intervals));
    const auto [low, high] = std::ranges::minmax_element(shape.points, {}, &base::LngLat::lat_deg);
    return {lng.west, low->lat_deg, lng.east, high->lat_deg};
}

std::span<const base::LngLat> main_part(const carto::Shape& shape) {
    std::span<const base::LngLat> best;
    double best_size = -1;
    for (const Range& range : outer_rings(shape)) {
        const std::span<const base::LngLat> points = points_of(shape, range);
        const double size =
            shape.polygon_ends.empty() ? static_cast<double>(points.size()) : ring_area_km2(points);
        if (size > best_size) {
            best_size = size;
            best = points;
        }
    }
    return best;
}

}  // namespace wherein::geo
