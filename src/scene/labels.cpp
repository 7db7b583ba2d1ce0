#include <scene/labels.hpp>

#include <scene/user_layers.hpp>

namespace wherein::scene {

void add_labels(Draft& draft) {
    WrittenNames names;
    const std::vector<ShownCity> cities = choose_cities(draft);
    LabelMemory& memory = draft.input.cache.labels;
    // The article's labels keep their ground first; what they need they may take from others.
    draft.placer.reserve(memory.article);
    add_place_labels(draft, names);
    const auto article_count = static_cast<std::ptrdiff_t>(draft.placer.placed().size());
    draft.placer.reserve(memory.base);
    add_country_labels(draft, names);
    add_disputed_labels(draft, names);
    add_user_labels(draft);
    add_physical_labels(draft, names);
    add_city_labels(draft, cities, names);
    add_river_labels(draft);
    add_unit_labels(draft, names);
    const auto& placed = draft.placer.placed();
    memory.article.assign(placed.begin(), placed.begin() + article_count);
    memory.base.assign(placed.begin() + article_count, placed.end());
}

}  // namespace wherein::scene
