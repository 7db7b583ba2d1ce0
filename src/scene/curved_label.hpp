#pragma once
#include <scene/curved_line.hpp>
#include <scene/label.hpp>
#include <scene/spine.hpp>

namespace wherein::scene {

/// A line on the canvas for points of the ground.
TextPath path_on_canvas(const Draft& draft, const std::vector<carto::ProjectedPt>& points);

/// How far a name may be spread along its path.
struct Spread {
    double widest_spacing_px{};  ///< the line's own spacing is the least
    double fill_ratio{0.6};      ///< of the path to fill, where the widest spacing lets it
    bool keeps_off_precious{};   ///< only where no town is written over
    bool stays_in_middle{};      ///< of the path, or near it
    double lift_px{};            ///< above the path instead of on it
};

/// Write a line along a path, spread over it: in its middle, else at other places of it that are
/// bound to the ground, so that it moves with the map. Straight where the bow would hardly show.
/// False where it does not fit, all is taken, or it stood elsewhere in the scene before.
/// in      key: as in Label; empty: the text
bool place_along(Draft& draft, LabelLine line, const TextPath& path, const Spread& spread,
                 std::string key = {});

}  // namespace wherein::scene
