#include <cmath>

#include <scene/pixel_box.hpp>
#include <scene/scene.hpp>

namespace wherein::scene {
namespace {

constexpr double slack_px = 6;

bool is_hit(const HitItem& hit, ScreenPt at) {
    if (hit.disc_center) {
        return std::hypot(at.x_px - hit.disc_center->x_px, at.y_px - hit.disc_center->y_px) <=
               static_cast<double>(hit.disc_radius_px) + slack_px;
    }
    if (hit.box_min && hit.box_max) {
        return contains(
            PixelBox{hit.box_min->x_px, hit.box_min->y_px, hit.box_max->x_px, hit.box_max->y_px},
            at);
    }
    return false;
}

bool is_footprint_hit(const HitItem& hit, const document::Resources& resources,
                      base::LngLat position) {
    return hit.footprint && resources.footprints && *hit.footprint < resources.footprints->size() &&
           carto::contains(resources.atlas, (*resources.footprints)[*hit.footprint], position);
}

const HitItem* front_hit(const Scene& scene, const document::AppState& state, ScreenPt at) {
    if (!contains(canvas_box(scene.size), at)) {
        return nullptr;
    }
    const auto position = carto::to_lng_lat(scene.camera, scene.size, at);
    for (const HitItem& hit : scene.hits) {
        if (is_hit(hit, at) || (position && is_footprint_hit(hit, state.resources, *position))) {
            return &hit;
        }
    }
    return nullptr;
}

}  // namespace

std::optional<document::PlaceIndex> pick(const Scene& scene, const document::AppState& state,
                                         ScreenPt at) {
    const HitItem* hit = front_hit(scene, state, at);
    return hit ? std::optional(hit->place) : std::nullopt;
}

std::optional<base::GeoBox> pick_cluster(const Scene& scene, const document::AppState& state,
                                         ScreenPt at) {
    const HitItem* hit = front_hit(scene, state, at);
    return hit ? hit->cluster : std::nullopt;
}

}  // namespace wherein::scene
