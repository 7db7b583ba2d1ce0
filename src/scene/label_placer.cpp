#include <scene/label_placer.hpp>

namespace wherein::scene {

bool is_inside(const PixelBox& box, const LabelRoom& room) {
    return contains(room.bounds, box) &&
           std::none_of(room.furniture.begin(), room.furniture.end(),
                        [&box](const PixelBox& other) { return overlaps(box, other); });
}

bool LabelPlacer::is_free(const PixelBox& box) const {
    const PixelBox wide = grown(box, gap_px_);
    return std::none_of(taken_.begin(), taken_.end(),
                        [&wide](const PixelBox& taken) { return overlaps(wide, taken); });
}

std::optional<std::size_t> LabelPlacer::place(std::span<const PixelBox> candidates,
                                              const LabelRoom& room) {
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (fits(candidates[i], room)) {
            taken_.push_back(candidates[i]);
            return i;
        }
    }
    return std::nullopt;
}

bool LabelPlacer::place_all(std::span<const PixelBox> boxes, const LabelRoom& room) {
    const bool all_fit = std::all_of(boxes.begin(), boxes.end(),
                                     [&](const PixelBox& box) { return fits(box, room); });
    if (all_fit) {
        taken_.insert(taken_.end(), boxes.begin(), boxes.end());
    }
    return all_fit;
}

std::vector<PixelBox> boxes_around(carto::ScreenPt symbol, double radius_px, double width_px,
                                   double height_px) {
    const double x = symbol.x_px;
    const double y = symbol.y_px;
    const double side = radius_px + width_px / 2;
    const double rise = radius_px + height_px / 2;
    const double corner_x = radius_px * 0.7 + width_px / 2;
    const double corner_y = radius_px * 0.3 + height_px / 2;
    const auto at = [&](double center_x, double center_y) {
        return box_around({center_x, center_y}, width_px, height_px);
    };
    return {at(x + side, y),
            at(x - side, y),
            at(x, y - rise),
            at(x, y + rise),
            at(x + corner_x, y - corner_y),
            at(x + corner_x, y + corner_y),
            at(x - corner_x, y - corner_y),
            at(x - corner_x, y + corner_y)};
}

std::vector<PixelBox> boxes_beside(const PixelBox& area, double width_px, double height_px,
                                   double gap_px) {
    const carto::ScreenPt middle = area.center();
    const double rise = height_px / 2 + gap_px;
    const double side = width_px / 2 + gap_px;
    const auto at = [&](double center_x, double center_y) {
        return box_around({center_x, center_y}, width_px, height_px);
    };
    return {at(middle.x_px, area.top_px - rise),     at(middle.x_px, area.bottom_px + rise),
            at(area.left_px, area.top_px - rise),    at(area.right_px + side, middle.y_px),
            at(area.left_px - side, middle.y_px),    at(area.right_px + side, area.top_px),
            at(area.left_px - side, area.bottom_px), at(area.right_px + side, area.bottom_px),
            at(area.left_px - side, area.top_px),    at(middle.x_px, middle.y_px)};
}

std::vector<PixelBox> boxes_touching(const PixelBox& area, double width_px, double height_px,
                                     double gap_px) {
    const carto::ScreenPt middle = area.center();
    const double rise = height_px / 2 + gap_px;
    return {box_around({middle.x_px, area.top_px - rise}, width_px, height_px),
            box_around({middle.x_px, area.bottom_px + rise}, width_px, height_px),
            box_around(middle, width_px, height_px),
            box_around({area.right_px + width_px / 2 + gap_px, middle.y_px}, width_px, height_px)};
}

}  // namespace wherein::scene
