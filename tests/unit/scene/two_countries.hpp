#pragma once
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <carto/globe_map.hpp>
#include <scene/scene.hpp>
#include <support/catch.hpp>

namespace wherein::scene {

inline carto::Shape rectangle(double west, double south, double east, double north) {
    carto::Shape shape;
    shape.points = {{west, south}, {west, north}, {east, north}, {east, south}, {west, south}};
    shape.ring_ends = {5};
    shape.polygon_ends = {1};
    return shape;
}

inline carto::Feature area(const char* key, const char* name, const base::GeoBox& box) {
    carto::Feature feature;
    feature.key = key;
    feature.country = key;
    feature.adm0_a3 = key;
    feature.name = name;
    feature.box = box;
    feature.shape = rectangle(box.west_deg, box.south_deg, box.east_deg, box.north_deg);
    feature.label_point = {(box.west_deg + box.east_deg) / 2, (box.south_deg + box.north_deg) / 2};
    const double width_km =
        base::distance_m({box.west_deg, box.south_deg}, {box.east_deg, box.south_deg}) / 1000;
    feature.area_km2 = width_km * (box.north_deg - box.south_deg) * 111.2;
    return feature;
}

inline std::shared_ptr<const carto::Layer> layer(carto::LayerKind kind,
                                                 std::vector<carto::Feature> features) {
    return std::make_shared<carto::Layer>(carto::Layer{kind, std::move(features)});
}

/// Two countries side by side, a disputed area in the eastern one, and a map of them.
struct World {
    World() {
        const std::vector<carto::Feature> countries{area("WW", "Westland", {30, 40, 36, 46}),
                                                    area("EE", "Eastland", {36, 40, 42, 46})};
        atlas().countries_low = layer(carto::LayerKind::countries_low, countries);
        atlas().countries_mid = layer(carto::LayerKind::countries_mid, countries);
        atlas().states = layer(carto::LayerKind::states, countries);
        carto::Feature zone = area("Zone", "Zone (claim)", {37, 41, 39, 43});
        zone.standing = carto::Standing::disputed;
        zone.kind = "disputed";
        zone.from = "1990";
        zone.country = "EE";
        zone.held_by = "X-Z";
        zone.claimed_by = "EE|X-Z";
        zone.party_names = "X-Z Zonia|EE Eastland";
        atlas().disputed_areas = layer(carto::LayerKind::disputed_areas, {zone});
        carto::Feature rim;
        rim.shape = zone.shape;
        rim.shape.polygon_ends.clear();
        rim.box = zone.box;
        rim.sides =
            std::make_shared<carto::LineSides>(carto::LineSides{"EE", "EE", "Zone", "", false});
        atlas().disputed_lines = layer(carto::LayerKind::disputed_lines, {rim});
        for (auto* empty : {&atlas().lakes, &atlas().rivers, &atlas().urban, &atlas().glaciers}) {
            *empty = layer(carto::LayerKind::lakes, {});
        }
        camera = carto::camera_for({30, 40, 42, 46}, size, 0.1);
        build_map();
        auto reading = std::make_shared<document::Reading>();
        reading->article.date = text::Date{2021, 2, 14};
        state.reading = reading;
        state.view.camera = camera;
        state.view.map_size = size;
    }

    carto::Atlas& atlas() { return state.resources.atlas; }

    void build_map() {
        auto map = std::make_shared<carto::MapGeometry>();
        map->projection = camera.projection;
        map->levels[3] = carto::build_level(atlas(), camera.projection, carto::Detail::full, {});
        map->globe = std::make_shared<const carto::GlobeMap>(atlas());
        state.resources.map = map;
    }

    Scene build(double scale = 1) {
        return build_scene({state, *theme, **shaper, *cache, size, camera, scale});
    }

    const std::string assets = std::string(WHEREIN_SOURCE_DIR) + "/assets";
    carto::ScreenSize size{800, 600};
    carto::Camera camera;
    document::AppState state;
    base::Result<style::Theme> theme = style::load_theme(assets, "light");
    base::Result<std::shared_ptr<lettering::Shaper>> shaper = lettering::Shaper::open(assets);
    std::shared_ptr<SceneCache> cache = make_scene_cache();
};

inline const TextItem* find_text(const std::vector<TextItem>& texts, const std::string& text) {
    const auto found = std::find_if(texts.begin(), texts.end(),
                                    [&text](const TextItem& item) { return item.text == text; });
    return found == texts.end() ? nullptr : &*found;
}

inline std::size_t count_text(const std::vector<TextItem>& texts, const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        texts.begin(), texts.end(), [&text](const TextItem& item) { return item.text == text; }));
}

}  // namespace wherein::scene
