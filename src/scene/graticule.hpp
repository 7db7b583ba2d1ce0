#pragma once
#include <carto/map_geometry.hpp>

namespace wherein::scene {

/// A step between the lines that gives about one line in 130 to 300 pixels: 10, 5, 2, 1 ...
/// degrees.
double graticule_step_deg(double m_per_px);

/// The box grown to whole steps and one more on each side. Over the antimeridian it runs on past
/// 180 degrees; what is nearly as wide as the world becomes as wide.
base::GeoBox padded_to_steps(const base::GeoBox& box, double step_deg);

/// Meridians and parallels of the box at whole steps, cut where the map ends.
carto::StrokePtr build_graticule(const carto::Projection& projection, const base::GeoBox& box,
                                 double step_deg);

}  // namespace wherein::scene
