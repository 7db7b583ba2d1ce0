#include <document/reduce.hpp>

#include <algorithm>

#include <document/focus.hpp>

namespace wherein::document {
namespace {

constexpr int samples_per_side = 6;
// A place that covers this much of the view is where the reader already is.
constexpr double covering_ratio = 1.0 / 3;

bool is_on_canvas(const ViewState& view, base::LngLat position) {
    const auto at = carto::to_screen(*view.camera, view.map_size, position);
    return at && at->x_px >= 0 && at->y_px >= 0 && at->x_px <= view.map_size.width_px &&
           at->y_px <= view.map_size.height_px;
}

std::vector<base::LngLat> view_samples(const ViewState& view) {
    std::vector<base::LngLat> samples;
    for (int row = 0; row < samples_per_side; ++row) {
        for (int column = 0; column < samples_per_side; ++column) {
            const carto::ScreenPt at{(column + 0.5) * view.map_size.width_px / samples_per_side,
                                     (row + 0.5) * view.map_size.height_px / samples_per_side};
            if (const auto position = carto::to_lng_lat(*view.camera, view.map_size, at)) {
                samples.push_back(*position);
            }
        }
    }
    return samples;
}

bool may_hold(const base::GeoBox& box, base::LngLat p) {
    const bool in_lat = box.south_deg <= p.lat_deg && p.lat_deg <= box.north_deg;
    const bool in_lng = box.west_deg <= box.east_deg
                            ? box.west_deg <= p.lng_deg && p.lng_deg <= box.east_deg
                            : box.west_deg <= p.lng_deg || p.lng_deg <= box.east_deg;
    return in_lat && in_lng;
}

bool holds(const std::shared_ptr<const carto::Layer>& layer,
           const std::vector<std::uint32_t>& features, base::LngLat position) {
    return layer && std::any_of(features.begin(), features.end(), [&](std::uint32_t index) {
               return index < layer->features.size() &&
                      may_hold(layer->features[index].box, position) &&
                      carto::contains(layer->features[index].shape, position);
           });
}

bool covers_view(const AppState& state, std::size_t index,
                 const std::vector<base::LngLat>& samples) {
    const auto& footprints = state.resources.footprints;
    if (!footprints || index >= footprints->size() || (*footprints)[index].is_empty()) {
        return false;
    }
    const carto::Footprint& footprint = (*footprints)[index];
    const carto::Atlas& atlas = state.resources.atlas;
    const auto count = std::count_if(samples.begin(), samples.end(), [&](base::LngLat position) {
        return holds(atlas.countries_mid, footprint.countries, position) ||
               holds(atlas.states, footprint.states, position) ||
               holds(atlas.disputed_areas, footprint.disputed, position);
    });
    return static_cast<double>(count) >= covering_ratio * static_cast<double>(samples.size());
}

}  // namespace

std::vector<PlaceIndex> places_out_of_view(const AppState& state) {
    const ViewState& view = state.view;
    if (!view.camera || !state.reading || !state.resources.gazetteer) {
        return {};
    }
    const auto center = carto::unproject(view.camera->projection, view.camera->center_m);
    const std::vector<base::LngLat> samples = view_samples(view);
    std::vector<std::pair<double, PlaceIndex>> far;
    for (std::size_t i = 0; i < state.reading->places.size(); ++i) {
        const geoparse::NamedPlace& named = state.reading->places[i];
        const gazetteer::Place* place = place_of(state, named.place);
        if (place != nullptr && tally(*state.reading, named) > 0 &&
            !is_on_canvas(view, place->point) && !covers_view(state, i, samples)) {
            far.emplace_back(center ? base::distance_m(*center, place->point) : 0, named.place);
        }
    }
    std::stable_sort(far.begin(), far.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<PlaceIndex> places;
    for (const auto& [distance_m, place] : far) {
        places.push_back(place);
    }
    return places;
}

}  // namespace wherein::document
