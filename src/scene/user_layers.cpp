#include <scene/user_layers.hpp>

#include <cmath>
#include <set>
#include <utility>

#include <scene/label.hpp>

namespace wherein::scene {
namespace {

constexpr double point_radius_px = 3.4;
constexpr double cell_px = 7;  // of points that fall together one is drawn
constexpr std::size_t most_labels = 400;
constexpr double least_area_px = 24;  // an area smaller than that is not labelled
constexpr double label_size_px = 11.5;
constexpr float fill_ratio = 0.16F;

Color color_of(const Draft& draft, std::size_t layer) {
    const auto& colors = draft.input.theme.user_layer_colors;
    return colors[layer % colors.size()];
}

const std::vector<carto::UserGeometryPtr>& layers_of(const Draft& draft) {
    return draft.input.state.resources.map->user_layers;
}

/// The layer's place in the state; nullopt when it has been removed since the map was built.
std::optional<std::uint32_t> index_of(const Draft& draft, const carto::UserGeometry& geometry) {
    const auto& layers = draft.input.state.resources.user_layers;
    const auto found = std::find(layers.begin(), layers.end(), geometry.of);
    return found == layers.end()
               ? std::nullopt
               : std::optional(static_cast<std::uint32_t>(found - layers.begin()));
}

void add_strokes(Draft& draft, const std::vector<carto::StrokePtr>& meshes, Color color,
                 double width_px) {
    style::LineStyle style;
    style.color = color;
    style.width_px = draft.pxf(width_px);
    style.casing = draft.input.theme.label_halo;
    style.casing_width_px = draft.pxf(width_px + 1.6);
    for (const carto::StrokePtr& mesh : meshes) {
        if (overlaps(mesh->box, draft.drawn_m)) {
            draft.scene.border_strokes.push_back({mesh, style});
        }
    }
}

void add_points(Draft& draft, const carto::UserGeometry& geometry, std::uint32_t layer,
                Color color) {
    std::set<std::pair<int, int>> taken;
    const PixelBox wide = grown(draft.canvas(), draft.px(point_radius_px));
    const double cell = draft.px(cell_px);
    for (const carto::UserPoint& point : geometry.points) {
        const ScreenPt at = carto::to_screen(draft.input.camera, draft.input.size, point.at);
        if (!contains(wide, at) || !taken
                                        .emplace(static_cast<int>(std::floor(at.x_px / cell)),
                                                 static_cast<int>(std::floor(at.y_px / cell)))
                                        .second) {
            continue;
        }
        draft.scene.discs.push_back(
            {at, draft.pxf(point_radius_px), color, draft.input.theme.page, draft.pxf(1)});
        draft.scene.feature_hits.push_back({{layer, point.feature}, at});
    }
}

void add_layer(Draft& draft, const carto::UserGeometryPtr& geometry, std::uint32_t layer) {
    const Color color = color_of(draft, layer);
    if (!geometry->raster.empty()) {
        draft.scene.rasters.push_back({geometry, 1});
    }
    for (const carto::FillPtr& mesh : geometry->fills) {
        if (overlaps(mesh->box, draft.drawn_m)) {
            draft.scene.place_fills.push_back(
                {mesh, style::with_alpha(color, fill_ratio), Hatch::none});
        }
    }
    add_strokes(draft, geometry->outlines, color, 1.2);
    add_strokes(draft, geometry->lines, color, 1.9);
    add_points(draft, *geometry, layer, color);
}

Label label_of(Draft& draft, const std::string& name, Color color) {
    return measured(draft, {{name, style::Face::sans, draft.px(label_size_px),
                             style::mix(color, draft.input.theme.ink, 0.35F), 0, 0}});
}

/// Whether an area or line is large enough on the canvas to carry its name.
bool has_room(const Draft& draft, const carto::UserFeature& feature) {
    constexpr double degree_m = 111'195;
    const double height_deg = feature.box.north_deg - feature.box.south_deg;
    const double width_deg = carto::width_deg(feature.box);
    return std::max(height_deg, width_deg) * degree_m / draft.input.camera.m_per_px >=
           draft.px(least_area_px);
}

void label_feature(Draft& draft, const carto::UserFeature& feature, ScreenPt at, Color color) {
    const Label label = label_of(draft, feature.name, color);
    std::vector<PixelBox> boxes =
        boxes_around(at, draft.px(point_radius_px + 1.5), label.width_px, label.height_px);
    if (feature.points.empty()) {
        boxes.insert(boxes.begin(), box_around(at, label.width_px, label.height_px));
    }
    place_steady_label(draft, label, boxes);
}

}  // namespace

void add_user_layers(Draft& draft) {
    if (draft.input.theme.user_layer_colors.empty()) {
        return;
    }
    for (const carto::UserGeometryPtr& geometry : layers_of(draft)) {
        if (const auto layer = index_of(draft, *geometry)) {
            add_layer(draft, geometry, *layer);
        }
    }
}

void add_user_labels(Draft& draft) {
    std::size_t tried = 0;
    for (const FeatureHit& hit : draft.scene.feature_hits) {
        const auto& layer = *draft.input.state.resources.user_layers[hit.feature.layer];
        const carto::UserFeature& feature = layer.features[hit.feature.feature];
        if (!feature.name.empty() && tried++ < most_labels) {
            label_feature(draft, feature, hit.center, color_of(draft, hit.feature.layer));
        }
    }
    const auto& layers = draft.input.state.resources.user_layers;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        for (const carto::UserFeature& feature : layers[i]->features) {
            const bool is_wanted = feature.points.empty() && !feature.name.empty() &&
                                   overlaps(feature.box, draft.view_deg) &&
                                   has_room(draft, feature);
            const auto at = is_wanted ? carto::to_screen(draft.input.camera, draft.input.size,
                                                         feature.label_point)
                                      : std::nullopt;
            if (at && tried++ < most_labels) {
                label_feature(draft, feature, *at, color_of(draft, i));
            }
        }
    }
}

}  // namespace wherein::scene
