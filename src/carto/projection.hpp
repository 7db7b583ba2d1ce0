#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <base/geo_types.hpp>

namespace wherein::carto {

/// A position on the projected plane: metres, +y north.
struct ProjectedPt {
    double x_m{};
    double y_m{};

    friend bool operator==(const ProjectedPt&, const ProjectedPt&) = default;
};

/// Projected bounds; empty when min > max.
struct ProjectedBox {
    double min_x_m{1};
    double min_y_m{1};
    double max_x_m{-1};
    double max_y_m{-1};

    bool is_empty() const { return min_x_m > max_x_m || min_y_m > max_y_m; }
    friend bool operator==(const ProjectedBox&, const ProjectedBox&) = default;
};

/// Whether two boxes, neither of them empty, have a point in common.
inline bool overlaps(const ProjectedBox& a, const ProjectedBox& b) {
    return a.min_x_m <= b.max_x_m && b.min_x_m <= a.max_x_m && a.min_y_m <= b.max_y_m &&
           b.min_y_m <= a.max_y_m;
}

enum class ProjectionKind {
    lambert_conformal_conic,
    equal_earth,
    mercator,
    plate_carree,
    orthographic
};

/// A map projection with its parameters, all on the WGS 84 ellipsoid except orthographic (sphere).
/// lng0_deg is the central meridian; lat0_deg the origin (LCC, orthographic); lat1/lat2 the
/// standard parallels (LCC, lat1 may equal lat2).
struct Projection {
    ProjectionKind kind{ProjectionKind::equal_earth};
    double lng0_deg{};
    double lat0_deg{};
    double lat1_deg{};
    double lat2_deg{};

    friend bool operator==(const Projection&, const Projection&) = default;
};

/// Project a position. Longitudes are taken relative to lng0_deg, wrapped to (-180, 180].
/// errors  nullopt where the projection has no finite image (far hemisphere, the pole of the other
///         side in a conic); Mercator clamps |lat| to 85.0511288
/// source  Snyder, Map Projections: A Working Manual (1987) for LCC and Mercator;
///         Savric, Patterson, Jenny (2018) for Equal Earth
/// thread  any
std::optional<ProjectedPt> project(const Projection& projection, base::LngLat position);

/// The inverse; nullopt outside the projection's image.
std::optional<base::LngLat> unproject(const Projection& projection, ProjectedPt point);

/// Whether the rim of the map runs between two positions near each other: opposite the central
/// meridian their images lie at the two ends of the map. A globe has no such rim.
bool is_cut_between(const Projection& projection, base::LngLat a, base::LngLat b);

/// The projection a view of this extent should have: LCC with parallels at 1/6 and 5/6 of the
/// height for regional views off the equator, Mercator near the equator, a globe over a pole, Equal
/// Earth for the world.
Projection choose_projection(const base::GeoBox& view);

/// The projection of this kind that suits a view of this extent best: centred in it, with standard
/// parallels inside it.
Projection fit_projection(ProjectionKind kind, const base::GeoBox& view);

/// What a reader asks for: one kind, or none and the program chooses.
using ProjectionChoice = std::optional<ProjectionKind>;

/// The fitted projection of the chosen kind, or choose_projection.
Projection projection_for(ProjectionChoice choice, const base::GeoBox& view);

/// A kind of projection on the command line and in menus.
struct ProjectionName {
    ProjectionKind kind;
    std::string_view word;   ///< "equal-earth"
    std::string_view title;  ///< "Equal Earth"
    std::string_view use;    ///< what it is good for, one phrase
};
std::span<const ProjectionName> projection_names();

/// PROJ's own words for it ("+proj=lcc +lat_1=... +datum=WGS84"), so that PROJ can check us.
std::string proj_string(const Projection& projection);

/// "Lambert conformal conic, 39° and 43° N", for the status bar and pictures.
std::string describe(const Projection& projection);

}  // namespace wherein::carto
