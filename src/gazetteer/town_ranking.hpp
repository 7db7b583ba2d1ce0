#pragma once
#include <vector>

#include <base/geo_types.hpp>
#include <gazetteer/gazetteer.hpp>

namespace wherein::gazetteer {

/// A town on its way to its rank.
struct TownEntry {
    PlaceIndex place{};
    base::LngLat point;
    double weight{};
    bool is_capital{};
};

/// Population, seats of government counting for more; none for quarters, former towns and all that
/// is no town for a map.
std::optional<double> weight_of_town(const PlaceEntry& place);

/// Weightiest first, each with the distance to the nearest weightier one. Takes about a second for
/// half a million towns.
std::vector<Town> rank_towns(std::vector<TownEntry> towns);

}  // namespace wherein::gazetteer
