#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include <carto/globe_map.hpp>
#include <scene/scene.hpp>
#include <support/catch.hpp>

namespace wherein::scene {

using geoparse::MentionKind;

/// Three countries: a wide one, a small one inside it, and one far away; three towns, two of them
/// close together.
class Story {
  public:
    Story() {
        const std::vector<carto::Feature> countries{country("XA", {30, 40, 42, 46}),
                                                    country("XB", {34, 42, 36, 44}),
                                                    country("XC", {-80, -30, -70, -20})};
        auto& atlas = state.resources.atlas;
        atlas.countries_mid = std::make_shared<carto::Layer>(
            carto::Layer{carto::LayerKind::countries_mid, countries});
        atlas.countries_low = atlas.countries_mid;
        atlas.states = atlas.countries_mid;
        const auto empty = std::make_shared<carto::Layer>();
        atlas.lakes = atlas.rivers = atlas.urban = atlas.glaciers = empty;
        atlas.disputed_lines = atlas.disputed_areas = empty;
        camera = carto::camera_for({30, 40, 42, 46}, size, 0.05);
        auto map = std::make_shared<carto::MapGeometry>();
        map->projection = camera.projection;
        map->levels[3] = carto::build_level(atlas, camera.projection, carto::Detail::full, {});
        map->globe = std::make_shared<const carto::GlobeMap>(atlas);
        state.resources.map = map;
        gazetteer::Sources sources;
        for (const carto::Feature& feature : countries) {
            sources.units.push_back({true, feature.key, feature.name, "", "", feature.key, "", "",
                                     feature.label_point, feature.box});
        }
        sources.places = {town("900000001", "Firstville", "PPLC", {39, 41}),
                          town("900000002", "Otherton", "PPL", {32, 45}),
                          town("900000003", "Nearby", "PPL", {39.02, 41.01})};
        sources.second_units = {{"XA.01.002", "First County", {}, {40, 41}, ""}};
        const auto built = gazetteer::build_gazetteer(
            std::move(sources), std::string(WHEREIN_SOURCE_DIR) + "/geodata/names");
        REQUIRE(built.has_value());
        state.resources.gazetteer = *built;
        state.view.camera = camera;
        state.view.map_size = size;
    }

    /// `country`: index of its footprint; -1 for a town.
    document::PlaceIndex mention(const char* id, MentionKind kind, int country_index) {
        const auto place = state.resources.gazetteer->by_id(id);
        REQUIRE(place.has_value());
        geoparse::NamedPlace named;
        named.place = *place;
        named.mentions.push_back(static_cast<std::uint32_t>(reading->mentions.size()));
        geoparse::Mention found;
        found.kind = kind;
        found.place = *place;
        reading->mentions.push_back(found);
        reading->places.push_back(named);
        carto::Footprint footprint;
        if (country_index >= 0) {
            const auto& feature = state.resources.atlas.countries_mid
                                      ->features[static_cast<std::size_t>(country_index)];
            footprint.countries = {static_cast<std::uint32_t>(country_index)};
            footprint.box = feature.box;
            footprint.area_km2 = feature.area_km2;
        }
        footprints->push_back(footprint);
        return *place;
    }

    Scene build() {
        state.reading = reading;
        state.resources.footprints = footprints;
        auto with_areas = std::make_shared<carto::MapGeometry>(*state.resources.map);
        with_areas->footprints[2] = carto::build_footprints(
            state.resources.atlas, footprints, camera.projection, carto::Detail::full, {});
        state.resources.map = with_areas;
        return build_scene({state, *theme, **shaper, *cache, size, camera, 1});
    }

    carto::ScreenPt at(double lng, double lat) const {
        return *carto::to_screen(camera, size, base::LngLat{lng, lat});
    }

    const std::string assets = std::string(WHEREIN_SOURCE_DIR) + "/assets";
    carto::ScreenSize size{900, 600};
    carto::Camera camera;
    document::AppState state;
    std::shared_ptr<document::Reading> reading = std::make_shared<document::Reading>();
    std::shared_ptr<std::vector<carto::Footprint>> footprints =
        std::make_shared<std::vector<carto::Footprint>>();
    base::Result<style::Theme> theme = style::load_theme(assets, "light");
    base::Result<std::shared_ptr<lettering::Shaper>> shaper = lettering::Shaper::open(assets);
    std::shared_ptr<SceneCache> cache = make_scene_cache();

  private:
    static carto::Feature country(const char* key, const base::GeoBox& box) {
        carto::Feature feature;
        feature.key = key;
        feature.country = key;
        feature.adm0_a3 = key;
        feature.name = std::string("Land ") + key;
        feature.box = box;
        feature.shape.points = {{box.west_deg, box.south_deg},
                                {box.west_deg, box.north_deg},
                                {box.east_deg, box.north_deg},
                                {box.east_deg, box.south_deg},
                                {box.west_deg, box.south_deg}};
        feature.shape.ring_ends = {5};
        feature.shape.polygon_ends = {1};
        feature.label_point = {(box.west_deg + box.east_deg) / 2,
                               (box.south_deg + box.north_deg) / 2};
        feature.area_km2 =
            (box.east_deg - box.west_deg) * 80 * (box.north_deg - box.south_deg) * 111;
        return feature;
    }

    static gazetteer::PlaceRow town(const char* id, const char* name, const char* code,
                                    base::LngLat point) {
        gazetteer::PlaceRow row;
        row.geonames_id = id;
        row.name = name;
        row.feature_code = code;
        row.country = "XA";
        row.point = point;
        row.population = 500'000;
        return row;
    }
};

inline bool has_text(const std::vector<TextItem>& texts, const std::string& text) {
    return std::any_of(texts.begin(), texts.end(),
                       [&text](const TextItem& item) { return item.text == text; });
}

}  // namespace wherein::scene
