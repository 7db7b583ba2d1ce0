#pragma once
#include <set>
#include <string>
#include <vector>

#include <scene/label.hpp>

namespace wherein::scene {

// The kinds of labels, in the order in which they get their room. `names` holds, in capitals, what
// is written already, so that nothing is written twice.
using WrittenNames = std::set<std::string>;

/// A town of the base map that may be shown.
struct ShownCity {
    const gazetteer::Town* city{};
    ScreenPt at;
};

/// The towns this view has room for, weightiest first; their ground becomes precious.
std::vector<ShownCity> choose_cities(Draft& draft);

void add_place_labels(Draft& draft, WrittenNames& names);
void add_country_labels(Draft& draft, WrittenNames& names);
void add_disputed_labels(Draft& draft, WrittenNames& names);
void add_physical_labels(Draft& draft, const WrittenNames& names);
void add_city_labels(Draft& draft, const std::vector<ShownCity>& cities, WrittenNames& names);
void add_river_labels(Draft& draft);
void add_unit_labels(Draft& draft, const WrittenNames& names);

}  // namespace wherein::scene
