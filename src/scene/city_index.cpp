#include <scene/city_index.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wherein::scene {
namespace {

constexpr double earth_radius_m = 6'371'008.8;
constexpr std::size_t most_cities = 500'000;
constexpr double squared_end = 4;  // the other end of the Earth, in radii

bool is_town(const gazetteer::Place& place) {
    if (place.type != gazetteer::PlaceType::populated) {
        return false;
    }
    const std::string_view code = place.feature_code;
    return code != "PPLX" && code != "PPLQ" && code != "PPLH" && code != "PPLW";
}

double weight_of(const gazetteer::Place& place) {
    const auto population = static_cast<double>(place.population);
    if (place.feature_code == "PPLC") {
        return 10 * population + 100'000;
    }
    return place.feature_code == "PPLA" ? 2 * population : population;
}

std::int64_t cell_of(double coordinate, double cell) {
    return static_cast<std::int64_t>(std::floor((coordinate + 2) / cell));
}

std::uint64_t key_of(std::int64_t x, std::int64_t y, std::int64_t z) {
    return (static_cast<std::uint64_t>(x) << 40) | (static_cast<std::uint64_t>(y) << 20) |
           static_cast<std::uint64_t>(z);
}

}  // namespace

std::optional<City> city_of(gazetteer::PlaceIndex index, const gazetteer::Place& place) {
    if (!is_town(place)) {
        return std::nullopt;
    }
    return City{index, place.point, weight_of(place), place.feature_code == "PPLC", 0};
}

std::vector<City> cities_of(const gazetteer::Gazetteer& gazetteer) {
    std::vector<City> cities;
    const auto towns = gazetteer.towns();
    for (const gazetteer::PlaceIndex town : towns.first(std::min(towns.size(), most_cities))) {
        if (const auto city = city_of(town, gazetteer.place(town))) {
            cities.push_back(*city);
        }
    }
    return cities;
}

CityIndex::CityIndex(std::vector<City> cities) : cities_(std::move(cities)) {
    std::stable_sort(cities_.begin(), cities_.end(),
                     [](const City& a, const City& b) { return a.weight > b.weight; });
    double cell = 0.5;
    for (Grid& grid : grids_) {
        grid.cell = cell;
        cell /= 4;
    }
}

std::span<const City> CityIndex::down_to(double weight) {
    const auto end =
        std::partition_point(cities_.begin(), cities_.end(),
                             [weight](const City& city) { return city.weight >= weight; });
    const auto count = static_cast<std::size_t>(end - cities_.begin());
    while (settled_.size() < count) {
        settle(settled_.size());
    }
    return std::span(cities_).first(count);
}

void CityIndex::settle(std::size_t index) {
    City& city = cities_[index];
    const double lng = city.point.lng_deg * std::numbers::pi / 180;
    const double lat = city.point.lat_deg * std::numbers::pi / 180;
    const UnitPt at{std::cos(lat) * std::cos(lng), std::cos(lat) * std::sin(lng), std::sin(lat)};
    city.isolation_m = earth_radius_m * nearest_ratio(at);
    settled_.push_back(at);
    for (Grid& grid : grids_) {
        const std::uint64_t key =
            key_of(cell_of(at.x, grid.cell), cell_of(at.y, grid.cell), cell_of(at.z, grid.cell));
        grid.cities[key].push_back(static_cast<std::uint32_t>(index));
    }
}

double CityIndex::nearest_ratio(const UnitPt& at) const {
    // What a grid finds within one cell's length cannot be beaten by a coarser one.
    for (auto grid = grids_.rbegin(); grid != grids_.rend(); ++grid) {
        double nearest = squared_end;
        const std::int64_t x = cell_of(at.x, grid->cell);
        const std::int64_t y = cell_of(at.y, grid->cell);
        const std::int64_t z = cell_of(at.z, grid->cell);
        for (std::int64_t step = 0; step < 27; ++step) {
            const auto cell =
                grid->cities.find(key_of(x + step % 3 - 1, y + step / 3 % 3 - 1, z + step / 9 - 1));
            if (cell == grid->cities.end()) {
                continue;
            }
            for (const std::uint32_t other : cell->second) {
                nearest = std::min(nearest, squared_distance(at, settled_[other]));
            }
        }
        if (nearest <= grid->cell * grid->cell) {
            return std::sqrt(nearest);
        }
    }
    double nearest = squared_end;
    for (const UnitPt& other : settled_) {
        nearest = std::min(nearest, squared_distance(at, other));
    }
    return std::sqrt(nearest);
}

double CityIndex::squared_distance(const UnitPt& a, const UnitPt& b) {
    const double dx = a.x - b.x;
    const double dy = a.y - b.y;
    const double dz = a.z - b.z;
    return dx * dx + dy * dy + dz * dz;
}

}  // namespace wherein::scene
