#pragma once
#include <optional>

#include <carto/projection.hpp>

namespace wherein::carto {

/// A projection with its constants worked out once, for projecting many points.
/// project() and unproject() of projection.hpp give the same answers one point at a time.
/// thread  any
class Projector {
  public:
    explicit Projector(const Projection& projection);

    std::optional<ProjectedPt> forward(base::LngLat position) const;
    std::optional<base::LngLat> inverse(ProjectedPt point) const;

  private:
    std::optional<ProjectedPt> conic(double dlng_rad, double lat_rad) const;
    std::optional<ProjectedPt> orthographic(double dlng_rad, double lat_rad) const;
    std::optional<base::LngLat> conic_inverse(ProjectedPt point) const;
    std::optional<base::LngLat> orthographic_inverse(ProjectedPt point) const;

    Projection projection_;
    double cone_{};             ///< LCC: n, the sine of the cone
    double radius_factor_m_{};  ///< LCC: a F
    double origin_radius_m_{};  ///< LCC: rho at the origin
    double sin_lat0_{};
    double cos_lat0_{};
};

}  // namespace wherein::carto
