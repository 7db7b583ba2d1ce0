#include <carto/rim_index.hpp>

#include <algorithm>
#include <cmath>

namespace wherein::carto {
namespace {

using base::LngLat;

constexpr double cell_deg = 0.25;

std::uint64_t cell_key(int column, int row) {
    return (std::uint64_t{static_cast<std::uint32_t>(column)} << 32U) |
           static_cast<std::uint32_t>(row);
}

int cell_of(double deg) {
    return static_cast<int>(std::floor(deg / cell_deg));
}

/// Calls visit(key) for every cell the box of two points touches, `margin_deg` around.
template <class Visit>
void for_cells(LngLat a, LngLat b, double margin_deg, Visit visit) {
    const int left = cell_of(std::min(a.lng_deg, b.lng_deg) - margin_deg);
    const int right = cell_of(std::max(a.lng_deg, b.lng_deg) + margin_deg);
    const int low = cell_of(std::min(a.lat_deg, b.lat_deg) - margin_deg);
    const int high = cell_of(std::max(a.lat_deg, b.lat_deg) + margin_deg);
    for (int column = left; column <= right; ++column) {
        for (int row = low; row <= high; ++row) {
            visit(cell_key(column, row));
        }
    }
}

LngLat between(LngLat a, LngLat b, double ratio) {
    return {a.lng_deg + (b.lng_deg - a.lng_deg) * ratio,
            a.lat_deg + (b.lat_deg - a.lat_deg) * ratio};
}

double squared_distance(LngLat p, LngLat a, LngLat b) {
    const double x = b.lng_deg - a.lng_deg;
    const double y = b.lat_deg - a.lat_deg;
    const double squared = x * x + y * y;
    const double along =
        squared > 0 ? ((p.lng_deg - a.lng_deg) * x + (p.lat_deg - a.lat_deg) * y) / squared : 0;
    const LngLat foot = between(a, b, std::clamp(along, 0.0, 1.0));
    return (p.lng_deg - foot.lng_deg) * (p.lng_deg - foot.lng_deg) +
           (p.lat_deg - foot.lat_deg) * (p.lat_deg - foot.lat_deg);
}

bool is_shore(const LineSides& sides) {
    return sides.left_country.empty() || sides.right_country.empty();
}

bool is_rim(const LineSides& sides) {
    return !sides.left_areas.empty() || !sides.right_areas.empty();
}

}  // namespace

void RimIndex::add(const Shape& line) {
    std::uint32_t begin = 0;
    for (const std::uint32_t end : line.ring_ends) {
        for (std::uint32_t i = begin; i + 1 < end; ++i) {
            const Edge edge{line.points[i], line.points[i + 1]};
            for_cells(edge.a, edge.b, tolerance_deg_,
                      [&](std::uint64_t key) { cells_[key].push_back(edge); });
        }
        begin = end;
    }
}

bool RimIndex::is_near(LngLat position) const {
    const auto cell = cells_.find(cell_key(cell_of(position.lng_deg), cell_of(position.lat_deg)));
    return cell != cells_.end() &&
           std::any_of(cell->second.begin(), cell->second.end(), [&](const Edge& edge) {
               return squared_distance(position, edge.a, edge.b) < tolerance_deg_ * tolerance_deg_;
           });
}

bool RimIndex::has_any_around(LngLat a, LngLat b) const {
    bool has_any = false;
    for_cells(a, b, 0, [&](std::uint64_t key) { has_any = has_any || cells_.count(key) > 0; });
    return has_any;
}

void RimIndex::visit_apart(const EdgeRun& line,
                           const std::function<void(const EdgeRun&)>& visit) const {
    constexpr double most_steps = 64;
    EdgeRun apart;
    const auto finish = [&] {
        if (apart.size() > 1) {
            visit(apart);
        }
        apart.clear();
    };
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const LngLat a = line[i];
        const LngLat b = line[i + 1];
        if (apart.empty()) {
            apart.push_back(a);
        }
        if (!has_any_around(a, b)) {
            apart.push_back(b);
            continue;
        }
        const double length_deg = std::hypot(b.lng_deg - a.lng_deg, b.lat_deg - a.lat_deg);
        const int steps =
            static_cast<int>(std::clamp(length_deg / (4 * tolerance_deg_), 1.0, most_steps));
        for (int step = 0; step < steps; ++step) {
            const LngLat end = between(a, b, (step + 1.0) / steps);
            if (is_near(between(a, b, (step + 0.5) / steps))) {
                finish();
                apart.push_back(end);
            } else if (step + 1 == steps || is_near(between(a, b, (step + 1.5) / steps))) {
                apart.push_back(step + 1 == steps ? b : end);
            }
        }
    }
    finish();
}

RimIndex rims_of(const Atlas& atlas, double tolerance_deg) {
    RimIndex rims(tolerance_deg);
    if (atlas.disputed_lines) {
        for (const Feature& line : atlas.disputed_lines->features) {
            if (line.sides && is_rim(*line.sides) && !is_shore(*line.sides)) {
                rims.add(line.shape);
            }
        }
    }
    return rims;
}

}  // namespace wherein::carto
