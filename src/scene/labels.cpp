#include <scene/labels.hpp>

#include <scene/user_layers.hpp>

namespace wherein::scene {

void add_labels(Draft& draft) {
    WrittenNames names;
    const std::vector<ShownCity> cities = choose_cities(draft);
    add_place_labels(draft, names);
    add_country_labels(draft, names);
    add_disputed_labels(draft, names);
    add_user_labels(draft);
    add_physical_labels(draft);
    add_city_labels(draft, cities, names);
    add_river_labels(draft);
    add_unit_labels(draft, names);
}

}  // namespace wherein::scene
