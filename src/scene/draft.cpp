#include <scene/draft.hpp>

#include <algorithm>

#include <document/reduce.hpp>
#include <scene/map_notes.hpp>

namespace wherein::scene {
namespace {

// Up to this size a region is an area like any other; beyond, its edge is vague.
constexpr double largest_plain_region_km2 = 60'000;

bool is_shown(const document::AppState& state, const geoparse::NamedPlace& place) {
    if (state.view.selection.place == place.place) {
        return true;
    }
    if (!document::shows_membership(state, place.place)) {
        return false;
    }
    return std::any_of(place.mentions.begin(), place.mentions.end(),
                       [&state](std::uint32_t mention) {
                           const auto kind = state.reading->mentions[mention].kind;
                           return state.view.shown_kinds[static_cast<std::size_t>(kind)];
                       });
}

/// Its shore tells where it ends.
bool is_island(const carto::Atlas& atlas, const carto::Footprint& footprint) {
    const auto& layer = atlas.physical_areas;
    return !footprint.physical.empty() &&
           std::all_of(footprint.physical.begin(), footprint.physical.end(), [&](auto index) {
               return layer && index < layer->features.size() &&
                      layer->features[index].type == "island";
           });
}

Role role_of(const ShownPlace& place, geoparse::MentionKind kind, const carto::Atlas& atlas) {
    using gazetteer::PlaceType;
    if (kind == geoparse::MentionKind::part_of_name) {
        return Role::hint;
    }
    if (kind == geoparse::MentionKind::past || place.record.type == PlaceType::past) {
        return Role::past;
    }
    if (!place.footprint) {
        return Role::town;
    }
    if (!place.footprint->disputed.empty()) {
        return Role::disputed;
    }
    if (is_island(atlas, *place.footprint)) {
        return Role::area;
    }
    const bool is_physical = place.record.type == PlaceType::physical;
    const bool is_region =
        place.record.type == PlaceType::region || place.record.type == PlaceType::continent;
    const bool is_large = place.footprint->area_km2 > largest_plain_region_km2;
    return is_physical || (is_region && is_large) ? Role::vague : Role::area;
}

Color color_of(const SceneInput& input, document::PlaceIndex place) {
    if (const auto membership = document::membership_of(*input.state.reading, place)) {
        return input.theme.comparison_colors[static_cast<std::size_t>(*membership)];
    }
    const int slot = document::color_slot(*input.state.reading, place);
    const auto& colors = input.theme.place_colors;
    return slot < 0 || colors.empty() ? input.theme.light_place
                                      : colors[static_cast<std::size_t>(slot) % colors.size()];
}

const carto::Footprint* footprint_of(const document::Resources& resources, std::size_t index) {
    if (!resources.footprints || index >= resources.footprints->size() ||
        (*resources.footprints)[index].is_empty()) {
        return nullptr;
    }
    return &(*resources.footprints)[index];
}

ShownPlace show(const SceneInput& input, std::size_t index) {
    const geoparse::NamedPlace& named = input.state.reading->places[index];
    ShownPlace shown;
    shown.index = index;
    shown.place = named.place;
    shown.record = input.state.resources.gazetteer->place(named.place);
    shown.footprint = footprint_of(input.state.resources, index);
    shown.role = role_of(shown, document::leading_kind(*input.state.reading, named),
                         input.state.resources.atlas);
    shown.color = color_of(input, named.place);
    shown.count = document::tally(*input.state.reading, named);
    shown.is_selected = input.state.view.selection.place == named.place;
    shown.is_hovered = input.state.view.hover == named.place;
    shown.is_capital = shown.record.feature_code == "PPLC";
    return shown;
}

bool is_relevant(const carto::Feature& area, const std::optional<base::Date>& day) {
    const carto::Validity validity = validity_on(area, day);
    if (validity != carto::Validity::ended || !day) {
        return validity == carto::Validity::valid;
    }
    const auto to = base::parse_iso_date(area.to);
    return to && day->year <= to->year + still_in_question_years;
}

}  // namespace

style::LineStyle Draft::line(style::LineStyle style) const {
    const auto scale = static_cast<float>(input.scale);
    style.width_px *= scale;
    style.casing_width_px *= scale;
    style.dash_px *= scale;
    style.gap_px *= scale;
    return style;
}

std::vector<ShownPlace> choose_places(const SceneInput& input) {
    std::vector<ShownPlace> shown;
    if (!input.state.reading || !input.state.resources.gazetteer) {
        return shown;
    }
    const auto& places = input.state.reading->places;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (is_shown(input.state, places[i])) {
            shown.push_back(show(input, i));
        }
    }
    const auto area_km2 = [](const ShownPlace& place) {
        return place.footprint ? place.footprint->area_km2 : -1;
    };
    std::stable_sort(shown.begin(), shown.end(),
                     [&area_km2](const ShownPlace& a, const ShownPlace& b) {
                         return area_km2(a) > area_km2(b);
                     });
    return shown;
}

std::vector<bool> choose_disputed(const SceneInput& input, const carto::Viewpoint& view) {
    std::vector<bool> shown;
    const auto& layer = input.state.resources.atlas.disputed_areas;
    if (!layer) {
        return shown;
    }
    for (const carto::Feature& area : layer->features) {
        shown.push_back(is_relevant(area, view.day));
    }
    if (input.state.resources.footprints) {
        for (const carto::Footprint& footprint : *input.state.resources.footprints) {
            for (const std::uint32_t area : footprint.disputed) {
                if (area < shown.size()) {
                    shown[area] = true;
                }
            }
        }
    }
    return shown;
}

bool Draft::is_disputed_place(std::size_t area) const {
    return std::any_of(places.begin(), places.end(), [area](const ShownPlace& place) {
        return place.role == Role::disputed &&
               std::count(place.footprint->disputed.begin(), place.footprint->disputed.end(),
                          static_cast<std::uint32_t>(area)) > 0;
    });
}

bool Draft::is_valid(std::size_t area) const {
    return validity_on(atlas().disputed_areas->features[area], view.day) == carto::Validity::valid;
}

bool Draft::is_hatched(std::size_t area) const {
    const auto& around = input.cache.disputed_around(area);
    return shown_disputed[area] &&
           std::none_of(around.begin(), around.end(), [&](std::uint32_t other) {
               return shown_disputed[other] && (is_valid(other) || !is_valid(area));
           });
}

}  // namespace wherein::scene
