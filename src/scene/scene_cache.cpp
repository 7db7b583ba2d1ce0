#include <scene/scene_cache.hpp>

#include <carto/geo_box.hpp>
#include <gazetteer/place_names.hpp>
#include <scene/graticule.hpp>

namespace wherein::scene {
std::shared_ptr<SceneCache> make_scene_cache() {
    return std::make_shared<SceneCache>();
}

void SceneCache::renew(const document::Resources& resources, const carto::Projection& projection) {
    if (!(projection == projection_)) {
        graticule_.reset();
        map_edge_.reset();
    }
    if (!(projection == projection_) || !(resources.atlas == resources_.atlas)) {
        spines_ = {};
        outlines_.clear();
        river_paths_.reset();
    }
    if (resources.atlas.countries_low != resources_.atlas.countries_low) {
        coarse_countries_.clear();
        if (resources.atlas.countries_low) {
            for (const carto::Feature& country : resources.atlas.countries_low->features) {
                coarse_countries_.emplace(country.key, &country);
            }
        }
    }
    if (resources.gazetteer != resources_.gazetteer) {
        country_names_.clear();
        local_names_.clear();
    }
    const bool has_other_disputed =
        resources.atlas.disputed_areas != resources_.atlas.disputed_areas;
    if (has_other_disputed || resources.atlas.disputed_lines != resources_.atlas.disputed_lines) {
        line_looks_.clear();
    }
    resources_ = resources;
    if (has_other_disputed) {
        find_disputed_around();
    }
    projection_ = projection;
}

void SceneCache::find_disputed_around() {
    disputed_around_.clear();
    if (!resources_.atlas.disputed_areas) {
        return;
    }
    const auto& areas = resources_.atlas.disputed_areas->features;
    disputed_around_.resize(areas.size());
    for (std::size_t i = 0; i < areas.size(); ++i) {
        for (std::uint32_t other = 0; other < areas.size(); ++other) {
            const bool is_larger = areas[other].area_km2 > areas[i].area_km2;
            if (is_larger && carto::contains(areas[other].box, areas[i].label_point) &&
                carto::contains(areas[other].shape, areas[i].label_point)) {
                disputed_around_[i].push_back(other);
            }
        }
    }
}

const std::vector<carto::LineLook>& SceneCache::line_looks(
    const carto::Viewpoint& view, const std::vector<bool>& shown_disputed) {
    const auto& lines = resources_.atlas.disputed_lines;
    const auto& areas = resources_.atlas.disputed_areas;
    if (!lines || (view == looked_from_ && shown_disputed == looked_at_ &&
                   line_looks_.size() == lines->features.size())) {
        return line_looks_;
    }
    looked_from_ = view;
    looked_at_ = shown_disputed;
    line_looks_.clear();
    const carto::Layer no_areas;
    const carto::LineLooks looks(areas ? *areas : no_areas, view, shown_disputed);
    for (const carto::Feature& line : lines->features) {
        line_looks_.push_back(line.sides ? looks.of(*line.sides) : carto::LineLook::disputed);
    }
    return line_looks_;
}

const carto::GlobeMeshes* SceneCache::globe(const carto::Projection& projection) {
    const auto& map = resources_.map ? resources_.map->globe : nullptr;
    if (!map) {
        return nullptr;
    }
    if (globe_map_ != map || !(globe_projection_ == projection)) {
        globe_ = map->seen_in(projection);
        globe_map_ = map;
        globe_projection_ = projection;
    }
    return &globe_;
}

carto::StrokePtr SceneCache::graticule(double step_deg, const base::GeoBox& around) {
    const base::GeoBox padded = padded_to_steps(around, step_deg);
    if (!graticule_ || graticule_->step_deg != step_deg || !(graticule_->around == padded)) {
        graticule_ = {step_deg, padded, build_graticule(projection_, padded, step_deg)};
    }
    return graticule_->mesh;
}

const Spine* SceneCache::spine(const carto::Feature& feature, SpineAxis axis) {
    const auto [place, is_new] = spines_[static_cast<std::size_t>(axis)].try_emplace(&feature);
    if (is_new) {
        place->second = spine_of(feature.shape, projection_, axis);
    }
    return place->second ? &*place->second : nullptr;
}

const carto::Feature* SceneCache::outline(const std::string& name) {
    const auto [place, is_new] = outlines_.try_emplace(name, nullptr);
    if (is_new && resources_.atlas.physical_areas) {
        for (const carto::Feature& area : resources_.atlas.physical_areas->features) {
            // "Sahara" and "Sahara Desert" are one.
            if (area.name == name || (!place->second && area.name.starts_with(name + " "))) {
                place->second = &area;
            }
        }
    }
    return place->second;
}

RiverPaths& SceneCache::river_paths() {
    if (!river_paths_) {
        river_paths_.emplace(*resources_.atlas.rivers, projection_);
    }
    return *river_paths_;
}

const carto::MapEdge& SceneCache::map_edge() {
    if (!map_edge_) {
        map_edge_ = carto::build_map_edge(projection_);
    }
    return *map_edge_;
}

const std::string& SceneCache::country_name(const carto::Feature& country) {
    const auto [known, is_new] = country_names_.try_emplace(country.key, country.name);
    if (is_new && resources_.gazetteer) {
        if (const auto index = resources_.gazetteer->country_of(country.key)) {
            known->second = resources_.gazetteer->place(*index).name;
        }
    }
    return known->second;
}

const std::string& SceneCache::local_name(document::PlaceIndex place) {
    const auto [known, is_new] = local_names_.try_emplace(place);
    if (is_new) {
        const gazetteer::Place named = resources_.gazetteer->place(place);
        if (const std::string_view local = gazetteer::local_name(named); local != named.name) {
            known->second = local;
        }
    }
    return known->second;
}

const carto::Feature* SceneCache::coarse_country(const std::string& key) const {
    const auto country = coarse_countries_.find(key);
    return country == coarse_countries_.end() ? nullptr : country->second;
}

}  // namespace wherein::scene
