#pragma once

namespace wherein::carto {

/// WGS 84: semi-major axis and squared first eccentricity.
constexpr double semi_major_m = 6'378'137.0;
constexpr double eccentricity2 = 0.006694379990141316;

/// Snyder (15-9): exp of minus the isometric latitude.
double conformal_t(double lat_rad);
/// The latitude whose conformal_t is t. Snyder (7-9), iterated from the series (3-5).
double latitude_of_t(double t);
/// Snyder (14-15): radius of the parallel over the semi-major axis.
double parallel_ratio(double lat_rad);

/// Authalic latitude (Snyder 3-11) and its inverse (Newton), radians.
double authalic_latitude(double lat_rad);
double latitude_of_authalic(double authalic_rad);
/// Radius of the sphere with the ellipsoid's surface. Snyder (3-13).
double authalic_radius_m();

}  // namespace wherein::carto
