#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <scene/pixel_box.hpp>

namespace wherein::scene {

/// Where a label may go.
struct LabelRoom {
    PixelBox bounds;                        ///< the label must lie inside
    std::span<const PixelBox> furniture{};  ///< and off these
};

bool is_inside(const PixelBox& box, const LabelRoom& room);

/// The ground that one label takes. `key` tells labels apart from scene to scene.
struct LabelGround {
    std::string key;
    std::vector<PixelBox> boxes;
};

/// Gives labels room, first come first served: no two boxes overlap. Pure. Labels may have ground
/// reserved, which others keep off and they themselves try first.
class LabelPlacer {
  public:
    /// Boxes are kept `gap_px` apart.
    explicit LabelPlacer(double gap_px) : gap_px_(gap_px) {}

    /// Ground that labels must keep off.
    void block(const PixelBox& box) { taken_.push_back(box); }

    /// Reserve ground, where it is free; what was reserved before and not taken is given up.
    void reserve(std::vector<LabelGround> grounds);
    /// What is reserved for a label; null for nothing.
    const LabelGround* reserved(std::string_view key) const;

    /// Whether a label of this key may lie there.
    bool is_free(const PixelBox& box, std::string_view key = {}) const;
    bool fits(const PixelBox& box, const LabelRoom& room, std::string_view key = {}) const {
        return is_inside(box, room) && is_free(box, key);
    }

    /// Takes the label's reserved box if it is one of these, else the first that is free; each must
    /// fit the room. Nullopt when none does.
    std::optional<std::size_t> place(std::span<const PixelBox> candidates, const LabelRoom& room,
                                     const std::string& key = {});

    /// Takes all of the boxes, which belong to one label, or none.
    bool place_all(std::span<const PixelBox> boxes, const LabelRoom& room,
                   const std::string& key = {});

    /// The labels placed so far.
    const std::vector<LabelGround>& placed() const { return placed_; }

  private:
    void take(const std::string& key, std::vector<PixelBox> boxes);

    double gap_px_;
    std::vector<PixelBox> taken_;
    std::vector<LabelGround> reserved_;
    std::vector<LabelGround> placed_;
};

/// Whether two boxes are the same but for rounding.
bool is_same_spot(const PixelBox& a, const PixelBox& b);

/// Boxes of a label around a symbol, best first: right, left, above, below, then the corners.
std::vector<PixelBox> boxes_around(carto::ScreenPt symbol, double radius_px, double width_px,
                                   double height_px);

/// Boxes that leave no doubt which small area is meant, best first: above, below, on it, right of
/// it.
std::vector<PixelBox> boxes_touching(const PixelBox& area, double width_px, double height_px,
                                     double gap_px);

/// Boxes of a label for a small area, best first: above, below, right, left, on it.
std::vector<PixelBox> boxes_beside(const PixelBox& area, double width_px, double height_px,
                                   double gap_px);

}  // namespace wherein::scene
