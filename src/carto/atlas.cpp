#include <carto/atlas.hpp>

namespace wherein::carto {
namespace {

template <class AnyAtlas>
auto& member(AnyAtlas& atlas, LayerKind kind) {
    switch (kind) {
        case LayerKind::countries_low:
            return atlas.countries_low;
        case LayerKind::countries_mid:
            return atlas.countries_mid;
        case LayerKind::states:
            return atlas.states;
        case LayerKind::states_full:
            return atlas.states_full;
        case LayerKind::lakes:
            return atlas.lakes;
        case LayerKind::rivers:
            return atlas.rivers;
        case LayerKind::urban:
            return atlas.urban;
        case LayerKind::glaciers:
            return atlas.glaciers;
        case LayerKind::disputed_lines:
            return atlas.disputed_lines;
        case LayerKind::disputed_areas:
            return atlas.disputed_areas;
        case LayerKind::physical_areas:
            break;
    }
    return atlas.physical_areas;
}

}  // namespace

std::shared_ptr<const Layer>& layer_of(Atlas& atlas, LayerKind kind) {
    return member(atlas, kind);
}

const std::shared_ptr<const Layer>& layer_of(const Atlas& atlas, LayerKind kind) {
    return member(atlas, kind);
}

const Feature& finest_unit(const Atlas& atlas, std::uint32_t state) {
    const bool has_full = atlas.states_full && state < atlas.states_full->features.size();
    return (has_full ? atlas.states_full : atlas.states)->features[state];
}

bool contains(const Shape& shape, base::LngLat position) {
    bool is_inside = false;
    std::uint32_t begin = 0;
    for (const std::uint32_t end : shape.ring_ends) {
        for (std::uint32_t i = begin; i + 1 < end; ++i) {
            const base::LngLat a = shape.points[i];
            const base::LngLat b = shape.points[i + 1];
            if ((a.lat_deg > position.lat_deg) == (b.lat_deg > position.lat_deg)) {
                continue;
            }
            const double crossing_deg = a.lng_deg + (position.lat_deg - a.lat_deg) /
                                                        (b.lat_deg - a.lat_deg) *
                                                        (b.lng_deg - a.lng_deg);
            is_inside = is_inside != (position.lng_deg < crossing_deg);
        }
        begin = end;
    }
    return is_inside;
}

}  // namespace wherein::carto
