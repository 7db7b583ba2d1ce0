#pragma once
#include <string>
#include <utility>

#include <carto/atlas.hpp>

namespace wherein::tests {

/// A rectangle of one-degree edges, so that neighbours share theirs.
inline carto::Feature box_feature(const std::string& key, int west, int south, int east,
                                  int north) {
    carto::Feature feature;
    feature.key = feature.name = feature.country = feature.adm0_a3 = key;
    auto& points = feature.shape.points;
    const auto add = [&](int x, int y) {
        points.push_back({static_cast<double>(x), static_cast<double>(y)});
    };
    for (int x = west; x < east; ++x) {
        add(x, south);
    }
    for (int y = south; y < north; ++y) {
        add(east, y);
    }
    for (int x = east; x > west; --x) {
        add(x, north);
    }
    for (int y = north; y >= south; --y) {
        add(west, y);
    }
    const auto count = static_cast<std::uint32_t>(points.size());
    feature.shape.ring_ends = {count};
    feature.shape.polygon_ends = {1};
    feature.box = {static_cast<double>(west), static_cast<double>(south), static_cast<double>(east),
                   static_cast<double>(north)};
    feature.area_km2 = (east - west) * (north - south) * 10'000.0;
    return feature;
}

inline carto::Feature unit_feature(const std::string& country, const std::string& code, int west,
                                   int south, int east, int north) {
    carto::Feature feature = box_feature(country, west, south, east, north);
    feature.key = feature.code = country + "." + code;
    return feature;
}

/// Two countries side by side: A of two units (0-4 E), B of one (4-6 E), all 40-42 N; a disputed
/// area inside A.
inline carto::Atlas two_countries() {
    const auto layer = [](carto::LayerKind kind, std::vector<carto::Feature> features) {
        return std::make_shared<const carto::Layer>(carto::Layer{kind, std::move(features)});
    };
    carto::Atlas atlas;
    atlas.countries_mid = layer(carto::LayerKind::countries_mid,
                                {box_feature("A", 0, 40, 4, 42), box_feature("B", 4, 40, 6, 42)});
    atlas.countries_low = atlas.countries_mid;
    carto::Feature west = unit_feature("A", "01", 0, 40, 2, 42);
    west.region = "Far West";
    atlas.states = layer(carto::LayerKind::states, {west, unit_feature("A", "02", 2, 40, 4, 42),
                                                    unit_feature("B", "01", 4, 40, 6, 42)});
    carto::Feature disputed = box_feature("Old Oblast", 1, 40, 3, 41);
    atlas.disputed_areas = layer(carto::LayerKind::disputed_areas, {disputed});
    return atlas;
}

}  // namespace wherein::tests
