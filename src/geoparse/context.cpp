#include <geoparse/context.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wherein::geoparse {
namespace {

using gazetteer::Place;
using gazetteer::PlaceIndex;
using gazetteer::PlaceType;

constexpr double earth_radius_m = 6'371'008.8;
constexpr double near_m = 120'000;
constexpr double too_far_m = 500'000;
constexpr std::size_t most_points = 160;
constexpr std::size_t most_members = 12;
constexpr double least_weight = 1e-9;
constexpr double least_point_weight = 0.03;
constexpr double full_nearness = 1.5;  ///< so many places close by are as good as more

/// Quick to tell, and true only well beyond too_far_m.
bool is_beyond_reach(const Position& a, const Position& b) {
    constexpr double reach = 1.001 * too_far_m / earth_radius_m;
    const double x = a.x - b.x;
    const double y = a.y - b.y;
    const double z = a.z - b.z;
    return x * x + y * y + z * z > reach * reach;
}

}  // namespace

Position position_of(base::LngLat point) {
    const double lat = point.lat_deg * std::numbers::pi / 180;
    const double lng = point.lng_deg * std::numbers::pi / 180;
    return {std::cos(lat) * std::cos(lng), std::cos(lat) * std::sin(lng), std::sin(lat)};
}

double chord_m(const Position& a, const Position& b) {
    return earth_radius_m * std::hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}

std::uint32_t Context::Votes::enter(std::string_view code) {
    if (code.empty()) {
        return 0;
    }
    const auto [entry, is_new] =
        slots_.try_emplace(code, static_cast<std::uint32_t>(counts_.size()));
    if (is_new) {
        counts_.push_back(0);
    }
    return entry->second;
}

std::uint32_t Context::Votes::find(std::string_view code) const {
    const auto entry = slots_.find(code);
    return entry == slots_.end() ? 0 : entry->second;
}

Ballot Context::enter(PlaceIndex index, const Place& place) {
    const auto [entry, is_new] =
        place_slots_.try_emplace(index, static_cast<std::uint32_t>(places_.size()));
    if (is_new) {
        places_.emplace_back();
    }
    return {countries_.enter(place.country), units_.enter(place.admin1),
            second_units_.enter(place.admin2), entry->second};
}

Ballot Context::ballot_of(PlaceIndex index, const Place& place) const {
    const auto entry = place_slots_.find(index);
    return {countries_.find(place.country), units_.find(place.admin1),
            second_units_.find(place.admin2), entry == place_slots_.end() ? 0 : entry->second};
}

void Context::add(const Ballot& ballot, const Place& place, const Position& position,
                  double weight) {
    places_[ballot.place].weight += weight;
    if (ballot.country != 0) {
        countries_[ballot.country] += weight;
        total_ += weight;
    } else if (!place.members.empty() && place.members.size() <= most_members) {
        // A region speaks a little for each country it lies in.
        const double share = weight / static_cast<double>(place.members.size());
        for (const std::string_view member : place.members) {
            if (member.size() == 2 || (member.size() > 2 && member[2] == '.')) {
                countries_[countries_.enter(member.substr(0, 2))] += share;
            }
        }
        total_ += weight;
    }
    if (ballot.unit != 0) {
        units_[ballot.unit] += weight;
    }
    if (ballot.second_unit != 0) {
        second_units_[ballot.second_unit] += weight;
    }
    if (place.type == PlaceType::populated || place.type == PlaceType::admin2) {
        add_point(ballot.place, position, weight);
    }
}

void Context::add(PlaceIndex index, double weight) {
    const Place place = gazetteer_->place(index);
    add(enter(index, place), place, position_of(place.point), weight);
}

void Context::add_point(std::uint32_t place, const Position& position, double weight) {
    std::uint32_t& point = places_[place].point;
    if (point > 0) {
        points_[point - 1].weight += weight;
    } else if (points_.size() < most_points) {
        points_.push_back({place, position, weight});
        point = static_cast<std::uint32_t>(points_.size());
    }
}

double Context::share(const Votes& votes, std::uint32_t slot) const {
    return total_ < least_weight ? 0 : votes[slot] / total_;
}

double Context::country_share(const Ballot& ballot) const {
    return share(countries_, ballot.country);
}

double Context::unit_share(const Ballot& ballot) const {
    return share(units_, ballot.unit);
}

double Context::second_unit_share(const Ballot& ballot) const {
    return share(second_units_, ballot.second_unit);
}

bool Context::is_named_otherwise(const Ballot& ballot) const {
    return places_[ballot.place].weight > 0.5;
}

double Context::nearness(const Ballot& ballot, const Position& position) const {
    double nearness = 0;
    for (const Point& point : points_) {
        if (point.weight < least_point_weight || point.place == ballot.place ||
            is_beyond_reach(point.position, position)) {
            continue;
        }
        const double distance = chord_m(point.position, position);
        if (distance < too_far_m) {
            nearness += std::min(point.weight, 1.0) * std::exp(-distance / near_m);
        }
    }
    return std::min(nearness, full_nearness) / full_nearness;
}

std::vector<std::string> Context::top_countries(std::size_t count) const {
    std::vector<std::pair<double, std::string>> ranked;
    for (const auto& [country, slot] : countries_.slots()) {
        if (countries_[slot] > least_weight) {
            ranked.emplace_back(-countries_[slot], country);
        }
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::string> top;
    for (std::size_t i = 0; i < std::min(count, ranked.size()); ++i) {
        top.push_back(ranked[i].second);
    }
    return top;
}

}  // namespace wherein::geoparse
