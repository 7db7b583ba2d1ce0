#pragma once
#include <base/geo_types.hpp>
#include <carto/projection.hpp>

namespace wherein::carto {

/// Pixels of the map canvas: origin top left, +y down.
struct ScreenPt {
    double x_px{};
    double y_px{};

    friend bool operator==(const ScreenPt&, const ScreenPt&) = default;
};

struct ScreenSize {
    int width_px{};
    int height_px{};

    friend bool operator==(const ScreenSize&, const ScreenSize&) = default;
};

/// Which part of the projected plane is shown, and how large. Double precision throughout.
struct Camera {
    Projection projection;
    ProjectedPt center_m;
    double m_per_px{1000};  ///< projected metres per canvas pixel, > 0

    friend bool operator==(const Camera&, const Camera&) = default;
};

/// Scale limits: street scale to the whole world on a small window.
constexpr double min_m_per_px = 2;
constexpr double max_m_per_px = 60'000;

ScreenPt to_screen(const Camera& camera, ScreenSize size, ProjectedPt point);
ProjectedPt to_projected(const Camera& camera, ScreenSize size, ScreenPt point);

/// Screen to longitude/latitude; nullopt outside the map.
std::optional<base::LngLat> to_lng_lat(const Camera& camera, ScreenSize size, ScreenPt point);
/// nullopt where the projection does not show the position.
std::optional<ScreenPt> to_screen(const Camera& camera, ScreenSize size, base::LngLat position);

/// The box of the projected plane that holds all of a box in degrees, a little larger than needed.
/// out     nullopt where that is hard to tell: more than a quarter of the way round, over the edge
///         of the map or beyond its horizon
std::optional<ProjectedBox> reach_of(const Projection& projection, const base::GeoBox& box);

/// Projected bounds of what the canvas shows.
ProjectedBox visible_box(const Camera& camera, ScreenSize size);
/// Geographic bounds of what the canvas shows (from points along its rim and its centre).
base::GeoBox visible_geo_box(const Camera& camera, ScreenSize size);

/// Zoom by factor (> 1 is closer) so that the point under the pointer stays put; clamps the scale.
Camera zoomed_about(const Camera& camera, ScreenSize size, ScreenPt pointer, double factor);
Camera panned(const Camera& camera, double dx_px, double dy_px);

/// A camera that shows the whole box with `margin_ratio` of free space on each side, in the
/// projection choose_projection gives for it.
Camera camera_for(const base::GeoBox& box, ScreenSize size, double margin_ratio);
/// The same in a given projection.
Camera camera_for(const base::GeoBox& box, ScreenSize size, double margin_ratio, const Projection& projection);

/// The same centre in another projection, at the same scale, which for another kind is that of the
/// ground in the middle; the old camera where the new projection does not show the centre.
Camera with_projection(const Camera& camera, const Projection& projection);

/// Ground metres per pixel at the centre along the parallel (for the scale bar).
double ground_m_per_px(const Camera& camera);

}  // namespace wherein::carto
