#include <algorithm>
#include <cmath>

#include <scene/draft.hpp>
#include <scene/town_symbol.hpp>

namespace wherein::scene {
namespace {

bool may_stand_together(const Draft& draft, const ShownPlace& a, const ShownPlace& b) {
    const auto stands_alone = [](const ShownPlace& place) {
        return place.is_selected || place.role == Role::hint;
    };
    return !stands_alone(a) && !stands_alone(b) &&
           (!draft.input.state.reading->comparison || a.color == b.color);
}

double squared(double value) {
    return value * value;
}

SymbolCluster* cluster_at(const Draft& draft, std::vector<SymbolCluster>& clusters,
                          const ShownPlace& place, ScreenPt at) {
    const auto found =
        std::find_if(clusters.begin(), clusters.end(), [&](const SymbolCluster& cluster) {
            return squared(cluster.at.x_px - at.x_px) + squared(cluster.at.y_px - at.y_px) <
                       squared(cluster.radius_px) &&
                   may_stand_together(draft, *cluster.lead, place);
        });
    return found == clusters.end() ? nullptr : &*found;
}

/// The selected place last, which is to lie in front.
std::vector<ShownPlace*> most_named_first(Draft& draft) {
    std::vector<ShownPlace*> order;
    for (ShownPlace& place : draft.places) {
        if (has_symbol(draft, place)) {
            order.push_back(&place);
        }
    }
    std::stable_sort(order.begin(), order.end(), [](const ShownPlace* a, const ShownPlace* b) {
        return a->is_selected != b->is_selected ? b->is_selected : a->count > b->count;
    });
    return order;
}

}  // namespace

base::GeoBox SymbolCluster::ground() const {
    const base::LngLat first = lead->record.point;
    double west = 0, east = 0;
    double south = first.lat_deg, north = first.lat_deg;
    for (const ShownPlace* other : others) {
        const base::LngLat point = other->record.point;
        // Measured from the lead, so that places on both sides of the antimeridian lie together.
        const double along_deg = std::remainder(point.lng_deg - first.lng_deg, 360);
        west = std::min(west, along_deg);
        east = std::max(east, along_deg);
        south = std::min(south, point.lat_deg);
        north = std::max(north, point.lat_deg);
    }
    const double room_deg = std::max({(east - west) / 2, (north - south) / 2, 0.01});
    return {std::remainder(first.lng_deg + west - room_deg, 360), std::max(south - room_deg, -90.0),
            std::remainder(first.lng_deg + east + room_deg, 360), std::min(north + room_deg, 90.0)};
}

void gather_symbols(Draft& draft) {
    std::vector<SymbolCluster>& clusters = draft.symbols;
    for (ShownPlace* place : most_named_first(draft)) {
        const auto at = carto::to_screen(draft.input.camera, draft.input.size, place->record.point);
        if (!at) {
            continue;
        }
        SymbolCluster* cluster = cluster_at(draft, clusters, *place, *at);
        if (cluster) {
            cluster->others.push_back(place);
        } else {
            clusters.push_back({place, {}, *at, town_radius_px(draft, *place)});
            cluster = &clusters.back();
        }
        place->symbol = static_cast<std::size_t>(cluster - clusters.data());
    }
    // Only now, so that a symbol takes in no more places because it stands for several.
    for (SymbolCluster& cluster : clusters) {
        if (!cluster.others.empty()) {
            cluster.radius_px = std::max(cluster.radius_px, draft.px(8));
        }
    }
}

}  // namespace wherein::scene
