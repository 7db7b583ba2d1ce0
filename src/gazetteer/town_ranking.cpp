#include <gazetteer/town_ranking.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <unordered_map>

namespace wherein::gazetteer {
namespace {

constexpr double earth_radius_m = 6'371'008.8;
constexpr double squared_end = 4;  // the other end of the Earth, in radii

struct UnitPt {
    double x, y, z;
};

UnitPt on_unit_sphere(base::LngLat point) {
    const double lng = point.lng_deg * std::numbers::pi / 180;
    const double lat = point.lat_deg * std::numbers::pi / 180;
    return {std::cos(lat) * std::cos(lng), std::cos(lat) * std::sin(lng), std::sin(lat)};
}

double squared_distance(const UnitPt& a, const UnitPt& b) {
    const double dx = a.x - b.x;
    const double dy = a.y - b.y;
    const double dz = a.z - b.z;
    return dx * dx + dy * dy + dz * dz;
}

/// Towns already settled, by cells of the space around the unit sphere.
class Grid {
  public:
    explicit Grid(double cell) : cell_(cell) {}
    double cell() const { return cell_; }

    void add(const UnitPt& at, std::uint32_t town) {
        towns_[key(cell_of(at.x), cell_of(at.y), cell_of(at.z))].push_back(town);
    }

    /// Square of the distance to the nearest one in the cells around.
    double nearest(const UnitPt& at, const std::vector<UnitPt>& settled) const {
        double nearest = squared_end;
        const std::int64_t x = cell_of(at.x);
        const std::int64_t y = cell_of(at.y);
        const std::int64_t z = cell_of(at.z);
        for (std::int64_t step = 0; step < 27; ++step) {
            const auto cell =
                towns_.find(key(x + step % 3 - 1, y + step / 3 % 3 - 1, z + step / 9 - 1));
            if (cell == towns_.end()) {
                continue;
            }
            for (const std::uint32_t other : cell->second) {
                nearest = std::min(nearest, squared_distance(at, settled[other]));
            }
        }
        return nearest;
    }

  private:
    std::int64_t cell_of(double coordinate) const {
        return static_cast<std::int64_t>(std::floor((coordinate + 2) / cell_));
    }
    static std::uint64_t key(std::int64_t x, std::int64_t y, std::int64_t z) {
        return (static_cast<std::uint64_t>(x) << 40) | (static_cast<std::uint64_t>(y) << 20) |
               static_cast<std::uint64_t>(z);
    }

    double cell_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> towns_;
};

/// The towns settled so far and the way to the nearest of them.
class Settled {
  public:
    double nearest_m(const UnitPt& at) const {
        // What a grid finds within one cell's length cannot be beaten by a coarser one.
        for (auto grid = grids_.rbegin(); grid != grids_.rend(); ++grid) {
            const double nearest = grid->nearest(at, points_);
            if (nearest <= grid->cell() * grid->cell()) {
                return earth_radius_m * std::sqrt(nearest);
            }
        }
        double nearest = squared_end;
        for (const UnitPt& other : points_) {
            nearest = std::min(nearest, squared_distance(at, other));
        }
        return earth_radius_m * std::sqrt(nearest);
    }

    void add(const UnitPt& at) {
        for (Grid& grid : grids_) {
            grid.add(at, static_cast<std::uint32_t>(points_.size()));
        }
        points_.push_back(at);
    }

  private:
    std::vector<UnitPt> points_;
    std::array<Grid, 5> grids_{Grid(1. / 2), Grid(1. / 8), Grid(1. / 32), Grid(1. / 128),
                               Grid(1. / 512)};
};

}  // namespace

std::optional<double> weight_of_town(const PlaceEntry& place) {
    const std::string& code = place.feature_code;
    if (place.type != PlaceType::populated || code == "PPLX" || code == "PPLQ" || code == "PPLH" ||
        code == "PPLW") {
        return std::nullopt;
    }
    const auto population = static_cast<double>(place.population);
    if (code == "PPLC") {
        return 10 * population + 100'000;
    }
    const bool is_seat = code.starts_with("PPLA");
    if (population <= 0 && !is_seat) {
        return std::nullopt;
    }
    return code == "PPLA" ? 2 * population : population;
}

std::vector<Town> rank_towns(std::vector<TownEntry> towns) {
    std::stable_sort(towns.begin(), towns.end(),
                     [](const TownEntry& a, const TownEntry& b) { return a.weight > b.weight; });
    Settled settled;
    std::vector<Town> ranked;
    ranked.reserve(towns.size());
    for (const TownEntry& town : towns) {
        const UnitPt at = on_unit_sphere(town.point);
        ranked.push_back({town.place, static_cast<float>(town.weight),
                          static_cast<float>(settled.nearest_m(at)), town.is_capital ? 1U : 0U});
        settled.add(at);
    }
    return ranked;
}

}  // namespace wherein::gazetteer
