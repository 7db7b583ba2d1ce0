#pragma once
#include <algorithm>

#include <carto/camera.hpp>

namespace wherein::scene {

/// An upright box of canvas pixels.
struct PixelBox {
    double left_px{};
    double top_px{};
    double right_px{};
    double bottom_px{};

    double width_px() const { return right_px - left_px; }
    double height_px() const { return bottom_px - top_px; }
    carto::ScreenPt center() const { return {(left_px + right_px) / 2, (top_px + bottom_px) / 2}; }
    friend bool operator==(const PixelBox&, const PixelBox&) = default;
};

inline bool overlaps(const PixelBox& a, const PixelBox& b) {
    return a.left_px < b.right_px && b.left_px < a.right_px && a.top_px < b.bottom_px &&
           b.top_px < a.bottom_px;
}

/// Whether `inner` lies in `outer`, rims included.
inline bool contains(const PixelBox& outer, const PixelBox& inner) {
    return outer.left_px <= inner.left_px && inner.right_px <= outer.right_px &&
           outer.top_px <= inner.top_px && inner.bottom_px <= outer.bottom_px;
}

inline bool contains(const PixelBox& box, carto::ScreenPt point) {
    return box.left_px <= point.x_px && point.x_px <= box.right_px && box.top_px <= point.y_px &&
           point.y_px <= box.bottom_px;
}

inline PixelBox grown(const PixelBox& box, double by_px) {
    return {box.left_px - by_px, box.top_px - by_px, box.right_px + by_px, box.bottom_px + by_px};
}

inline PixelBox shifted(const PixelBox& box, double dx_px, double dy_px) {
    return {box.left_px + dx_px, box.top_px + dy_px, box.right_px + dx_px, box.bottom_px + dy_px};
}

inline PixelBox box_around(carto::ScreenPt center, double width_px, double height_px) {
    return {center.x_px - width_px / 2, center.y_px - height_px / 2, center.x_px + width_px / 2,
            center.y_px + height_px / 2};
}

inline PixelBox canvas_box(carto::ScreenSize size) {
    return {0, 0, static_cast<double>(size.width_px), static_cast<double>(size.height_px)};
}

}  // namespace wherein::scene
