#include <scene/coverage.hpp>

namespace wherein::scene {
namespace {

// The coarse countries are about 10 km off: too far for a name at a border in a closer view.
constexpr double coarse_from_m_per_px = 4'000;

bool covers(const carto::Feature& feature, base::LngLat position) {
    return is_in(feature.box, position) && carto::contains(feature.shape, position);
}

void gather(const std::shared_ptr<const carto::Layer>& layer,
            const std::vector<std::uint32_t>& indices, const base::GeoBox& near,
            std::vector<const carto::Feature*>& features) {
    for (const std::uint32_t index : indices) {
        if (layer && index < layer->features.size() && overlaps(layer->features[index].box, near)) {
            features.push_back(&layer->features[index]);
        }
    }
}

}  // namespace

LabelArea coverage(const carto::Feature& feature) {
    return {[&feature](base::LngLat position) { return covers(feature, position); }, feature.box};
}

bool is_coarse_enough(const Draft& draft) {
    return draft.m_per_px() >= coarse_from_m_per_px;
}

LabelArea coarse_coverage(const Draft& draft, const carto::Footprint& footprint) {
    std::vector<const carto::Feature*> features;
    gather(draft.atlas().countries_mid, footprint.countries, draft.view_deg, features);
    if (is_coarse_enough(draft)) {
        for (const carto::Feature*& country : features) {
            const carto::Feature* coarse = draft.input.cache.coarse_country(country->key);
            country = coarse ? coarse : country;
        }
    }
    gather(draft.atlas().states, footprint.states, draft.view_deg, features);
    gather(draft.atlas().disputed_areas, footprint.disputed, draft.view_deg, features);
    gather(draft.atlas().physical_areas, footprint.physical, draft.view_deg, features);
    return {[features = std::move(features)](base::LngLat position) {
                return std::any_of(
                    features.begin(), features.end(),
                    [&](const carto::Feature* feature) { return covers(*feature, position); });
            },
            footprint.box};
}

}  // namespace wherein::scene
