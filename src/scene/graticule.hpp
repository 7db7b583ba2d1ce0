#pragma once
#include <carto/map_geometry.hpp>

namespace wherein::scene {

/// A step between the lines that gives about one line in 130 to 300 pixels: 10, 5, 2, 1 ...
/// degrees.
double graticule_step_deg(double m_per_px);

/// The box grown to whole steps and one more on each side, within the world; boxes over the
/// antimeridian or nearly around the world become the whole world.
base::GeoBox padded_to_steps(const base::GeoBox& box, double step_deg);

/// Meridians and parallels of the box at whole steps.
carto::StrokePtr build_graticule(const carto::Projection& projection, const base::GeoBox& box,
                                 double step_deg);

}  // namespace wherein::scene
