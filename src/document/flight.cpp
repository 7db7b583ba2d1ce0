#include <document/flight.hpp>

#include <algorithm>
#include <cmath>

namespace wherein::document {
namespace {

using carto::Camera;

// How much a flight zooms out on its way; the value van Wijk and Nuij's test readers preferred.
constexpr double rho = 1.42;
constexpr double shortest_flight_s = 0.3;
constexpr double seconds_per_length = 0.22;

/// The way of the paper: u over the ground, w the width of the view, both in metres.
class Way {
  public:
    Way(const Camera& from, const Camera& to, carto::ScreenSize size)
        : width_px_(std::max(size.width_px, 1)),
          w0_(from.m_per_px * width_px_),
          w1_(to.m_per_px * width_px_),
          u1_(std::hypot(to.center_m.x_m - from.center_m.x_m,
                         to.center_m.y_m - from.center_m.y_m)) {
        is_zoom_only_ = u1_ < 1e-3 * std::min(w0_, w1_);
        if (is_zoom_only_) {
            length_ = std::abs(std::log(w1_ / w0_)) / rho;
            return;
        }
        const double rho2 = rho * rho;
        const double common = w1_ * w1_ - w0_ * w0_;
        const double reach = rho2 * rho2 * u1_ * u1_;
        r0_ = -std::asinh((common + reach) / (2 * w0_ * rho2 * u1_));
        const double r1 = -std::asinh((common - reach) / (2 * w1_ * rho2 * u1_));
        length_ = std::abs(r1 - r0_) / rho;
    }

    double length() const { return length_; }

    double width_ratio(double share) const {
        if (is_zoom_only_) {
            return std::pow(w1_ / w0_, share);
        }
        return std::cosh(r0_) / std::cosh(rho * share * length_ + r0_);
    }

    /// The share of the ground covered.
    double ground_ratio(double share) const {
        if (is_zoom_only_) {
            return share;
        }
        const double along =
            w0_ / (rho * rho) *
            (std::cosh(r0_) * std::tanh(rho * share * length_ + r0_) - std::sinh(r0_));
        return std::clamp(along / u1_, 0.0, 1.0);
    }

  private:
    double width_px_, w0_, w1_, u1_;
    double r0_{};
    double length_{};
    bool is_zoom_only_{};
};

double eased(double t) {
    return t * t * (3 - 2 * t);
}

}  // namespace

Flight make_flight(const Camera& from, const Camera& to, carto::ScreenSize size) {
    const double wanted_s = shortest_flight_s + seconds_per_length * Way(from, to, size).length();
    return {from, to, std::min(wanted_s, longest_flight_s), 0};
}

Camera camera_of(const Flight& flight, carto::ScreenSize size) {
    if (flight.elapsed_s >= flight.duration_s) {
        return flight.to;
    }
    const Way way(flight.from, flight.to, size);
    const double share = eased(std::max(flight.elapsed_s, 0.0) / flight.duration_s);
    const double covered = way.ground_ratio(share);
    Camera camera = flight.from;
    camera.center_m.x_m += (flight.to.center_m.x_m - flight.from.center_m.x_m) * covered;
    camera.center_m.y_m += (flight.to.center_m.y_m - flight.from.center_m.y_m) * covered;
    camera.m_per_px = std::clamp(flight.from.m_per_px * way.width_ratio(share), carto::min_m_per_px,
                                 std::max(carto::max_m_per_px, flight.from.m_per_px));
    return camera;
}

}  // namespace wherein::document
