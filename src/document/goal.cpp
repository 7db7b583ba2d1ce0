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
constexpr double pseudocylinder_slack_deg = 20;
constexpr double globe_slack_deg = 6;
// From here on a view is of the whole earth, whose longitudes have no middle.
constexpr double all_around_deg = 340;
constexpr double world_view_deg = 200;

double globe_off_deg(const Projection& globe, base::LngLat middle) {
    constexpr double degree_m = 111'195;
    return base::distance_m({globe.lng0_deg, globe.lat0_deg}, middle) / degree_m;
}

bool parameters_suit(const Projection& have, const Projection& wanted, const GeoSpan& view) {
    const double lng_off = view.width_deg > all_around_deg
                               ? 0
                               : std::abs(longitude_step_deg(have.lng0_deg, wanted.lng0_deg));
    switch (have.kind) {
        case ProjectionKind::lambert_conformal_conic: {
            const double slack =
                std::max(parallel_slack_deg, slack_of_view * (view.north_deg - view.south_deg));
            return lng_off <= std::max(lng_slack_deg, slack_of_view * view.width_deg) &&
                   std::abs(have.lat1_deg - wanted.lat1_deg) <= slack &&
                   std::abs(have.lat2_deg - wanted.lat2_deg) <= slack;
        }
        case ProjectionKind::orthographic:
            return globe_off_deg(have, {wanted.lng0_deg, wanted.lat0_deg}) <= lng_slack_deg;
        case ProjectionKind::mercator:
        case ProjectionKind::plate_carree:
            return lng_off <= cylinder_slack_deg;
        case ProjectionKind::equal_earth:
            return lng_off <= std::max(pseudocylinder_slack_deg, slack_of_view * view.width_deg);
    }
    return true;
}

ProjectionKind kind_for(const GeoSpan& view, carto::ProjectionChoice choice) {
    return carto::projection_for(choice, to_box(view)).kind;
}

/// Over a pole every longitude is seen; the middle of the view then tells where the map turns to.
Projection turned_to(Projection projection, const base::GeoBox& seen, base::LngLat middle) {
    if (to_span(seen).width_deg > all_around_deg &&
        projection.kind != ProjectionKind::equal_earth) {
        projection.lng0_deg = std::round(middle.lng_deg);
    }
    return projection;
}

/// A globe seen from above a pole shows more than the polar cap it was chosen for, and may.
bool stays_over_pole(const Camera& camera, carto::ScreenSize size) {
    constexpr double diameter_m = 12'742'000;
    constexpr double least_lat_deg = 50;
    constexpr double at_pole_deg = 89;
    const auto middle = carto::unproject(camera.projection, camera.center_m);
    return camera.projection.kind == ProjectionKind::orthographic &&
           std::abs(camera.projection.lat0_deg) > at_pole_deg && middle &&
           std::abs(middle->lat_deg) > least_lat_deg &&
           std::min(size.width_px, size.height_px) * camera.m_per_px < diameter_m;
}

/// Moved up or down so far that nothing beyond the poles is shown that need not be: a box near a
/// pole would else stand under a broad empty band.
Camera between_poles(Camera camera, carto::ScreenSize size) {
    const auto pole = carto::project(camera.projection, {camera.projection.lng0_deg, 90});
    if (!pole || camera.projection.kind == ProjectionKind::lambert_conformal_conic ||
        camera.projection.kind == ProjectionKind::orthographic) {
        return camera;
    }
    const double farthest_m =
        std::max(pole->y_m - (0.5 - world_margin) * size.height_px * camera.m_per_px, 0.0);
    camera.center_m.y_m = std::clamp(camera.center_m.y_m, -farthest_m, farthest_m);
    return camera;
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

Camera own_camera(const Goal& goal, carto::ScreenSize size, carto::ProjectionChoice choice) {
    const Projection fitted = carto::projection_for(choice, goal.box);
    const Camera camera =
        camera_in(goal, size, fitted)
            .value_or(carto::camera_for(goal.box, size, goal.margin_ratio, fitted));
    // The canvas shows more than the box; where that wants another projection, the view would
    // change again on arrival.
    const base::GeoBox seen = carto::visible_geo_box(camera, size);
    if (suits(camera.projection, seen, choice) || stays_over_pole(camera, size)) {
        return camera;
    }
    const auto middle = carto::unproject(camera.projection, camera.center_m);
    Projection wanted =
        turned_to(carto::projection_for(choice, seen), seen, middle.value_or(base::LngLat{}));
    const bool crosses_antimeridian = goal.box.west_deg > goal.box.east_deg;
    if (wanted.kind == carto::ProjectionKind::equal_earth && crosses_antimeridian) {
        // It would lie at both ends of a map around Greenwich.
        wanted.lng0_deg = std::round(center_of(to_span(goal.box)).lng_deg);
    }
    return camera_in(goal, size, wanted).value_or(camera);
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
    if (!goal.center) {
        camera = between_poles(camera, size);
    }
    return is_sound(camera) ? std::optional(camera) : std::nullopt;
}

bool suits(const Projection& projection, const base::GeoBox& view, carto::ProjectionChoice choice) {
    const GeoSpan span = to_span(view);
    const Projection wanted = carto::projection_for(choice, view);
    if (wanted.kind == projection.kind) {
        return parameters_suit(projection, wanted, span);
    }
    constexpr double smaller = 0.8;
    constexpr double larger = 1.25;
    return kind_for(scaled(span, smaller), choice) == projection.kind ||
           kind_for(scaled(span, larger), choice) == projection.kind;
}

std::optional<Projection> better_projection(const Camera& camera, carto::ScreenSize size,
                                            carto::ProjectionChoice choice) {
    const base::GeoBox seen = carto::visible_geo_box(camera, size);
    const auto middle = carto::unproject(camera.projection, camera.center_m);
    Projection wanted = carto::projection_for(choice, seen);
    if (middle && camera.projection.kind == ProjectionKind::orthographic &&
        wanted.kind == ProjectionKind::orthographic) {
        const double slack = is_globe_to_turn(camera, size) ? 1 : globe_slack_deg;
        if (globe_off_deg(camera.projection, *middle) <= slack) {
            return std::nullopt;
        }
        wanted.lng0_deg = middle->lng_deg;
        wanted.lat0_deg = middle->lat_deg;
        return wanted;
    }
    if (suits(camera.projection, seen, choice) || (!choice && stays_over_pole(camera, size))) {
        return std::nullopt;
    }
    return middle ? turned_to(wanted, seen, *middle) : wanted;
}

Camera switched(const Camera& camera, carto::ScreenSize size, carto::ProjectionChoice choice) {
    const base::GeoBox seen = carto::visible_geo_box(camera, size);
    const auto middle = carto::unproject(camera.projection, camera.center_m);
    Projection wanted = carto::projection_for(choice, seen);
    if (middle && wanted.kind == ProjectionKind::orthographic) {
        wanted.lng0_deg = middle->lng_deg;
        wanted.lat0_deg = middle->lat_deg;
    } else if (middle) {
        wanted = turned_to(wanted, seen, *middle);
    }
    if (to_span(seen).width_deg > world_view_deg) {
        if (auto world = camera_in(world_goal(), size, wanted)) {
            return *world;
        }
    }
    Camera same = carto::with_projection(camera, wanted);
    same.m_per_px = limited_m_per_px(same.m_per_px, size);
    return same;
}

bool is_globe_to_turn(const Camera& camera, carto::ScreenSize size) {
    constexpr double radius_m = 6'371'000;
    return camera.projection.kind == ProjectionKind::orthographic &&
           std::min(size.width_px, size.height_px) * camera.m_per_px > radius_m;
}

double limited_m_per_px(double m_per_px, carto::ScreenSize size) {
    const double world = std::max(world_width_m / std::max(size.width_px, 1),
                                  world_height_m / std::max(size.height_px, 1));
    return std::clamp(m_per_px, carto::min_m_per_px, std::min(world, carto::max_m_per_px));
}

}  // namespace wherein::document
