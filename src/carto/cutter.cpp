#include <carto/cutter.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include <carto/dense_line.hpp>

namespace wherein::carto {
namespace {

using base::GeoBox;
using base::LngLat;

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

std::vector<LngLat> shifted(std::vector<LngLat> points, double by_deg) {
    for (LngLat& p : points) {
        p.lng_deg += by_deg;
    }
    return points;
}

// Longitudes from `lng0_deg` on, running on without jumps; the first within half a turn of it, so
// that one turn to either side reaches the rest.
std::vector<LngLat> run_on(std::span<const LngLat> points, double lng0_deg) {
    std::vector<LngLat> run;
    run.reserve(points.size() + 2);
    for (const LngLat p : points) {
        LngLat next{p.lng_deg - lng0_deg, p.lat_deg};
        const double near_deg = run.empty() ? 0 : run.back().lng_deg;
        next.lng_deg -= 360 * std::round((next.lng_deg - near_deg) / 360);
        run.push_back(next);
    }
    return run;
}

/// The same closed ring from its corner nearest to a pole on.
std::vector<LngLat> from_nearest(std::span<const LngLat> points, double pole_deg) {
    std::vector<LngLat> ring(points.begin(), points.end() - 1);
    const auto nearest = std::min_element(ring.begin(), ring.end(), [pole_deg](LngLat a, LngLat b) {
        return std::abs(pole_deg - a.lat_deg) < std::abs(pole_deg - b.lat_deg);
    });
    std::rotate(ring.begin(), nearest, ring.end());
    ring.push_back(ring.front());
    return ring;
}

// An open ring, running on. One that goes around a pole ends a whole turn from where it began: it
// is closed over that pole, along the meridian of its nearest corner, which meets no other edge.
std::vector<LngLat> closed_run(std::span<const LngLat> points, double lng0_deg) {
    constexpr double half_turn = 180;
    std::vector<LngLat> run = run_on(points, lng0_deg);
    if (std::abs(run.back().lng_deg - run.front().lng_deg) < half_turn) {
        run.pop_back();
        return run;
    }
    const double pole_deg = run.back().lat_deg < 0 ? -90 : 90;
    run = run_on(from_nearest(points, pole_deg), lng0_deg);
    const LngLat first = run.front();
    const LngLat last = run.back();
    run.push_back({last.lng_deg, pole_deg});
    run.push_back({first.lng_deg, pole_deg});
    return run;
}

}  // namespace

Cutter::Cutter(const Projection& projection)
    : projection_(projection),
      projector_(projection),
      globe_(projection),
      domain_(domain_of(projection)) {}

ProjectedPt Cutter::project(LngLat relative) const {
    return projector_.forward({relative.lng_deg + projection_.lng0_deg, relative.lat_deg})
        .value_or(ProjectedPt{});
}

std::vector<ProjectedRing> Cutter::ring(std::span<const LngLat> points) const {
    if (points.size() < 4) {
        return {};
    }
    if (is_globe()) {
        return globe_.ring(closed_run(points, 0));
    }
    const std::vector<LngLat> run = closed_run(points, projection_.lng0_deg);
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
        return globe_.line(points);
    }
    const std::vector<LngLat> run = run_on(points, projection_.lng0_deg);
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

ProjectedRing Cutter::rim() const {
    if (is_globe()) {
        return globe_.rim();
    }
    const std::array<LngLat, 4> corners{{{domain_.west_deg, domain_.south_deg},
                                         {domain_.east_deg, domain_.south_deg},
                                         {domain_.east_deg, domain_.north_deg},
                                         {domain_.west_deg, domain_.north_deg}}};
    ProjectedRing ring;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        visit_dense(corners[i], corners[(i + 1) % corners.size()],
                    [&](LngLat p) { ring.push_back(project(p)); });
    }
    return ring;
}

}  // namespace wherein::carto
