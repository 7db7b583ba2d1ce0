#include <document/reduce.hpp>

#include <algorithm>

#include <document/focus.hpp>

namespace wherein::document {
namespace {

constexpr int samples_per_side = 6;
// A place that covers this much of the view is where the reader already is.
constexpr double covering_ratio = 1.0 / 3;
// The samples are few, so a drag along a shore moves their count up and down by some.
constexpr double arriving_ratio = covering_ratio + 1.0 / 8;

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

/// Even-odd test of many positions in one pass over the shape: most edges lie north or south of a
/// view and cost a comparison each.
void mark_inside(const carto::Shape& shape, const std::vector<base::LngLat>& samples,
                 std::vector<bool>& inside) {
    const auto [south, north] = std::minmax_element(
        samples.begin(), samples.end(), [](auto a, auto b) { return a.lat_deg < b.lat_deg; });
    std::vector<bool> is_odd(samples.size());
    std::uint32_t begin = 0;
    for (const std::uint32_t end : shape.ring_ends) {
        for (std::uint32_t i = begin + 1; i < end; ++i) {
            const base::LngLat a = shape.points[i - 1];
            const base::LngLat b = shape.points[i];
            if (std::max(a.lat_deg, b.lat_deg) < south->lat_deg ||
                std::min(a.lat_deg, b.lat_deg) > north->lat_deg) {
                continue;
            }
            for (std::size_t k = 0; k < samples.size(); ++k) {
                const base::LngLat p = samples[k];
                if ((a.lat_deg > p.lat_deg) != (b.lat_deg > p.lat_deg)) {
                    const double share = (p.lat_deg - a.lat_deg) / (b.lat_deg - a.lat_deg);
                    const double crossing = a.lng_deg + share * (b.lng_deg - a.lng_deg);
                    is_odd[k] = is_odd[k] != (p.lng_deg < crossing);
                }
            }
        }
        begin = end;
    }
    for (std::size_t k = 0; k < samples.size(); ++k) {
        inside[k] = inside[k] || is_odd[k];
    }
}

void mark_inside(const std::shared_ptr<const carto::Layer>& layer,
                 const std::vector<std::uint32_t>& features,
                 const std::vector<base::LngLat>& samples, std::vector<bool>& inside) {
    for (const std::uint32_t index : features) {
        if (layer && index < layer->features.size()) {
            mark_inside(layer->features[index].shape, samples, inside);
        }
    }
}

bool covers_view(const AppState& state, std::size_t index, const std::vector<base::LngLat>& samples,
                 double ratio) {
    const auto& footprints = state.resources.footprints;
    if (!footprints || index >= footprints->size() || samples.empty()) {
        return false;
    }
    const carto::Footprint& footprint = (*footprints)[index];
    const carto::Atlas& atlas = state.resources.atlas;
    std::vector<bool> inside(samples.size());
    mark_inside(atlas.countries_mid, footprint.countries, samples, inside);
    mark_inside(atlas.states, footprint.states, samples, inside);
    mark_inside(atlas.disputed_areas, footprint.disputed, samples, inside);
    const auto count = std::count(inside.begin(), inside.end(), true);
    return static_cast<double>(count) >= ratio * static_cast<double>(samples.size());
}

}  // namespace

std::vector<PlaceIndex> places_out_of_view(const AppState& state,
                                           const std::vector<PlaceIndex>& far_before) {
    const ViewState& view = state.view;
    if (!view.camera || !state.reading || !state.resources.gazetteer) {
        return {};
    }
    const auto center = carto::unproject(view.camera->projection, view.camera->center_m);
    const std::vector<base::LngLat> samples = view_samples(view);
    std::vector<std::pair<double, PlaceIndex>> far;
    for (std::size_t i = 0; i < state.reading->places.size(); ++i) {
        const geoparse::NamedPlace& named = state.reading->places[i];
        const auto place = place_of(state, named.place);
        const bool was_far =
            std::find(far_before.begin(), far_before.end(), named.place) != far_before.end();
        if (place && tally(*state.reading, named) > 0 && !is_on_canvas(view, place->point) &&
            !covers_view(state, i, samples, was_far ? arriving_ratio : covering_ratio)) {
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
