#include <algorithm>
#include <cmath>
#include <numbers>

#include <carto/geo_box.hpp>
#include <scene/draft.hpp>

namespace wherein::scene {
namespace {

constexpr double slack_px = 7;

/// Degrees around a position as a flat map of pixels.
struct Plane {
    base::LngLat middle;
    double px_per_lat_deg{}, px_per_lng_deg{};

    std::pair<double, double> at(base::LngLat p) const {
        return {std::remainder(p.lng_deg - middle.lng_deg, 360) * px_per_lng_deg,
                (p.lat_deg - middle.lat_deg) * px_per_lat_deg};
    }
};

double distance_px(const Plane& plane, base::LngLat from, base::LngLat to) {
    const auto [ax, ay] = plane.at(from);
    const auto [bx, by] = plane.at(to);
    const double length2 = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
    const double along =
        length2 > 0 ? std::clamp(-(ax * (bx - ax) + ay * (by - ay)) / length2, 0.0, 1.0) : 0;
    return std::hypot(ax + along * (bx - ax), ay + along * (by - ay));
}

bool is_line_hit(const Plane& plane, const carto::Shape& lines) {
    std::uint32_t begin = 0;
    for (const std::uint32_t end : lines.ring_ends) {
        for (std::uint32_t i = begin + 1; i < end; ++i) {
            if (distance_px(plane, lines.points[i - 1], lines.points[i]) <= slack_px) {
                return true;
            }
        }
        begin = end;
    }
    return false;
}

bool is_hit(const Plane& plane, const carto::UserFeature& feature) {
    const double lng_slack = slack_px / plane.px_per_lng_deg;
    const double lat_slack = slack_px / plane.px_per_lat_deg;
    const base::LngLat p = plane.middle;
    if (!carto::overlaps(feature.box, {p.lng_deg - lng_slack, p.lat_deg - lat_slack,
                                       p.lng_deg + lng_slack, p.lat_deg + lat_slack})) {
        return false;
    }
    return is_line_hit(plane, feature.lines) || carto::contains(feature.areas, p);
}

}  // namespace

std::optional<document::UserFeatureRef> pick_feature(const Scene& scene,
                                                     const document::AppState& state, ScreenPt at) {
    const auto& layers = state.resources.user_layers;
    if (layers.empty() || !contains(canvas_box(scene.size), at)) {
        return std::nullopt;
    }
    for (auto hit = scene.feature_hits.rbegin(); hit != scene.feature_hits.rend(); ++hit) {
        if (std::hypot(hit->center.x_px - at.x_px, hit->center.y_px - at.y_px) <= slack_px) {
            return hit->feature;
        }
    }
    const auto position = carto::to_lng_lat(scene.camera, scene.size, at);
    if (!position) {
        return std::nullopt;
    }
    constexpr double degree_m = 111'195;
    const double px_per_deg = degree_m / carto::ground_m_per_px(scene.camera);
    const double cos_lat = std::max(std::cos(position->lat_deg * std::numbers::pi / 180), 0.01);
    const Plane plane{*position, px_per_deg, px_per_deg * cos_lat};
    for (std::size_t layer = layers.size(); layer-- > 0;) {
        const auto& features = layers[layer]->features;
        for (std::size_t i = features.size(); i-- > 0;) {
            if (is_hit(plane, features[i])) {
                return document::UserFeatureRef{static_cast<std::uint32_t>(layer),
                                                static_cast<std::uint32_t>(i)};
            }
        }
    }
    return std::nullopt;
}

}  // namespace wherein::scene
