#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include <scene/pixel_box.hpp>

namespace wherein::scene {

/// Where a label may go.
struct LabelRoom {
    PixelBox bounds;                        ///< the label must lie inside
    std::span<const PixelBox> furniture{};  ///< and off these
};

bool is_inside(const PixelBox& box, const LabelRoom& room);

/// Gives labels room, first come first served: no two boxes overlap. Pure.
class LabelPlacer {
  public:
    /// Boxes are kept `gap_px` apart.
    explicit LabelPlacer(double gap_px) : gap_px_(gap_px) {}

    /// Ground that labels must keep off.
    void block(const PixelBox& box) { taken_.push_back(box); }

    bool is_free(const PixelBox& box) const;
    bool fits(const PixelBox& box, const LabelRoom& room) const {
        return is_inside(box, room) && is_free(box);
    }

    /// Takes the first box that is free and fits the room; nullopt when none does.
    std::optional<std::size_t> place(std::span<const PixelBox> candidates, const LabelRoom& room);

    /// Takes all of the boxes, which belong to one label, or none.
    bool place_all(std::span<const PixelBox> boxes, const LabelRoom& room);

  private:
    double gap_px_;
    std::vector<PixelBox> taken_;
};

/// Boxes of a label around a symbol, best first: right, left, above, below, then the corners.
std::vector<PixelBox> boxes_around(carto::ScreenPt symbol, double radius_px, double width_px,
                                   double height_px);

/// Boxes that leave no doubt which small area is meant, best first: above, below, on it, right of it.
std::vector<PixelBox> boxes_touching(const PixelBox& area, double width_px, double height_px,
                                     double gap_px);

/// Boxes of a label for a small area, best first: above, below, right, left, on it.
std::vector<PixelBox> boxes_beside(const PixelBox& area, double width_px, double height_px,
                                   double gap_px);

}  // namespace wherein::scene
