#include <carto/river_sources.hpp>

#include <cmath>

namespace wherein::carto {
namespace {

std::uint64_t packed(std::int64_t x, std::int64_t y) {
    return static_cast<std::uint64_t>(x) << 32U ^ (static_cast<std::uint64_t>(y) & 0xFFFFFFFFU);
}

std::uint64_t point_key(base::LngLat p) {
    constexpr double steps_per_deg = 10'000;
    return packed(std::llround(p.lng_deg * steps_per_deg), std::llround(p.lat_deg * steps_per_deg));
}

}  // namespace

RiverSources::RiverSources(std::span<const Feature* const> rivers, double cell_deg)
    : cell_deg_(cell_deg) {
    for (const Feature* river : rivers) {
        std::uint32_t begin = 0;
        for (const std::uint32_t end : river->shape.ring_ends) {
            uses_[point_key(river->shape.points[begin])] = 0;
            uses_[point_key(river->shape.points[end - 1])] = 0;
            begin = end;
        }
    }
    for (const Feature* river : rivers) {
        for (const base::LngLat p : river->shape.points) {
            if (const auto end = uses_.find(point_key(p)); end != uses_.end()) {
                ++end->second;
            }
        }
    }
}

RiverSources::Key RiverSources::cell_of(base::LngLat position, int dx, int dy) const {
    return packed(std::llround(std::floor(position.lng_deg / cell_deg_)) + dx,
                  std::llround(std::floor(position.lat_deg / cell_deg_)) + dy);
}

void RiverSources::note_shore(std::span<const base::LngLat> points) {
    for (const base::LngLat p : points) {
        shore_.insert(cell_of(p, 0, 0));
    }
}

bool RiverSources::is_source(base::LngLat end) const {
    const auto uses = uses_.find(point_key(end));
    if (uses == uses_.end() || uses->second != 1) {
        return false;
    }
    for (int dx = -1; dx <= 1; ++dx) {
        for (int dy = -1; dy <= 1; ++dy) {
            if (shore_.count(cell_of(end, dx, dy)) > 0) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace wherein::carto
