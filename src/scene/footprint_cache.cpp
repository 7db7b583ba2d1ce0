#include <scene/footprint_cache.hpp>

#include <scene/graticule.hpp>

namespace wherein::scene {
namespace {

bool have_same_areas(const carto::Atlas& a, const carto::Atlas& b) {
    return a.countries_low == b.countries_low && a.countries_mid == b.countries_mid &&
           a.states == b.states && a.disputed_areas == b.disputed_areas;
}

}  // namespace

std::shared_ptr<FootprintCache> make_footprint_cache() {
    return std::make_shared<FootprintCache>();
}

void FootprintCache::renew(const document::Resources& resources,
                           const carto::Projection& projection) {
    const bool has_other_areas = !have_same_areas(resources.atlas, resources_.atlas);
    const bool has_other_projection = !(projection == projection_);
    if (has_other_areas || has_other_projection || resources.footprints != resources_.footprints) {
        footprints_.clear();
    }
    if (has_other_projection) {
        graticule_.reset();
    }
    if (resources.atlas.countries_low != resources_.atlas.countries_low) {
        globe_.reset();
        coarse_countries_.clear();
        if (resources.atlas.countries_low) {
            for (const carto::Feature& country : resources.atlas.countries_low->features) {
                coarse_countries_.emplace(country.key, &country);
            }
        }
    }
    if (resources.gazetteer != resources_.gazetteer) {
        read_country_names(resources.gazetteer.get());
    }
    resources_ = resources;
    projection_ = projection;
}

const carto::FootprintGeometry& FootprintCache::footprint(std::size_t index, carto::Detail detail) {
    const auto key = std::pair(index, detail);
    auto known = footprints_.find(key);
    if (known == footprints_.end()) {
        known = footprints_
                    .emplace(key, carto::build_footprint(resources_.atlas,
                                                         (*resources_.footprints)[index],
                                                         projection_, detail))
                    .first;
    }
    return known->second;
}

std::shared_ptr<const carto::MapLevel> FootprintCache::globe(const carto::Projection& projection) {
    if (!resources_.atlas.countries_low) {
        return nullptr;
    }
    if (!globe_ || !(globe_projection_ == projection)) {
        globe_ = carto::build_level(resources_.atlas, projection, carto::Detail::low, {});
        globe_projection_ = projection;
    }
    return globe_;
}

carto::StrokePtr FootprintCache::graticule(double step_deg, const base::GeoBox& around) {
    const base::GeoBox padded = padded_to_steps(around, step_deg);
    if (!graticule_ || graticule_->step_deg != step_deg || !(graticule_->around == padded)) {
        graticule_ = {step_deg, padded, build_graticule(projection_, padded, step_deg)};
    }
    return graticule_->mesh;
}

void FootprintCache::read_country_names(const gazetteer::Gazetteer* gazetteer) {
    country_names_.clear();
    for (gazetteer::PlaceIndex i = 0; gazetteer && i < gazetteer->area_count(); ++i) {
        const gazetteer::Place place = gazetteer->place(i);
        if (place.type == gazetteer::PlaceType::country && place.id.starts_with("iso:")) {
            country_names_.emplace(place.id.substr(4), place.name);
        }
    }
}

const std::string& FootprintCache::country_name(const carto::Feature& country) const {
    const auto name = country_names_.find(country.key);
    return name == country_names_.end() ? country.name : name->second;
}

const carto::Feature* FootprintCache::coarse_country(const std::string& key) const {
    const auto country = coarse_countries_.find(key);
    return country == coarse_countries_.end() ? nullptr : country->second;
}

}  // namespace wherein::scene
