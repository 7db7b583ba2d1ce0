#include <scene/scene.hpp>

#include <document/reduce.hpp>
#include <document/viewpoint.hpp>
#include <scene/draft.hpp>

namespace wherein::scene {
namespace {

void find_level(Draft& draft) {
    const auto& map = draft.input.state.resources.map;
    if (!map || !(map->projection == draft.input.camera.projection)) {
        return;
    }
    draft.level =
        carto::best_level(*map, carto::detail_for(draft.input.camera.m_per_px), draft.view_deg);
    for (std::size_t i = 0; i < map->levels.size(); ++i) {
        if (draft.level && map->levels[i].get() == draft.level) {
            draft.detail = static_cast<carto::Detail>(i);
        }
    }
}

/// Whether the canvas reaches past the end of the map.
bool reaches_past_map(const Draft& draft) {
    constexpr int steps = 12;
    const double width = draft.input.size.width_px;
    const double height = draft.input.size.height_px;
    const auto is_outside = [&](double x, double y) {
        return !carto::to_lng_lat(draft.input.camera, draft.input.size, {x, y});
    };
    for (int i = 0; i <= steps; ++i) {
        const double share = static_cast<double>(i) / steps;
        if (is_outside(share * width, 0) || is_outside(share * width, height) ||
            is_outside(0, share * height) || is_outside(width, share * height)) {
            return true;
        }
    }
    return false;
}

/// The renderer keeps the map in tiles, which reach beyond the view: were their part of a mesh left
/// out, they would be drawn anew when it comes. What it paints ahead while the map is zoomed out
/// reaches further.
carto::ScreenSize widened(carto::ScreenSize size) {
    constexpr int tile_around_px = 136;
    constexpr double ahead_ratio = 0.18;
    const auto wide = [&](int px) {
        return px + 2 * std::max(tile_around_px, static_cast<int>(ahead_ratio * px));
    };
    return {wide(size.width_px), wide(size.height_px)};
}

}  // namespace

Scene build_scene(const SceneInput& input) {
    input.cache.renew(input.state.resources, input.camera.projection);
    Draft draft(input);
    draft.placer = LabelPlacer(2 * input.scale);
    draft.scene.camera = input.camera;
    draft.scene.size = input.size;
    draft.scene.background = input.theme.sea;
    if (input.size.width_px <= 0 || input.size.height_px <= 0) {
        return std::move(draft.scene);
    }
    draft.view_m = carto::visible_box(input.camera, input.size);
    draft.drawn_m = carto::visible_box(input.camera, widened(input.size));
    draft.view_deg = carto::visible_geo_box(input.camera, input.size);
    draft.places = choose_places(input);
    input.cache.labels.recall(input);
    draft.far = document::places_out_of_view(input.state, input.cache.labels.far);
    input.cache.labels.far = draft.far;
    draft.view = document::viewpoint_of(input.state);
    draft.shown_disputed = choose_disputed(input, draft.view);
    find_level(draft);
    if (!draft.level) {
        return std::move(draft.scene);
    }
    draft.shows_map_edge = reaches_past_map(draft);
    add_base_map(draft);
    add_place_areas(draft);
    add_borders(draft);
    add_user_layers(draft);
    if (input.is_ground_only) {
        add_inset(draft);
        return std::move(draft.scene);
    }
    gather_symbols(draft);
    add_place_symbols(draft);
    add_furniture(draft);
    add_labels(draft);
    add_notes(draft);
    draft.scene.hits.insert(draft.scene.hits.end(), draft.area_hits.begin(), draft.area_hits.end());
    return std::move(draft.scene);
}

}  // namespace wherein::scene
