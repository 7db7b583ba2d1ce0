#include <carto/thinning.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace wherein::carto {
namespace {

using base::LngLat;

constexpr std::size_t smallest_ring = 4;

/// Points with their longitudes shrunk to the length of degrees of latitude.
class Thinner {
  public:
    Thinner(std::span<const LngLat> line, double tolerance_deg)
        : line_(line),
          shrink_(std::cos(line[line.size() / 2].lat_deg * std::numbers::pi / 180)),
          tolerance2_(tolerance_deg * tolerance_deg),
          keeps_(line.size(), false) {}

    std::vector<LngLat> run() {
        const std::size_t last = line_.size() - 1;
        keeps_[0] = keeps_[last] = true;
        if (line_[0] == line_[last]) {
            const std::size_t far = farthest(0, last).first;
            keeps_[far] = true;
            thin(0, far);
            thin(far, last);
        } else {
            thin(0, last);
        }
        std::vector<LngLat> kept;
        for (std::size_t i = 0; i <= last; ++i) {
            if (keeps_[i]) {
                kept.push_back(line_[i]);
            }
        }
        return kept;
    }

  private:
    // The point between two that lies farthest off their line, and the square of how far.
    std::pair<std::size_t, double> farthest(std::size_t begin, std::size_t end) const {
        std::pair<std::size_t, double> worst{begin, -1};
        const double ax = line_[begin].lng_deg;
        const double ay = line_[begin].lat_deg;
        const double dx = (line_[end].lng_deg - ax) * shrink_;
        const double dy = line_[end].lat_deg - ay;
        const double length2 = dx * dx + dy * dy;
        for (std::size_t i = begin + 1; i < end; ++i) {
            const double px = (line_[i].lng_deg - ax) * shrink_;
            const double py = line_[i].lat_deg - ay;
            const double t =
                length2 > 0 ? std::clamp((px * dx + py * dy) / length2, 0.0, 1.0) : 0.0;
            const double off_x = px - t * dx;
            const double off_y = py - t * dy;
            const double off2 = off_x * off_x + off_y * off_y;
            if (off2 > worst.second) {
                worst = {i, off2};
            }
        }
        return worst;
    }

    void thin(std::size_t from, std::size_t to) {
        std::vector<std::pair<std::size_t, std::size_t>> spans{{from, to}};
        while (!spans.empty()) {
            const auto [begin, end] = spans.back();
            spans.pop_back();
            const auto [middle, off2] = farthest(begin, end);
            if (off2 > tolerance2_) {
                keeps_[middle] = true;
                spans.emplace_back(begin, middle);
                spans.emplace_back(middle, end);
            }
        }
    }

    std::span<const LngLat> line_;
    double shrink_;
    double tolerance2_;
    std::vector<bool> keeps_;
};

}  // namespace

std::vector<LngLat> thinned(std::span<const LngLat> line, double tolerance_deg) {
    if (line.size() < 3 || tolerance_deg <= 0) {
        return {line.begin(), line.end()};
    }
    return Thinner(line, tolerance_deg).run();
}

Shape thinned(const Shape& shape, double tolerance_deg) {
    Shape thin;
    const auto add_ring = [&](std::uint32_t ring, std::size_t fewest) {
        const std::uint32_t begin = ring == 0 ? 0 : shape.ring_ends[ring - 1];
        const auto points = thinned(
            std::span(shape.points).subspan(begin, shape.ring_ends[ring] - begin), tolerance_deg);
        if (points.size() < fewest) {
            return false;
        }
        thin.points.insert(thin.points.end(), points.begin(), points.end());
        thin.ring_ends.push_back(static_cast<std::uint32_t>(thin.points.size()));
        return true;
    };
    if (shape.polygon_ends.empty()) {
        for (std::uint32_t line = 0; line < shape.ring_ends.size(); ++line) {
            add_ring(line, 2);
        }
        return thin;
    }
    std::uint32_t ring = 0;
    for (const std::uint32_t end : shape.polygon_ends) {
        if (ring < end && add_ring(ring, smallest_ring)) {
            while (++ring < end) {
                add_ring(ring, smallest_ring);
            }
            thin.polygon_ends.push_back(static_cast<std::uint32_t>(thin.ring_ends.size()));
        }
        ring = end;
    }
    return thin;
}

}  // namespace wherein::carto
