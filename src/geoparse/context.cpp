#include <geoparse/context.hpp>

#include <algorithm>
#include <cmath>

namespace wherein::geoparse {
namespace {

using gazetteer::Place;
using gazetteer::PlaceIndex;
using gazetteer::PlaceType;

constexpr double near_m = 100'000;
constexpr std::size_t most_points = 64;
constexpr std::size_t most_members = 12;
constexpr double least_weight = 1e-9;

}  // namespace

void Context::add(PlaceIndex index, double weight) {
    const Place& place = gazetteer_->place(index);
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
    if (place.type == PlaceType::populated &&
        (points_.size() < most_points || points_.contains(index))) {
        points_[index] += weight;
    }
}

double Context::country_share(const Place& place) const {
    const auto votes = countries_.find(place.country);
    return total_ < least_weight || votes == countries_.end() ? 0 : votes->second / total_;
}

double Context::unit_share(const Place& place) const {
    if (place.admin1.empty()) {
        return 0;
    }
    const auto votes = units_.find(place.admin1);
    return total_ < least_weight || votes == units_.end() ? 0 : votes->second / total_;
}

bool Context::is_named_otherwise(PlaceIndex index) const {
    const auto votes = places_.find(index);
    return votes != places_.end() && votes->second > 0.5;
}

double Context::nearness(PlaceIndex index) const {
    const Place& place = gazetteer_->place(index);
    double nearness = 0;
    for (const auto& [other, weight] : points_) {
        if (weight < 0.1 || other == index ||
            std::abs(gazetteer_->place(other).point.lat_deg - place.point.lat_deg) > 5) {
            continue;
        }
        const double distance = base::distance_m(place.point, gazetteer_->place(other).point);
        nearness += std::min(weight, 1.0) * std::exp(-distance / near_m);
    }
    return std::min(nearness, 1.5) / 1.5;
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
