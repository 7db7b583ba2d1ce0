#pragma once
#include <base/geo_types.hpp>

namespace wherein::document {

/// A box in degrees whose longitudes run on past the antimeridian, so that boxes can be joined and
/// measured: from west_deg (any real number) over width_deg, [0, 360].
struct GeoSpan {
    double west_deg{};
    double width_deg{};
    double south_deg{};
    double north_deg{};
};

GeoSpan to_span(const base::GeoBox& box);
GeoSpan to_span(base::LngLat point);
/// West and east come out in [-180, 180]; a span all around gives -180 to 180.
base::GeoBox to_box(const GeoSpan& span);

/// The narrowest span over both; the whole turn where they nearly fill it.
GeoSpan joined(const GeoSpan& a, const GeoSpan& b);

base::LngLat center_of(const GeoSpan& span);
/// The longer side in metres, along the parallel through the middle or along the meridian.
double extent_m(const GeoSpan& span);
/// The smallest way between two boxes in metres, 0 when they touch; a flat estimate.
double gap_m(const GeoSpan& a, const GeoSpan& b);
/// The same centre with both sides times `factor`; latitudes are cut at the poles.
GeoSpan scaled(const GeoSpan& span, double factor);
/// The span widened about its centre so that neither side is under `side_m`.
GeoSpan at_least(const GeoSpan& span, double side_m);

/// The shorter way from one longitude to another, [-180, 180).
double longitude_step_deg(double from_deg, double to_deg);

}  // namespace wherein::document
