#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include <gazetteer/gazetteer.hpp>

namespace wherein::scene {

/// A town with how far it stands out: the distance to the nearest weightier one.
struct City {
    gazetteer::PlaceIndex place{};
    base::LngLat point;
    double weight{};  ///< population, seats of government counting for more
    bool is_capital{};
    double isolation_m{};
};

/// A place as a town of the map; none for quarters, former towns and all that is no town.
std::optional<City> city_of(gazetteer::PlaceIndex index, const gazetteer::Place& place);
/// The gazetteer's towns; of a very large one the most peopled half million.
std::vector<City> cities_of(const gazetteer::Gazetteer& gazetteer);

/// Towns by weight. A map that shows those whose isolation is at least so many
/// pixels is evenly filled, the same wherever it is dragged, and only gains towns when closer.
/// Isolation is worked out as far down as asked. Not thread-safe.
class CityIndex {
  public:
    explicit CityIndex(std::vector<City> cities);

    /// Towns of at least this weight, heaviest first.
    std::span<const City> down_to(double weight);

  private:
    struct UnitPt {
        double x, y, z;
    };
    /// Towns by cells of the space around the unit sphere.
    struct Grid {
        double cell{};
        std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> cities;
    };

    static double squared_distance(const UnitPt& a, const UnitPt& b);
    /// Distance to the nearest settled town, in radii of the Earth.
    double nearest_ratio(const UnitPt& at) const;
    void settle(std::size_t index);

    std::vector<City> cities_;
    std::vector<UnitPt> settled_;  ///< of the first cities, isolation known
    std::array<Grid, 5> grids_;    ///< coarse to fine
};

}  // namespace wherein::scene
