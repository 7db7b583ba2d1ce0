#include <carto/globe_cutter.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include <carto/dense_line.hpp>
#include <carto/ellipsoid.hpp>

namespace wherein::carto {
namespace {

using base::LngLat;

constexpr double rad_per_deg = std::numbers::pi / 180;
constexpr double arc_step_rad = 3 * rad_per_deg;
constexpr double full_turn_rad = 2 * std::numbers::pi;

ProjectedPt on_horizon(double angle_rad) {
    return {semi_major_m * std::cos(angle_rad), semi_major_m * std::sin(angle_rad)};
}

/// Counterclockwise from one angle to another, [0, 2 pi).
double turn_rad(double from_rad, double to_rad) {
    const double turn = std::fmod(to_rad - from_rad, full_turn_rad);
    return turn < 0 ? turn + full_turn_rad : turn;
}

bool is_clockwise(std::span<const LngLat> ring) {
    double doubled = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LngLat a = ring[i];
        const LngLat b = ring[(i + 1) % ring.size()];
        doubled += (a.lng_deg - ring[0].lng_deg) * (b.lat_deg - ring[0].lat_deg) -
                   (b.lng_deg - ring[0].lng_deg) * (a.lat_deg - ring[0].lat_deg);
    }
    return doubled < 0;
}

void add_arc(ProjectedRing& ring, double from_rad, double turn) {
    const int steps = static_cast<int>(std::ceil(turn / arc_step_rad));
    for (int step = 1; step < steps; ++step) {
        ring.push_back(on_horizon(from_rad + turn * step / steps));
    }
}

}  // namespace

GlobeCutter::GlobeCutter(const Projection& projection)
    : lng0_deg_(projection.lng0_deg),
      sin_lat0_(std::sin(projection.lat0_deg * rad_per_deg)),
      cos_lat0_(std::cos(projection.lat0_deg * rad_per_deg)) {}

GlobeCutter::Seen GlobeCutter::seen(LngLat position) const {
    const double lng_rad = (position.lng_deg - lng0_deg_) * rad_per_deg;
    const double lat_rad = position.lat_deg * rad_per_deg;
    const double along = std::cos(lat_rad) * std::cos(lng_rad);
    return {std::cos(lat_rad) * std::sin(lng_rad),
            cos_lat0_ * std::sin(lat_rad) - sin_lat0_ * along,
            sin_lat0_ * std::sin(lat_rad) + cos_lat0_ * along};
}

// Every stretch of points this side of the horizon, with the places where it crosses that. A closed
// ring begins behind the horizon.
std::vector<GlobeCutter::Chain> GlobeCutter::chains(const std::vector<Seen>& points,
                                                    bool is_closed) const {
    std::vector<Chain> found;
    bool was_seen = false;
    const std::size_t count = points.size() + (is_closed ? 1 : 0);
    for (std::size_t i = 0; i < count; ++i) {
        const Seen& now = points[i % points.size()];
        const bool is_seen = now.toward >= 0;
        double crossing_rad = 0;
        if (i > 0 && is_seen != was_seen) {
            const Seen& before = points[i - 1];
            const double ratio = before.toward / (before.toward - now.toward);
            crossing_rad = std::atan2(before.up + ratio * (now.up - before.up),
                                      before.right + ratio * (now.right - before.right));
        }
        if (is_seen && !was_seen) {
            found.emplace_back();
            if (i > 0) {
                found.back().from_rad = crossing_rad;
                found.back().points.push_back(on_horizon(crossing_rad));
            }
        }
        if (is_seen) {
            found.back().points.push_back({semi_major_m * now.right, semi_major_m * now.up});
        } else if (was_seen) {
            found.back().to_rad = crossing_rad;
            found.back().points.push_back(on_horizon(crossing_rad));
        }
        was_seen = is_seen;
    }
    return found;
}

std::vector<std::vector<ProjectedPt>> GlobeCutter::line(std::span<const LngLat> points) const {
    std::vector<Seen> dense;
    for (std::size_t i = 0; i < points.size(); ++i) {
        visit_dense(points[i == 0 ? 0 : i - 1], points[i],
                    [&](LngLat p) { dense.push_back(seen(p)); });
    }
    std::vector<std::vector<ProjectedPt>> pieces;
    for (Chain& chain : chains(dense, false)) {
        if (chain.points.size() > 1) {
            pieces.push_back(std::move(chain.points));
        }
    }
    return pieces;
}

// Weiler and Atherton (1977) for a circle: with the area on the left, what leaves over the horizon
// comes back where the horizon, followed counterclockwise, first meets the area's rim again.
std::vector<ProjectedRing> GlobeCutter::ring(std::span<const LngLat> points) const {
    std::vector<LngLat> left_handed(points.begin(), points.end());
    if (is_clockwise(points)) {
        std::reverse(left_handed.begin(), left_handed.end());
    }
    if (left_handed.size() < 3) {
        return {};
    }
    std::vector<Seen> dense;
    for (std::size_t i = 0; i < left_handed.size(); ++i) {
        visit_dense(left_handed[(i + left_handed.size() - 1) % left_handed.size()], left_handed[i],
                    [&](LngLat p) { dense.push_back(seen(p)); });
    }
    const auto hidden = std::find_if(dense.begin(), dense.end(),
                                     [](const Seen& point) { return point.toward < 0; });
    if (hidden == dense.end()) {
        ProjectedRing whole;
        for (const Seen& point : dense) {
            whole.push_back({semi_major_m * point.right, semi_major_m * point.up});
        }
        return {std::move(whole)};
    }
    std::rotate(dense.begin(), hidden, dense.end());
    const std::vector<Chain> parts = chains(dense, true);
    std::vector<ProjectedRing> rings;
    std::vector<bool> is_used(parts.size());
    for (std::size_t first = 0; first < parts.size(); ++first) {
        ProjectedRing ring;
        for (std::size_t at = first; !is_used[at];) {
            is_used[at] = true;
            ring.insert(ring.end(), parts[at].points.begin(), parts[at].points.end());
            std::size_t next = first;
            double shortest = std::numeric_limits<double>::infinity();
            for (std::size_t other = 0; other < parts.size(); ++other) {
                const double turn = turn_rad(parts[at].to_rad, parts[other].from_rad);
                if (turn < shortest) {
                    shortest = turn;
                    next = other;
                }
            }
            add_arc(ring, parts[at].to_rad, shortest);
            at = next;
        }
        if (ring.size() > 2) {
            rings.push_back(std::move(ring));
        }
    }
    return rings;
}

ProjectedRing GlobeCutter::rim() const {
    ProjectedRing ring{on_horizon(0)};
    add_arc(ring, 0, full_turn_rad);
    return ring;
}

}  // namespace wherein::carto
