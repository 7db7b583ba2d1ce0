#include <carto/cutter.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace wherein::carto {
namespace {

using base::GeoBox;
using base::LngLat;

constexpr double longest_edge_deg = 2;
constexpr double rad_per_deg = std::numbers::pi / 180;
// A hair inside, so that the cut's two sides stay apart when projected.
constexpr double half_turn_deg = 180 - 1e-9;

GeoBox domain_of(const Projection& projection) {
    constexpr double conic_limit_deg = 60;
    constexpr double mercator_limit_deg = 85.0511288;
    GeoBox domain{-half_turn_deg, -90, half_turn_deg, 90};
    if (projection.kind == ProjectionKind::mercator) {
        domain.south_deg = -mercator_limit_deg;
        domain.north_deg = mercator_limit_deg;
    } else if (projection.kind == ProjectionKind::lambert_conformal_conic) {
        const bool is_northern = projection.lat1_deg + projection.lat2_deg > 0;
        (is_northern ? domain.south_deg : domain.north_deg) =
            is_northern ? -conic_limit_deg : conic_limit_deg;
    }
    return domain;
}

/// A half plane of longitude or latitude: keeps what is on the inner side of `limit_deg`.
struct Edge {
    double LngLat::*coordinate;
    double limit_deg;
    bool keeps_less;

    bool keeps(LngLat p) const {
        return keeps_less ? p.*coordinate <= limit_deg : p.*coordinate >= limit_deg;
    }
    LngLat crossing(LngLat a, LngLat b) const {
        const double ratio = (limit_deg - a.*coordinate) / (b.*coordinate - a.*coordinate);
        LngLat cut{a.lng_deg + ratio * (b.lng_deg - a.lng_deg),
                   a.lat_deg + ratio * (b.lat_deg - a.lat_deg)};
        cut.*coordinate = limit_deg;
        return cut;
    }
};

std::array<Edge, 4> edges_of(const GeoBox& box) {
    return {Edge{&LngLat::lng_deg, box.west_deg, false}, Edge{&LngLat::lng_deg, box.east_deg, true},
            Edge{&LngLat::lat_deg, box.south_deg, false},
            Edge{&LngLat::lat_deg, box.north_deg, true}};
}

// Sutherland and Hodgman (1974), one side at a time; the ring is open (first point not repeated).
std::vector<LngLat> clip_ring(std::vector<LngLat> ring, const Edge& edge) {
    std::vector<LngLat> kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LngLat from = ring[(i + ring.size() - 1) % ring.size()];
        const LngLat to = ring[i];
        if (edge.keeps(from) != edge.keeps(to)) {
            kept.push_back(edge.crossing(from, to));
        }
        if (edge.keeps(to)) {
            kept.push_back(to);
        }
    }
    return kept;
}

// The part of a segment inside the box (Cyrus and Beck, sides parallel to the axes).
std::optional<std::pair<LngLat, LngLat>> clip_segment(LngLat a, LngLat b, const GeoBox& box) {
    for (const Edge& edge : edges_of(box)) {
        const bool keeps_a = edge.keeps(a);
        const bool keeps_b = edge.keeps(b);
        if (!keeps_a && !keeps_b) {
            return std::nullopt;
        }
        if (keeps_a != keeps_b) {
            (keeps_a ? b : a) = edge.crossing(a, b);
        }
    }
    return std::pair(a, b);
}

GeoBox bounds(std::span<const LngLat> points) {
    GeoBox box{points[0].lng_deg, points[0].lat_deg, points[0].lng_deg, points[0].lat_deg};
    for (const LngLat p : points) {
        box.west_deg = std::min(box.west_deg, p.lng_deg);
        box.east_deg = std::max(box.east_deg, p.lng_deg);
        box.south_deg = std::min(box.south_deg, p.lat_deg);
        box.north_deg = std::max(box.north_deg, p.lat_deg);
    }
    return box;
}

bool is_inside(const GeoBox& inner, const GeoBox& outer) {
    return inner.west_deg >= outer.west_deg && inner.east_deg <= outer.east_deg &&
           inner.south_deg >= outer.south_deg && inner.north_deg <= outer.north_deg;
}

bool overlaps(const GeoBox& a, const GeoBox& b) {
    return a.west_deg <= b.east_deg && b.west_deg <= a.east_deg && a.south_deg <= b.north_deg &&
           b.south_deg <= a.north_deg;
}

template <class Visit>
void visit_dense(LngLat from, LngLat to, Visit visit) {
    const double longest_deg =
        std::max(std::abs(to.lng_deg - from.lng_deg), std::abs(to.lat_deg - from.lat_deg));
    const int steps = std::max(1, static_cast<int>(std::ceil(longest_deg / longest_edge_deg)));
    for (int step = 1; step <= steps; ++step) {
        const double ratio = static_cast<double>(step) / steps;
        visit(step == steps ? to
                            : LngLat{from.lng_deg + ratio * (to.lng_deg - from.lng_deg),
                                     from.lat_deg + ratio * (to.lat_deg - from.lat_deg)});
    }
}

std::vector<LngLat> shifted(std::vector<LngLat> points, double by_deg) {
    for (LngLat& p : points) {
        p.lng_deg += by_deg;
    }
    return points;
}

}  // namespace

Cutter::Cutter(const Projection& projection)
    : projection_(projection), projector_(projection), domain_(domain_of(projection)) {}

// Longitudes relative to the central meridian, running on without jumps.
std::vector<LngLat> Cutter::relative(std::span<const LngLat> points) const {
    std::vector<LngLat> run;
    run.reserve(points.size());
    for (const LngLat p : points) {
        LngLat next{p.lng_deg - projection_.lng0_deg, p.lat_deg};
        if (!run.empty()) {
            next.lng_deg -= 360 * std::round((next.lng_deg - run.back().lng_deg) / 360);
        }
        run.push_back(next);
    }
    return run;
}

ProjectedPt Cutter::project(LngLat relative) const {
    return projector_.forward({relative.lng_deg + projection_.lng0_deg, relative.lat_deg})
        .value_or(ProjectedPt{});
}

std::vector<ProjectedRing> Cutter::ring(std::span<const LngLat> points) const {
    if (points.size() < 4) {
        return {};
    }
    if (is_globe()) {
        return globe_ring(points);
    }
    std::vector<LngLat> run = relative(points);
    run.pop_back();
    const GeoBox box = bounds(run);
    std::vector<ProjectedRing> pieces;
    for (const double turn_deg : {-360.0, 0.0, 360.0}) {
        const GeoBox turned{box.west_deg + turn_deg, box.south_deg, box.east_deg + turn_deg,
                            box.north_deg};
        if (!overlaps(turned, domain_)) {
            continue;
        }
        std::vector<LngLat> part = shifted(run, turn_deg);
        if (!is_inside(turned, domain_)) {
            for (const Edge& edge : edges_of(domain_)) {
                part = clip_ring(std::move(part), edge);
            }
        }
        if (part.size() < 3) {
            continue;
        }
        ProjectedRing piece;
        piece.reserve(part.size());
        for (std::size_t i = 0; i < part.size(); ++i) {
            visit_dense(part[(i + part.size() - 1) % part.size()], part[i],
                        [&](LngLat p) { piece.push_back(project(p)); });
        }
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

std::vector<std::vector<ProjectedPt>> Cutter::line(std::span<const LngLat> points) const {
    std::vector<std::vector<ProjectedPt>> pieces;
    if (points.size() < 2) {
        return pieces;
    }
    if (is_globe()) {
        return globe_line(points);
    }
    const std::vector<LngLat> run = relative(points);
    const GeoBox box = bounds(run);
    for (const double turn_deg : {-360.0, 0.0, 360.0}) {
        const GeoBox turned{box.west_deg + turn_deg, box.south_deg, box.east_deg + turn_deg,
                            box.north_deg};
        if (!overlaps(turned, domain_)) {
            continue;
        }
        const std::vector<LngLat> part = shifted(run, turn_deg);
        bool continues = false;
        for (std::size_t i = 1; i < part.size(); ++i) {
            const auto segment = clip_segment(part[i - 1], part[i], domain_);
            if (!segment) {
                continues = false;
                continue;
            }
            if (!continues) {
                pieces.push_back({project(segment->first)});
            }
            visit_dense(segment->first, segment->second,
                        [&](LngLat p) { pieces.back().push_back(project(p)); });
            continues = segment->second == part[i];
        }
    }
    return pieces;
}

// Segments that reach over the horizon end at their last point in sight.
std::vector<std::vector<ProjectedPt>> Cutter::globe_line(std::span<const LngLat> points) const {
    std::vector<std::vector<ProjectedPt>> pieces;
    bool continues = false;
    for (const LngLat p : points) {
        const auto seen = projector_.forward(p);
        if (seen && !continues) {
            pieces.emplace_back();
        }
        if (seen) {
            pieces.back().push_back(*seen);
        }
        continues = seen.has_value();
    }
    std::erase_if(pieces, [](const auto& piece) { return piece.size() < 2; });
    return pieces;
}

// The ring as seen on a globe: cut by the plane of the horizon, which stands upright through the
// globe's middle, and closed along the horizon's circle.
std::vector<ProjectedRing> Cutter::globe_ring(std::span<const LngLat> points) const {
    struct Seen {
        double x, y, toward_viewer;
    };
    const double lat0_rad = projection_.lat0_deg * rad_per_deg;
    const auto seen = [&](LngLat p) {
        const double lng_rad = (p.lng_deg - projection_.lng0_deg) * rad_per_deg;
        const double lat_rad = p.lat_deg * rad_per_deg;
        const double along = std::cos(lat_rad) * std::cos(lng_rad);
        return Seen{std::cos(lat_rad) * std::sin(lng_rad),
                    std::cos(lat0_rad) * std::sin(lat_rad) - std::sin(lat0_rad) * along,
                    std::sin(lat0_rad) * std::sin(lat_rad) + std::cos(lat0_rad) * along};
    };
    constexpr double radius_m = 6'378'137.0;
    ProjectedRing piece;
    std::optional<double> left_at_rad;
    const auto arrive = [&](double angle_rad) {
        if (left_at_rad) {
            const double turn_rad = std::remainder(angle_rad - *left_at_rad, 2 * std::numbers::pi);
            const int steps = static_cast<int>(std::ceil(std::abs(turn_rad) / (3 * rad_per_deg)));
            for (int step = 1; step < steps; ++step) {
                const double at_rad = *left_at_rad + turn_rad * step / steps;
                piece.push_back({radius_m * std::cos(at_rad), radius_m * std::sin(at_rad)});
            }
            left_at_rad.reset();
        }
        piece.push_back({radius_m * std::cos(angle_rad), radius_m * std::sin(angle_rad)});
    };
    std::optional<double> first_arrival_rad;
    Seen before = seen(points.front());
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Seen now = seen(points[i]);
        if ((before.toward_viewer >= 0) != (now.toward_viewer >= 0)) {
            const double ratio = before.toward_viewer / (before.toward_viewer - now.toward_viewer);
            const double angle_rad = std::atan2(before.y + ratio * (now.y - before.y),
                                                before.x + ratio * (now.x - before.x));
            if (now.toward_viewer >= 0) {
                if (!left_at_rad) {
                    first_arrival_rad = angle_rad;
                }
                arrive(angle_rad);
            } else {
                piece.push_back({radius_m * std::cos(angle_rad), radius_m * std::sin(angle_rad)});
                left_at_rad = angle_rad;
            }
        }
        if (now.toward_viewer >= 0) {
            piece.push_back({radius_m * now.x, radius_m * now.y});
        }
        before = now;
    }
    if (first_arrival_rad && left_at_rad) {
        arrive(*first_arrival_rad);
    }
    if (piece.size() < 3) {
        return {};
    }
    return {std::move(piece)};
}

}  // namespace wherein::carto
