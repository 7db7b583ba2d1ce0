#pragma once

namespace wherein::base {

/// A position on the Earth. WGS 84 degrees, longitude first.
struct LngLat {
    double lng_deg{};
    double lat_deg{};

    friend bool operator==(const LngLat&, const LngLat&) = default;
};

/// A box in WGS 84 degrees. west_deg > east_deg means that it crosses the antimeridian.
struct GeoBox {
    double west_deg{};
    double south_deg{};
    double east_deg{};
    double north_deg{};

    friend bool operator==(const GeoBox&, const GeoBox&) = default;
};

/// Great-circle distance on a sphere of radius 6 371 008.8 m (IUGG mean radius), haversine formula.
double distance_m(LngLat a, LngLat b);

/// Initial great-circle bearing from a to b, degrees clockwise from north, [0, 360).
double bearing_deg(LngLat a, LngLat b);

}  // namespace wherein::base
