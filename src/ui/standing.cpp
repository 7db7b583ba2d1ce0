#include <ui/standing.hpp>

#include <algorithm>

#include <carto/geo_box.hpp>
#include <document/viewpoint.hpp>
#include <ui/panel_model.hpp>

namespace wherein::ui {
namespace {

using document::AppState;

std::string date_text(const std::string& iso) {
    const auto date = base::parse_iso_date(iso);
    return date ? base::to_string(*date) : iso;
}

std::string described(const carto::Feature& area) {
    std::string text = area.name + ": held by " + carto::party_names(area, area.held_by);
    text += area.to.empty() ? " since " + date_text(area.from)
                            : ", " + date_text(area.from) + " to " + date_text(area.to);
    text += "; claimed by " + carto::party_names(area, area.claimed_by) + ". " + area.status;
    return text + " Source: " + area.source + ".";
}

std::string names_of(const carto::Layer& layer, const std::vector<std::uint32_t>& indices) {
    std::string names;
    for (const std::uint32_t index : indices) {
        names += (names.empty() ? "" : ", ") + layer.features[index].name;
    }
    return names;
}

}  // namespace

std::vector<const carto::Feature*> disputed_areas_of(const AppState& state,
                                                     document::PlaceIndex index) {
    std::vector<const carto::Feature*> areas;
    const auto& layer = state.resources.atlas.disputed_areas;
    const auto place = find_place(state, index);
    if (!layer || !place) {
        return areas;
    }
    const carto::Footprint* footprint = find_footprint(state, index);
    if (footprint != nullptr && !footprint->is_empty()) {
        for (const std::uint32_t area : footprint->disputed) {
            areas.push_back(&layer->features[area]);
        }
        return areas;
    }
    if (place->type != gazetteer::PlaceType::populated) {
        return areas;
    }
    const auto day = document::map_date(state);
    for (const carto::Feature& area : layer->features) {
        if (validity_on(area, day) == carto::Validity::valid &&
            carto::contains(area.box, place->point) && carto::contains(area.shape, place->point)) {
            areas.push_back(&area);
        }
    }
    std::stable_sort(areas.begin(), areas.end(),
                     [](const auto* a, const auto* b) { return a->area_km2 < b->area_km2; });
    return areas;
}

std::vector<std::string> standing_texts(const AppState& state, document::PlaceIndex place) {
    std::vector<std::string> texts;
    for (const carto::Feature* area : disputed_areas_of(state, place)) {
        texts.push_back(described(*area));
    }
    const carto::Footprint* footprint = find_footprint(state, place);
    const auto& layer = state.resources.atlas.disputed_areas;
    if (footprint == nullptr || !layer) {
        return texts;
    }
    if (!footprint->gained.empty()) {
        texts.push_back("Drawn here with " + names_of(*layer, footprint->gained) + ".");
    }
    if (!footprint->lost.empty()) {
        texts.push_back("Drawn here without " + names_of(*layer, footprint->lost) + ".");
    }
    return texts;
}

}  // namespace wherein::ui
