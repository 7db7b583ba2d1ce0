#pragma once
#include <span>
#include <vector>

#include <carto/globe_cutter.hpp>
#include <carto/projector.hpp>
#include <carto/triangulate.hpp>

namespace wherein::carto {

/// Projects rings and lines, cut where the projection's map ends: at the meridian opposite its
/// centre, at the latitude a conic or Mercator stops, at the horizon of a globe.
/// Edges longer than two degrees get points in between, so that parallels curve as they should.
/// thread  any
class Cutter {
  public:
    explicit Cutter(const Projection& projection);

    /// Pieces of a closed ring (first = last), without the repeated point; empty when it lies
    /// outside. A ring around a pole is closed over it.
    std::vector<ProjectedRing> ring(std::span<const base::LngLat> points) const;
    /// Pieces of an open line, each of two points or more.
    std::vector<std::vector<ProjectedPt>> line(std::span<const base::LngLat> points) const;
    /// The edge of the whole map, as a ring without a repeated point.
    ProjectedRing rim() const;

  private:
    bool is_globe() const { return projection_.kind == ProjectionKind::orthographic; }
    ProjectedPt project(base::LngLat relative) const;

    Projection projection_;
    Projector projector_;
    GlobeCutter globe_;
    base::GeoBox domain_;  ///< longitudes relative to the central meridian
};

}  // namespace wherein::carto
