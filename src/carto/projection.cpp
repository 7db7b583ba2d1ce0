#include <carto/projection.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <carto/geo_box.hpp>
#include <carto/projector.hpp>

namespace wherein::carto {
namespace {

constexpr double widest_regional_deg = 100;
constexpr double tallest_regional_deg = 70;
constexpr double equator_band_deg = 8;

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

Projection choose_projection(const base::GeoBox& view) {
    const double height_deg = view.north_deg - view.south_deg;
    const base::LngLat center = center_of(view);
    if (width_deg(view) > widest_regional_deg || height_deg > tallest_regional_deg) {
        return {ProjectionKind::equal_earth, 0, 0, 0, 0};
    }
    const double lng0_deg = to_half_degree(center.lng_deg);
    const bool crosses_equator = view.south_deg < 0 && view.north_deg > 0;
    if (crosses_equator || std::abs(center.lat_deg) < equator_band_deg) {
        return {ProjectionKind::mercator, lng0_deg, 0, 0, 0};
    }
    // Far from the poles, where a cone would close, and not so near each other that they fall
    // together.
    const auto standard = [](double lat_deg) {
        return std::clamp(to_half_degree(lat_deg), -84.0, 84.0);
    };
    return {ProjectionKind::lambert_conformal_conic, lng0_deg, standard(center.lat_deg),
            standard(view.south_deg + height_deg / 6),
            standard(view.south_deg + height_deg * 5 / 6)};
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
    switch (projection.kind) {
        case ProjectionKind::lambert_conformal_conic:
            return describe_conic(projection);
        case ProjectionKind::equal_earth:
            return "Equal Earth";
        case ProjectionKind::mercator:
            return "Mercator";
        case ProjectionKind::plate_carree:
            return "Plate carrée";
        case ProjectionKind::orthographic:
            return "Orthographic";
    }
    return {};
}

}  // namespace wherein::carto
