#include <cmath>

#include <scene/curved_label.hpp>
#include <scene/labels.hpp>
#include <scene/rivers.hpp>

namespace wherein::scene {
namespace {

constexpr double name_size_px = 11;
constexpr double name_spacing_px = 0.6;
constexpr double above_river_px = 3.5;
constexpr double loosest_ratio = 1.15;

bool is_in_view(const Draft& draft, const RiverPaths::River& river) {
    return std::any_of(river.parts.begin(), river.parts.end(), [&](const carto::Feature* part) {
        return overlaps(part->box, draft.view_deg);
    });
}

/// The name stands in several places of a long river.
std::string key_of(const RiverPaths::River& river, const GroundLine& stretch) {
    return river.name + " " + std::to_string(std::lround(stretch.front().x_m)) + " " +
           std::to_string(std::lround(stretch.front().y_m));
}

}  // namespace

void add_river_labels(Draft& draft) {
    const int last_rank = last_river_rank(draft.m_per_px());
    if (!draft.shows(document::MapLayer::rivers) || !draft.atlas().rivers || last_rank < 0) {
        return;
    }
    RiverPaths& paths = draft.input.cache.river_paths();
    for (const RiverPaths::River& river : paths.rivers()) {
        if (river.rank > last_rank) {
            break;
        }
        if (!is_in_view(draft, river)) {
            continue;
        }
        LabelLine line{river.name,
                       style::Face::sans_italic,
                       draft.px(name_size_px),
                       draft.input.theme.water_label,
                       draft.px(name_spacing_px),
                       0};
        const double length_px = measured(draft, {line}).width_px * loosest_ratio;
        for (const GroundLine& stretch : paths.stretches(
                 river, last_rank, draft.input.camera.m_per_px, length_px, draft.input.scale)) {
            const bool is_seen =
                contains(draft.canvas(), carto::to_screen(draft.input.camera, draft.input.size,
                                                          stretch[stretch.size() / 2]));
            if (is_seen) {
                place_along(draft, line, path_on_canvas(draft, stretch),
                            {0, 0, false, false, draft.px(above_river_px)}, key_of(river, stretch));
            }
        }
    }
}

}  // namespace wherein::scene
