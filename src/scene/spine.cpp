#include <scene/spine.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include <carto/projector.hpp>

namespace wherein::scene {
namespace {

using carto::ProjectedPt;
using Ring = std::vector<ProjectedPt>;

constexpr int slice_count = 31;
constexpr std::size_t most_points = 600;
constexpr double least_elongation = 1.5;
constexpr double steepest_level_slope = 0.5;
constexpr double deepest_bow_ratio = 0.3;  // of the curve's height to its length

/// Area and the centred second moments of a closed ring.
struct Moments {
    double area{}, x{}, y{}, xx{}, xy{}, yy{};
};

Moments moments_of(const Ring& ring) {
    // About the first point, which keeps the products small.
    const ProjectedPt from = ring.front();
    Moments m;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const double ax = ring[i].x_m - from.x_m, ay = ring[i].y_m - from.y_m;
        const double bx = ring[i + 1].x_m - from.x_m, by = ring[i + 1].y_m - from.y_m;
        const double cross = ax * by - bx * ay;
        m.area += cross / 2;
        m.x += (ax + bx) * cross / 6;
        m.y += (ay + by) * cross / 6;
        m.xx += (ax * ax + ax * bx + bx * bx) * cross / 12;
        m.yy += (ay * ay + ay * by + by * by) * cross / 12;
        m.xy += (2 * ax * ay + ax * by + bx * ay + 2 * bx * by) * cross / 24;
    }
    m.x /= m.area;
    m.y /= m.area;
    m.xx = m.xx / m.area - m.x * m.x;
    m.yy = m.yy / m.area - m.y * m.y;
    m.xy = m.xy / m.area - m.x * m.y;
    m.x += from.x_m;
    m.y += from.y_m;
    return m;
}

/// The outer ring of the largest polygon, in degrees.
std::span<const base::LngLat> largest_ring(const carto::Shape& shape) {
    std::span<const base::LngLat> largest;
    double largest_area = 0;
    std::uint32_t ring = 0;
    for (const std::uint32_t end_ring : shape.polygon_ends) {
        const std::uint32_t begin = ring == 0 ? 0 : shape.ring_ends[ring - 1];
        const std::span points(shape.points.data() + begin, shape.ring_ends[ring] - begin);
        double area = 0;
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            area += (points[i + 1].lng_deg - points[i].lng_deg) *
                    (points[i + 1].lat_deg + points[i].lat_deg);
        }
        if (std::abs(area) > largest_area) {
            largest_area = std::abs(area);
            largest = points;
        }
        ring = end_ring;
    }
    return largest;
}

/// nullopt for a ring that is not all on the map in one piece.
std::optional<Ring> projected(std::span<const base::LngLat> points,
                              const carto::Projection& projection) {
    const carto::Projector projector(projection);
    const std::size_t stride = points.size() / most_points + 1;
    Ring ring;
    for (std::size_t i = 0; i < points.size(); i += stride) {
        if (i > 0 && carto::is_cut_between(projection, points[i - stride], points[i])) {
            return std::nullopt;
        }
        const auto at = projector.forward(points[i]);
        if (!at) {
            return std::nullopt;
        }
        ring.push_back(*at);
    }
    if (ring.size() < 4) {
        return std::nullopt;
    }
    ring.push_back(ring.front());
    return ring;
}

/// Turned so that the axis is the first coordinate, about the middle of the area.
struct Frame {
    double x_m{}, y_m{}, cosine{1}, sine{};
    ProjectedPt in(ProjectedPt p) const {
        const double dx = p.x_m - x_m, dy = p.y_m - y_m;
        return {dx * cosine + dy * sine, dy * cosine - dx * sine};
    }
    ProjectedPt out(ProjectedPt p) const {
        return {x_m + p.x_m * cosine - p.y_m * sine, y_m + p.x_m * sine + p.y_m * cosine};
    }
};

std::optional<Frame> frame_of(const Moments& m, SpineAxis axis) {
    if (axis == SpineAxis::level) {
        return Frame{m.x, m.y};
    }
    const double middle = (m.xx + m.yy) / 2;
    const double spread = std::hypot((m.xx - m.yy) / 2, m.xy);
    if (middle - spread <= 0 ||
        middle + spread < least_elongation * least_elongation * (middle - spread)) {
        return std::nullopt;
    }
    const double angle = std::atan2(2 * m.xy, m.xx - m.yy) / 2;
    return Frame{m.x, m.y, std::cos(angle), std::sin(angle)};
}

/// The area across the axis at one place of it: its widest stretch.
struct Slice {
    double at{}, low{}, high{};
    double width() const { return high - low; }
    double middle() const { return (low + high) / 2; }
};

std::vector<Slice> slices_of(const Ring& ring) {
    const auto [left, right] = std::minmax_element(
        ring.begin(), ring.end(),
        [](const ProjectedPt& a, const ProjectedPt& b) { return a.x_m < b.x_m; });
    std::vector<Slice> slices;
    for (int i = 0; i < slice_count; ++i) {
        const double at = left->x_m + (right->x_m - left->x_m) * (i + 0.5) / slice_count;
        std::vector<double> crossings;
        for (std::size_t j = 0; j + 1 < ring.size(); ++j) {
            const ProjectedPt &a = ring[j], &b = ring[j + 1];
            if ((a.x_m < at) != (b.x_m < at)) {
                crossings.push_back(a.y_m + (b.y_m - a.y_m) * (at - a.x_m) / (b.x_m - a.x_m));
            }
        }
        std::sort(crossings.begin(), crossings.end());
        Slice widest{at, 0, 0};
        for (std::size_t j = 0; j + 1 < crossings.size(); j += 2) {
            if (crossings[j + 1] - crossings[j] > widest.width()) {
                widest = {at, crossings[j], crossings[j + 1]};
            }
        }
        slices.push_back(widest);
    }
    return slices;
}

double median_width(std::vector<Slice> slices) {
    std::nth_element(slices.begin(), slices.begin() + slice_count / 2, slices.end(),
                     [](const Slice& a, const Slice& b) { return a.width() < b.width(); });
    return slices[slice_count / 2].width();
}

/// y = a + b x + c x x, nearest to the middles of the slices, wide ones counting for more.
struct Parabola {
    double a{}, b{}, c{};
    double at(double x) const { return a + (b + c * x) * x; }
};

Parabola fitted(const std::vector<Slice>& slices) {
    // Normal equations, x in units of the half length for good numbers.
    const double unit = std::max(std::abs(slices.front().at), std::abs(slices.back().at));
    std::array<double, 5> powers{};
    std::array<double, 3> sums{};
    for (const Slice& slice : slices) {
        const double x = slice.at / unit;
        double term = slice.width();
        for (std::size_t i = 0; i < powers.size(); ++i, term *= x) {
            powers[i] += term;
            if (i < sums.size()) {
                sums[i] += term * slice.middle();
            }
        }
    }
    const auto [s0, s1, s2, s3, s4] = powers;
    const double det =
        s0 * (s2 * s4 - s3 * s3) - s1 * (s1 * s4 - s2 * s3) + s2 * (s1 * s3 - s2 * s2);
    const auto [t0, t1, t2] = sums;
    if (det == 0) {
        return {t0 / s0, 0, 0};
    }
    return {(t0 * (s2 * s4 - s3 * s3) - s1 * (t1 * s4 - t2 * s3) + s2 * (t1 * s3 - t2 * s2)) / det,
            (s0 * (t1 * s4 - t2 * s3) - t0 * (s1 * s4 - s2 * s3) + s2 * (s1 * t2 - s2 * t1)) / det /
                unit,
            (s0 * (s2 * t2 - s3 * t1) - s1 * (s1 * t2 - s2 * t1) + t0 * (s1 * s3 - s2 * s2)) / det /
                (unit * unit)};
}

/// The longest stretch of slices that the curve crosses well inside.
std::pair<double, double> stretch_inside(const std::vector<Slice>& slices, const Parabola& curve) {
    const double step = slices[1].at - slices[0].at;
    std::pair<double, double> longest{0, 0};
    double begin = 0;
    bool was_inside = false;
    for (const Slice& slice : slices) {
        const double margin = slice.width() * 0.15;
        const double y = curve.at(slice.at);
        const bool is_inside = y > slice.low + margin && y < slice.high - margin;
        if (is_inside && !was_inside) {
            begin = slice.at - step / 2;
        }
        if (is_inside && slice.at + step / 2 - begin > longest.second - longest.first) {
            longest = {begin, slice.at + step / 2};
        }
        was_inside = is_inside;
    }
    return longest;
}

bool is_readable(const Parabola& curve, double begin, double end, SpineAxis axis) {
    const double length = end - begin;
    const double bow = std::abs(curve.c) * length * length / 4;
    const double steepest =
        std::max(std::abs(curve.b + 2 * curve.c * begin), std::abs(curve.b + 2 * curve.c * end));
    return bow < deepest_bow_ratio * length &&
           (axis == SpineAxis::longest || steepest < steepest_level_slope);
}

}  // namespace

std::optional<Spine> spine_of(const carto::Shape& shape, const carto::Projection& projection,
                              SpineAxis axis) {
    auto ring = projected(largest_ring(shape), projection);
    if (!ring) {
        return std::nullopt;
    }
    const auto frame = frame_of(moments_of(*ring), axis);
    if (!frame) {
        return std::nullopt;
    }
    std::transform(ring->begin(), ring->end(), ring->begin(),
                   [&frame](ProjectedPt point) { return frame->in(point); });
    const std::vector<Slice> slices = slices_of(*ring);
    const Parabola curve = fitted(slices);
    const auto [begin, end] = stretch_inside(slices, curve);
    if (end <= begin || !is_readable(curve, begin, end, axis)) {
        return std::nullopt;
    }
    Spine spine;
    spine.width_m = median_width(slices);
    constexpr int pieces = 32;
    for (int i = 0; i <= pieces; ++i) {
        const double x = begin + (end - begin) * i / pieces;
        const ProjectedPt at = frame->out({x, curve.at(x)});
        if (i > 0) {
            spine.length_m +=
                std::hypot(at.x_m - spine.points.back().x_m, at.y_m - spine.points.back().y_m);
        }
        spine.points.push_back(at);
    }
    return spine;
}

}  // namespace wherein::scene
