#include <carto/camera.hpp>

#include <algorithm>
#include <cmath>

#include <carto/geo_box.hpp>
#include <carto/projected_box.hpp>
#include <carto/projector.hpp>

namespace wherein::carto {
namespace {

constexpr int rim_steps = 16;

bool is_on_canvas(ScreenPt p, ScreenSize size) {
    return p.x_px >= 0 && p.y_px >= 0 && p.x_px <= size.width_px && p.y_px <= size.height_px;
}

/// Ground metres per projected metre in the middle, of both directions.
double ground_scale(const Camera& camera) {
    constexpr double half_m = 10'000;
    const Projector projector(camera.projection);
    const auto ground_m = [&](double dx_m, double dy_m) {
        const ProjectedPt center = camera.center_m;
        const auto a = projector.inverse({center.x_m - dx_m, center.y_m - dy_m});
        const auto b = projector.inverse({center.x_m + dx_m, center.y_m + dy_m});
        return a && b ? base::distance_m(*a, *b) : 2 * half_m;
    };
    return std::sqrt(ground_m(half_m, 0) * ground_m(0, half_m)) / (2 * half_m);
}

}  // namespace

ScreenPt to_screen(const Camera& camera, ScreenSize size, ProjectedPt point) {
    return {size.width_px / 2.0 + (point.x_m - camera.center_m.x_m) / camera.m_per_px,
            size.height_px / 2.0 - (point.y_m - camera.center_m.y_m) / camera.m_per_px};
}

ProjectedPt to_projected(const Camera& camera, ScreenSize size, ScreenPt point) {
    return {camera.center_m.x_m + (point.x_px - size.width_px / 2.0) * camera.m_per_px,
            camera.center_m.y_m - (point.y_px - size.height_px / 2.0) * camera.m_per_px};
}

std::optional<base::LngLat> to_lng_lat(const Camera& camera, ScreenSize size, ScreenPt point) {
    return unproject(camera.projection, to_projected(camera, size, point));
}

std::optional<ScreenPt> to_screen(const Camera& camera, ScreenSize size, base::LngLat position) {
    const auto point = project(camera.projection, position);
    return point ? std::optional(to_screen(camera, size, *point)) : std::nullopt;
}

std::optional<ProjectedBox> reach_of(const Projection& projection, const base::GeoBox& box) {
    constexpr double widest_deg = 90;
    constexpr double margin_ratio = 0.01;
    const double from_middle_deg = wrapped_deg(box.west_deg - projection.lng0_deg);
    const double width = width_deg(box);
    if (width > widest_deg || from_middle_deg + width > 180) {
        return std::nullopt;
    }
    const Projector projector(projection);
    ProjectedBox reach;
    const double height = box.north_deg - box.south_deg;
    for (int step = 0; step <= rim_steps; ++step) {
        const double share = step / double{rim_steps};
        for (const base::LngLat on_rim :
             {base::LngLat{box.west_deg + share * width, box.south_deg},
              base::LngLat{box.west_deg + share * width, box.north_deg},
              base::LngLat{box.west_deg, box.south_deg + share * height},
              base::LngLat{box.west_deg + width, box.south_deg + share * height}}) {
            const auto at = projector.forward(on_rim);
            if (!at) {
                return std::nullopt;
            }
            grow(reach, *at);
        }
    }
    const double dx_m = margin_ratio * (reach.max_x_m - reach.min_x_m);
    const double dy_m = margin_ratio * (reach.max_y_m - reach.min_y_m);
    return ProjectedBox{reach.min_x_m - dx_m, reach.min_y_m - dy_m, reach.max_x_m + dx_m,
                        reach.max_y_m + dy_m};
}

ProjectedBox visible_box(const Camera& camera, ScreenSize size) {
    const double half_width_m = size.width_px / 2.0 * camera.m_per_px;
    const double half_height_m = size.height_px / 2.0 * camera.m_per_px;
    return {camera.center_m.x_m - half_width_m, camera.center_m.y_m - half_height_m,
            camera.center_m.x_m + half_width_m, camera.center_m.y_m + half_height_m};
}

Camera zoomed_about(const Camera& camera, ScreenSize size, ScreenPt pointer, double factor) {
    const ProjectedPt fixed = to_projected(camera, size, pointer);
    Camera zoomed = camera;
    zoomed.m_per_px = std::clamp(camera.m_per_px / factor, min_m_per_px, max_m_per_px);
    const double ratio = zoomed.m_per_px / camera.m_per_px;
    zoomed.center_m.x_m = fixed.x_m + (camera.center_m.x_m - fixed.x_m) * ratio;
    zoomed.center_m.y_m = fixed.y_m + (camera.center_m.y_m - fixed.y_m) * ratio;
    return zoomed;
}

Camera panned(const Camera& camera, double dx_px, double dy_px) {
    Camera moved = camera;
    moved.center_m.x_m -= dx_px * camera.m_per_px;
    moved.center_m.y_m += dy_px * camera.m_per_px;
    return moved;
}

base::GeoBox visible_geo_box(const Camera& camera, ScreenSize size) {
    const Projector projector(camera.projection);
    const auto at = [&](double x_px, double y_px) {
        return projector.inverse(to_projected(camera, size, {x_px, y_px}));
    };
    const auto middle = at(size.width_px / 2.0, size.height_px / 2.0);
    if (!middle) {
        return {-180, -90, 180, 90};
    }
    base::GeoBox box{0, middle->lat_deg, 0, middle->lat_deg};
    for (int row = 0; row <= rim_steps; ++row) {
        for (int column = 0; column <= rim_steps; ++column) {
            if (const auto p = at(size.width_px * column / double{rim_steps},
                                  size.height_px * row / double{rim_steps})) {
                const double dlng_deg = std::remainder(p->lng_deg - middle->lng_deg, 360);
                box.west_deg = std::min(box.west_deg, dlng_deg);
                box.east_deg = std::max(box.east_deg, dlng_deg);
                box.south_deg = std::min(box.south_deg, p->lat_deg);
                box.north_deg = std::max(box.north_deg, p->lat_deg);
            }
        }
    }
    for (const double pole_deg : {-90.0, 90.0}) {
        if (const auto p = to_screen(camera, size, base::LngLat{middle->lng_deg, pole_deg});
            p && is_on_canvas(*p, size)) {
            (pole_deg < 0 ? box.south_deg : box.north_deg) = pole_deg;
            box.west_deg = -180;
            box.east_deg = 180;
        }
    }
    if (box.east_deg - box.west_deg > 340) {
        return {-180, box.south_deg, 180, box.north_deg};
    }
    return {wrapped_deg(middle->lng_deg + box.west_deg), box.south_deg,
            wrapped_deg(middle->lng_deg + box.east_deg), box.north_deg};
}

Camera camera_for(const base::GeoBox& box, ScreenSize size, double margin_ratio) {
    return camera_for(box, size, margin_ratio, choose_projection(box));
}

Camera camera_for(const base::GeoBox& box, ScreenSize size, double margin_ratio,
                  const Projection& projection) {
    const Projector projector(projection);
    ProjectedBox bounds;
    // All around the earth is from one end of the map to the other, wherever its middle is.
    constexpr double all_around_deg = 359.999;
    const bool is_all_around = width_deg(box) >= all_around_deg;
    const double width = is_all_around ? all_around_deg : width_deg(box);
    const double west_deg = is_all_around ? projection.lng0_deg - width / 2 : box.west_deg;
    for (int row = 0; row <= rim_steps; ++row) {
        for (int column = 0; column <= rim_steps; ++column) {
            const base::LngLat p{west_deg + width * column / rim_steps,
                                 box.south_deg + (box.north_deg - box.south_deg) * row / rim_steps};
            if (const auto at = projector.forward(p)) {
                grow(bounds, *at);
            }
        }
    }
    if (bounds.is_empty()) {
        return {projection, {}, max_m_per_px};
    }
    const double free_ratio = std::max(0.1, 1 - 2 * margin_ratio);
    const double m_per_px =
        std::max((bounds.max_x_m - bounds.min_x_m) / (std::max(1, size.width_px) * free_ratio),
                 (bounds.max_y_m - bounds.min_y_m) / (std::max(1, size.height_px) * free_ratio));
    return {projection,
            {(bounds.min_x_m + bounds.max_x_m) / 2, (bounds.min_y_m + bounds.max_y_m) / 2},
            std::clamp(m_per_px, min_m_per_px, max_m_per_px)};
}

Camera with_projection(const Camera& camera, const Projection& projection) {
    const auto center = unproject(camera.projection, camera.center_m);
    const auto moved = center ? project(projection, *center) : std::nullopt;
    if (!moved) {
        return camera;
    }
    Camera turned{projection, *moved, camera.m_per_px};
    if (projection.kind != camera.projection.kind) {
        turned.m_per_px = std::clamp(camera.m_per_px * ground_scale(camera) / ground_scale(turned),
                                     min_m_per_px, max_m_per_px);
    }
    return turned;
}

double ground_m_per_px(const Camera& camera) {
    constexpr double half_px = 20;
    const double half_m = half_px * camera.m_per_px;
    const Projector projector(camera.projection);
    const auto west = projector.inverse({camera.center_m.x_m - half_m, camera.center_m.y_m});
    const auto east = projector.inverse({camera.center_m.x_m + half_m, camera.center_m.y_m});
    return west && east ? base::distance_m(*west, *east) / (2 * half_px) : camera.m_per_px;
}

}  // namespace wherein::carto
