#include <document/goal.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

#include <document/geo_span.hpp>
#include <document/reduce.hpp>

namespace wherein::document {
namespace {

using carto::Camera;
using carto::Projection;
using carto::ProjectionKind;

constexpr double home_margin = 0.08;
constexpr double world_margin = 0.02;
constexpr double metres_per_degree = 111'195;
// The whole Earth in Equal Earth, with some sea around.
constexpr double world_width_m = 40e6;
constexpr double world_height_m = 20e6;

// How far parameters may be off: at least this, and more for a view that spans more.
constexpr double lng_slack_deg = 12;
constexpr double parallel_slack_deg = 6;
constexpr double slack_of_view = 0.3;
constexpr double cylinder_slack_deg = 60;

bool parameters_suit(const Projection& have, const Projection& wanted, const GeoSpan& view) {
    const double lng_off = std::abs(longitude_step_deg(have.lng0_deg, wanted.lng0_deg));
    switch (have.kind) {
        case ProjectionKind::lambert_conformal_conic: {
            const double slack =
                std::max(parallel_slack_deg, slack_of_view * (view.north_deg - view.south_deg));
            return lng_off <= std::max(lng_slack_deg, slack_of_view * view.width_deg) &&
                   std::abs(have.lat1_deg - wanted.lat1_deg) <= slack &&
                   std::abs(have.lat2_deg - wanted.lat2_deg) <= slack;
        }
        case ProjectionKind::orthographic:
            return true;
        case ProjectionKind::mercator:
        case ProjectionKind::equal_earth:
        case ProjectionKind::plate_carree:
            return lng_off <= cylinder_slack_deg;
    }
    return true;
}

ProjectionKind kind_for(const GeoSpan& view) {
    return carto::choose_projection(to_box(view)).kind;
}

bool is_sound(const Camera& camera) {
    return std::isfinite(camera.center_m.x_m) && std::isfinite(camera.center_m.y_m) &&
           std::isfinite(camera.m_per_px) && camera.m_per_px > 0;
}

}  // namespace

Goal box_goal(const base::GeoBox& box, double margin_ratio) {
    return {box, margin_ratio, std::nullopt, 0};
}

Goal point_goal(base::LngLat point, double m_per_px, carto::ScreenSize size) {
    const double lat_ratio = std::max(std::cos(point.lat_deg * std::numbers::pi / 180), 0.05);
    const double height_deg = size.height_px * m_per_px / metres_per_degree;
    const double width_deg =
        std::min(size.width_px * m_per_px / metres_per_degree / lat_ratio, 360.0);
    const GeoSpan view{point.lng_deg - width_deg / 2, width_deg,
                       std::max(point.lat_deg - height_deg / 2, -90.0),
                       std::min(point.lat_deg + height_deg / 2, 90.0)};
    return {to_box(view), 0, point, m_per_px};
}

Goal home_goal(const AppState& state) {
    const auto core = core_box(state);
    return core ? box_goal(*core, home_margin) : world_goal();
}

Goal world_goal() {
    return box_goal({-180, -90, 180, 90}, world_margin);
}

Camera own_camera(const Goal& goal, carto::ScreenSize size) {
    const Projection fitted = carto::choose_projection(goal.box);
    const Camera camera = camera_in(goal, size, fitted)
                              .value_or(carto::camera_for(goal.box, size, goal.margin_ratio));
    // The canvas shows more than the box; where that wants another projection, the view would
    // change again on arrival.
    const base::GeoBox seen = carto::visible_geo_box(camera, size);
    if (suits(camera.projection, seen)) {
        return camera;
    }
    return camera_in(goal, size, carto::choose_projection(seen)).value_or(camera);
}

std::optional<Camera> camera_in(const Goal& goal, carto::ScreenSize size,
                                const Projection& projection) {
    Camera camera;
    if (goal.center) {
        const auto center = carto::project(projection, *goal.center);
        if (!center) {
            return std::nullopt;
        }
        camera = {projection, *center, goal.m_per_px};
    } else {
        if (!carto::project(projection, center_of(to_span(goal.box)))) {
            return std::nullopt;
        }
        camera = carto::camera_for(goal.box, size, goal.margin_ratio, projection);
    }
    camera.m_per_px = limited_m_per_px(camera.m_per_px, size);
    return is_sound(camera) ? std::optional(camera) : std::nullopt;
}

bool suits(const Projection& projection, const base::GeoBox& view) {
    const GeoSpan span = to_span(view);
    const Projection wanted = carto::choose_projection(view);
    if (wanted.kind == projection.kind) {
        return parameters_suit(projection, wanted, span);
    }
    constexpr double smaller = 0.8;
    constexpr double larger = 1.25;
    return kind_for(scaled(span, smaller)) == projection.kind ||
           kind_for(scaled(span, larger)) == projection.kind;
}

double limited_m_per_px(double m_per_px, carto::ScreenSize size) {
    const double world = std::max(world_width_m / std::max(size.width_px, 1),
                                  world_height_m / std::max(size.height_px, 1));
    return std::clamp(m_per_px, carto::min_m_per_px, std::min(world, carto::max_m_per_px));
}

}  // namespace wherein::document
