#pragma once
#include <carto/camera.hpp>
#include <document/state.hpp>

namespace wherein::document {

constexpr double longest_flight_s = 1.2;

/// A flight between two cameras of the same projection, with the time its way deserves.
Flight make_flight(const carto::Camera& from, const carto::Camera& to, carto::ScreenSize size);

/// Where the flight is at its elapsed time: eased at both ends, out and in again on a long way.
/// source  van Wijk, Nuij: Smooth and Efficient Zooming and Panning (2003), equations 7 to 9
carto::Camera camera_of(const Flight& flight, carto::ScreenSize size);

}  // namespace wherein::document
