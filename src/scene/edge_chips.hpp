#pragma once
#include <optional>
#include <span>
#include <vector>

#include <scene/pixel_box.hpp>

namespace wherein::scene {

/// A chip to put on the map's rim.
struct ChipRequest {
    double width_px{};
    double height_px{};
    double bearing_deg{};  ///< where the place lies: clockwise from the top of the map
};

/// The boxes of the chips, each as near as possible to where its bearing leaves `rim`, inside it
/// and off `obstacles` and each other; nullopt where there is no room. Earlier chips come first.
/// Pure.
std::vector<std::optional<PixelBox>> place_chips(std::span<const ChipRequest> chips,
                                                 const PixelBox& rim,
                                                 std::span<const PixelBox> obstacles,
                                                 double gap_px);

}  // namespace wherein::scene
