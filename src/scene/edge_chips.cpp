#include <scene/edge_chips.hpp>

#include <cmath>
#include <limits>
#include <numbers>

namespace wherein::scene {
namespace {

/// The path that a chip's centre can take along the rim, as a length from its top left corner,
/// clockwise.
class Track {
  public:
    Track(const PixelBox& rim, const ChipRequest& chip)
        : inner_{rim.left_px + chip.width_px / 2, rim.top_px + chip.height_px / 2,
                 rim.right_px - chip.width_px / 2, rim.bottom_px - chip.height_px / 2} {}

    bool exists() const { return inner_.width_px() > 0 && inner_.height_px() > 0; }
    double length_px() const { return 2 * (inner_.width_px() + inner_.height_px()); }

    carto::ScreenPt at(double along_px) const {
        double rest = std::fmod(along_px + length_px(), length_px());
        if (rest < inner_.width_px()) {
            return {inner_.left_px + rest, inner_.top_px};
        }
        rest -= inner_.width_px();
        if (rest < inner_.height_px()) {
            return {inner_.right_px, inner_.top_px + rest};
        }
        rest -= inner_.height_px();
        if (rest < inner_.width_px()) {
            return {inner_.right_px - rest, inner_.bottom_px};
        }
        return {inner_.left_px, inner_.bottom_px - (rest - inner_.width_px())};
    }

    /// Where a ray from the middle in this direction meets the track.
    double along_at(double bearing_deg) const {
        const double angle = bearing_deg * std::numbers::pi / 180;
        const double dx = std::sin(angle);
        const double dy = -std::cos(angle);
        const double half_width = inner_.width_px() / 2;
        const double half_height = inner_.height_px() / 2;
        const double infinite = std::numeric_limits<double>::infinity();
        const double to_side = dx == 0 ? infinite : half_width / std::abs(dx);
        const double to_end = dy == 0 ? infinite : half_height / std::abs(dy);
        const double reach = std::min(to_side, to_end);
        const double x = half_width + dx * reach;
        const double y = half_height + dy * reach;
        if (to_end <= to_side) {
            return dy < 0 ? x : 2 * inner_.width_px() + inner_.height_px() - x;
        }
        return dx > 0 ? inner_.width_px() + y : length_px() - y;
    }

  private:
    PixelBox inner_;
};

bool is_free(const PixelBox& box, std::span<const PixelBox> obstacles,
             const std::vector<std::optional<PixelBox>>& placed, double gap_px) {
    const PixelBox wide = grown(box, gap_px);
    const auto hits = [&wide](const PixelBox& other) { return overlaps(wide, other); };
    return std::none_of(obstacles.begin(), obstacles.end(), hits) &&
           std::none_of(placed.begin(), placed.end(),
                        [&hits](const auto& other) { return other && hits(*other); });
}

}  // namespace

std::vector<std::optional<PixelBox>> place_chips(std::span<const ChipRequest> chips,
                                                 const PixelBox& rim,
                                                 std::span<const PixelBox> obstacles,
                                                 double gap_px) {
    constexpr double step_px = 4;
    constexpr double most_shift_ratio = 0.25;
    std::vector<std::optional<PixelBox>> placed;
    for (const ChipRequest& chip : chips) {
        std::optional<PixelBox> found;
        const Track track(rim, chip);
        const double start = track.exists() ? track.along_at(chip.bearing_deg) : 0;
        const double most_shift = track.exists() ? track.length_px() * most_shift_ratio : -1;
        for (double shift = 0; shift <= most_shift && !found; shift += step_px) {
            for (const double along : {start + shift, start - shift}) {
                const PixelBox box = box_around(track.at(along), chip.width_px, chip.height_px);
                if (!found && is_free(box, obstacles, placed, gap_px)) {
                    found = box;
                }
            }
        }
        placed.push_back(found);
    }
    return placed;
}

}  // namespace wherein::scene
