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

}  // namespace

Position position_of(base::LngLat point) {
    const double lat = point.lat_deg * std::numbers::pi / 180;
    const double lng = point.lng_deg * std::numbers::pi / 180;
    return {std::cos(lat) * std::cos(lng), std::cos(lat) * std::sin(lng), std::sin(lat)};
}

double chord_m(const Position& a, const Position& b) {
    return earth_radius_m * std::hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}

void Context::add(PlaceIndex index, const Place& place, const Position& position, double weight) {
    places_[index] += weight;
    if (!place.country.empty()) {
        countries_[place.country] += weight;
        total_ += weight;
    } else if (!place.members.empty() && place.members.size() <= most_members) {
        // A region speaks a little for each country it lies in.
        const double share = weight / static_cast<double>(place.members.size());
        for (const std::string_view member : place.members) {
            if (member.size() == 2 || (member.size() > 2 && member[2] == '.')) {
                countries_[member.substr(0, 2)] += share;
            }
        }
        total_ += weight;
    }
    if (!place.admin1.empty()) {
        units_[place.admin1] += weight;
    }
    if (!place.admin2.empty()) {
        second_units_[place.admin2] += weight;
    }
    if (place.type == PlaceType::populated || place.type == PlaceType::admin2) {
        add_point(index, position, weight);
    }
}

void Context::add(PlaceIndex index, double weight) {
    const Place place = gazetteer_->place(index);
    add(index, place, position_of(place.point), weight);
}

void Context::add_point(PlaceIndex index, const Position& position, double weight) {
    const auto slot = slots_.find(index);
    if (slot != slots_.end()) {
        points_[slot->second].weight += weight;
    } else if (points_.size() < most_points) {
        slots_.emplace(index, points_.size());
        points_.push_back({index, position, weight});
    }
}

double Context::share(const Votes& votes, std::string_view code) const {
    const auto known = votes.find(code);
    return code.empty() || total_ < least_weight || known == votes.end() ? 0
                                                                         : known->second / total_;
}

double Context::country_share(const Place& place) const {
    return share(countries_, place.country);
}

double Context::unit_share(const Place& place) const {
    return share(units_, place.admin1);
}

double Context::second_unit_share(const Place& place) const {
    return share(second_units_, place.admin2);
}

bool Context::is_named_otherwise(PlaceIndex index) const {
    const auto votes = places_.find(index);
    return votes != places_.end() && votes->second > 0.5;
}

double Context::nearness(PlaceIndex index, const Position& position) const {
    double nearness = 0;
    for (const Point& point : points_) {
        if (point.weight < least_point_weight || point.place == index) {
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
    for (const auto& [country, votes] : countries_) {
        if (votes > least_weight) {
            ranked.emplace_back(-votes, country);
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
