#pragma once
#include <span>
#include <vector>

#include <carto/projection.hpp>
#include <carto/triangulate.hpp>

namespace wherein::carto {

/// Rings and lines on a globe seen from far (orthographic), cut at the horizon: what lies behind it
/// is left out, and areas that reach over it are closed along it.
/// thread  any
class GlobeCutter {
  public:
    explicit GlobeCutter(const Projection& projection);

    /// Visible pieces of a ring, without a repeated last point. The ring goes once around its area
    /// in the plane of longitude and latitude; positions may run on past 180 degrees.
    std::vector<ProjectedRing> ring(std::span<const base::LngLat> points) const;
    /// Visible pieces of an open line, each of two points or more.
    std::vector<std::vector<ProjectedPt>> line(std::span<const base::LngLat> points) const;
    /// The horizon.
    ProjectedRing rim() const;

  private:
    /// A point of the unit globe: right and up as the viewer sees it, and towards the viewer.
    struct Seen {
        double right, up, toward;
    };
    /// A part of a line this side of the horizon; the angles are where it comes and goes.
    struct Chain {
        std::vector<ProjectedPt> points;
        double from_rad{}, to_rad{};
    };
    Seen seen(base::LngLat position) const;
    std::vector<Chain> chains(const std::vector<Seen>& points, bool is_closed) const;

    double lng0_deg_;
    double sin_lat0_, cos_lat0_;
};

}  // namespace wherein::carto
