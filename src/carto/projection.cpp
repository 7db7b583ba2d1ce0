#include <carto/projection.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include <carto/geo_box.hpp>
#include <carto/projector.hpp>

namespace wherein::carto {
namespace {

constexpr double widest_regional_deg = 100;
constexpr double tallest_regional_deg = 70;
// Cones reach far around the earth, as long as they lie in the north or the south.
constexpr double widest_cone_deg = 200;
constexpr double tallest_cone_deg = 78;
constexpr double least_cone_lat_deg = 10;
constexpr double equator_band_deg = 8;
constexpr double polar_cap_deg = 50;
constexpr double nearly_all_around_deg = 300;

double to_half_degree(double deg) {
    return std::round(deg * 2) / 2;
}

std::string number(double value) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.10g", value);
    return buffer;
}

std::string parallel(double lat_deg) {
    return number(std::abs(lat_deg)) + "°" + (lat_deg < 0 ? " S" : " N");
}

std::string describe_conic(const Projection& projection) {
    if (projection.lat1_deg == projection.lat2_deg) {
        return "Lambert conformal conic, " + parallel(projection.lat1_deg);
    }
    if ((projection.lat1_deg < 0) != (projection.lat2_deg < 0)) {
        return "Lambert conformal conic, " + parallel(projection.lat1_deg) + " and " +
               parallel(projection.lat2_deg);
    }
    return "Lambert conformal conic, " + number(std::abs(projection.lat1_deg)) + "° and " +
           parallel(projection.lat2_deg);
}

}  // namespace

std::optional<ProjectedPt> project(const Projection& projection, base::LngLat position) {
    return Projector(projection).forward(position);
}

std::optional<base::LngLat> unproject(const Projection& projection, ProjectedPt point) {
    return Projector(projection).inverse(point);
}

namespace {

bool holds_pole(const base::GeoBox& view) {
    constexpr double at_pole_deg = 89;
    return view.north_deg >= at_pole_deg || view.south_deg <= -at_pole_deg;
}

bool is_polar_cap(const base::GeoBox& view) {
    return holds_pole(view) &&
           (view.south_deg >= polar_cap_deg || view.north_deg <= -polar_cap_deg);
}

bool is_regional(const base::GeoBox& view) {
    const double width = width_deg(view);
    const double height = view.north_deg - view.south_deg;
    const bool is_plain = width <= widest_regional_deg && height <= tallest_regional_deg;
    const bool is_one_side =
        view.south_deg >= least_cone_lat_deg || view.north_deg <= -least_cone_lat_deg;
    const bool is_cone =
        (width <= widest_cone_deg || holds_pole(view)) && height <= tallest_cone_deg && is_one_side;
    return is_plain || is_cone;
}

bool is_all_around(const base::GeoBox& view) {
    return width_deg(view) > nearly_all_around_deg;
}

// Far from the poles, where a cone would close, and not so near each other that they fall together.
double standard(double lat_deg) {
    return std::clamp(to_half_degree(lat_deg), -84.0, 84.0);
}

Projection fitted_conic(const base::GeoBox& view) {
    constexpr ProjectionKind kind = ProjectionKind::lambert_conformal_conic;
    const double height_deg = view.north_deg - view.south_deg;
    const base::LngLat center = center_of(view);
    const double lng0_deg = is_all_around(view) ? 0 : to_half_degree(center.lng_deg);
    const double lat1_deg = standard(view.south_deg + height_deg / 6);
    const double lat2_deg = standard(view.south_deg + height_deg * 5 / 6);
    if (std::abs(center.lat_deg) >= equator_band_deg && lat1_deg * lat2_deg > 0) {
        return {kind, lng0_deg, standard(center.lat_deg), lat1_deg, lat2_deg};
    }
    // A cone over the equator would open to a cylinder: it leans to the side that has more.
    const double side = center.lat_deg < 0 ? -1 : 1;
    return {kind, lng0_deg, side * 15, side * 5, side * 25};
}

Projection fitted_globe(const base::GeoBox& view) {
    constexpr double world_lat_deg = 15;
    const base::LngLat center = center_of(view);
    if (is_polar_cap(view)) {
        return {ProjectionKind::orthographic,
                is_all_around(view) ? 0 : to_half_degree(center.lng_deg),
                view.north_deg > 0 ? 90.0 : -90.0, 0, 0};
    }
    if (is_all_around(view)) {
        return {ProjectionKind::orthographic, 0, world_lat_deg, 0, 0};
    }
    return {ProjectionKind::orthographic, to_half_degree(center.lng_deg),
            to_half_degree(center.lat_deg), 0, 0};
}

}  // namespace

bool is_cut_between(const Projection& projection, base::LngLat a, base::LngLat b) {
    const auto from_middle = [&projection](base::LngLat p) {
        return std::remainder(p.lng_deg - projection.lng0_deg, 360);
    };
    return projection.kind != ProjectionKind::orthographic &&
           std::abs(from_middle(a) - from_middle(b)) > 180;
}

Projection choose_projection(const base::GeoBox& view) {
    if (is_polar_cap(view)) {
        return fit_projection(ProjectionKind::orthographic, view);
    }
    if (!is_regional(view)) {
        return fit_projection(ProjectionKind::equal_earth, view);
    }
    const bool crosses_equator = view.south_deg < 0 && view.north_deg > 0;
    const bool is_at_equator =
        crosses_equator || std::abs(center_of(view).lat_deg) < equator_band_deg;
    return fit_projection(
        is_at_equator ? ProjectionKind::mercator : ProjectionKind::lambert_conformal_conic, view);
}

Projection fit_projection(ProjectionKind kind, const base::GeoBox& view) {
    if (kind == ProjectionKind::lambert_conformal_conic) {
        return fitted_conic(view);
    }
    if (kind == ProjectionKind::orthographic) {
        return fitted_globe(view);
    }
    return {kind, is_all_around(view) ? 0 : to_half_degree(center_of(view).lng_deg), 0, 0, 0};
}

Projection projection_for(ProjectionChoice choice, const base::GeoBox& view) {
    return choice ? fit_projection(*choice, view) : choose_projection(view);
}

std::span<const ProjectionName> projection_names() {
    using enum ProjectionKind;
    static constexpr std::array<ProjectionName, 5> names{{
        {lambert_conformal_conic, "lcc", "Lambert conformal conic", "regions; keeps shapes"},
        {equal_earth, "equal-earth", "Equal Earth", "the world; keeps areas"},
        {mercator, "mercator", "Mercator", "the tropics, and what web maps show"},
        {plate_carree, "plate-carree", "Plate carr\u00E9e", "degrees as squares"},
        {orthographic, "orthographic", "Orthographic", "a globe to turn"},
    }};
    return names;
}

std::string proj_string(const Projection& projection) {
    const std::string lng0 = " +lon_0=" + number(projection.lng0_deg);
    switch (projection.kind) {
        case ProjectionKind::lambert_conformal_conic:
            return "+proj=lcc +lat_1=" + number(projection.lat1_deg) +
                   " +lat_2=" + number(projection.lat2_deg) +
                   " +lat_0=" + number(projection.lat0_deg) + lng0 +
                   " +datum=WGS84 +units=m +no_defs";
        case ProjectionKind::equal_earth:
            return "+proj=eqearth" + lng0 + " +datum=WGS84 +units=m +no_defs";
        case ProjectionKind::mercator:
            return "+proj=merc" + lng0 + " +datum=WGS84 +units=m +no_defs";
        case ProjectionKind::plate_carree:
            return "+proj=eqc +lat_ts=0" + lng0 + " +datum=WGS84 +units=m +no_defs";
        case ProjectionKind::orthographic:
            return "+proj=ortho +lat_0=" + number(projection.lat0_deg) + lng0 +
                   " +R=6378137 +units=m +no_defs";
    }
    return {};
}

std::string describe(const Projection& projection) {
    if (projection.kind == ProjectionKind::lambert_conformal_conic) {
        return describe_conic(projection);
    }
    const auto names = projection_names();
    const auto name = std::find_if(names.begin(), names.end(), [&](const ProjectionName& known) {
        return known.kind == projection.kind;
    });
    return name == names.end() ? std::string{} : std::string(name->title);
}

}  // namespace wherein::carto
