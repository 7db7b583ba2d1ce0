#include <scene/label_placer.hpp>

#include <cmath>

namespace wherein::scene {

bool is_inside(const PixelBox& box, const LabelRoom& room) {
    return contains(room.bounds, box) &&
           std::none_of(room.furniture.begin(), room.furniture.end(),
                        [&box](const PixelBox& other) { return overlaps(box, other); });
}

bool is_same_spot(const PixelBox& a, const PixelBox& b) {
    constexpr double slack_px = 1;
    return std::abs(a.left_px - b.left_px) < slack_px && std::abs(a.top_px - b.top_px) < slack_px &&
           std::abs(a.right_px - b.right_px) < slack_px &&
           std::abs(a.bottom_px - b.bottom_px) < slack_px;
}

void LabelPlacer::reserve(std::vector<LabelGround> grounds) {
    reserved_.clear();
    for (LabelGround& ground : grounds) {
        if (std::all_of(ground.boxes.begin(), ground.boxes.end(),
                        [this](const PixelBox& box) { return is_free(box); })) {
            reserved_.push_back(std::move(ground));
        }
    }
}

const LabelGround* LabelPlacer::reserved(std::string_view key) const {
    const auto found = std::find_if(reserved_.begin(), reserved_.end(),
                                    [&](const LabelGround& ground) { return ground.key == key; });
    return found == reserved_.end() ? nullptr : &*found;
}

bool LabelPlacer::is_free(const PixelBox& box, std::string_view key) const {
    const PixelBox wide = grown(box, gap_px_);
    const auto is_hit = [&wide](const PixelBox& other) { return overlaps(wide, other); };
    return std::none_of(taken_.begin(), taken_.end(), is_hit) &&
           std::none_of(reserved_.begin(), reserved_.end(), [&](const LabelGround& ground) {
               return ground.key != key &&
                      std::any_of(ground.boxes.begin(), ground.boxes.end(), is_hit);
           });
}

void LabelPlacer::take(const std::string& key, std::vector<PixelBox> boxes) {
    taken_.insert(taken_.end(), boxes.begin(), boxes.end());
    std::erase_if(reserved_, [&key](const LabelGround& ground) { return ground.key == key; });
    placed_.push_back({key, std::move(boxes)});
}

std::optional<std::size_t> LabelPlacer::place(std::span<const PixelBox> candidates,
                                              const LabelRoom& room, const std::string& key) {
    const LabelGround* own = reserved(key);
    for (const bool wants_own : {true, false}) {
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const bool is_own = own && is_same_spot(own->boxes.front(), candidates[i]);
            if ((is_own || !wants_own) && fits(candidates[i], room, key)) {
                take(key, {candidates[i]});
                return i;
            }
        }
    }
    return std::nullopt;
}

bool LabelPlacer::place_all(std::span<const PixelBox> boxes, const LabelRoom& room,
                            const std::string& key) {
    const bool all_fit = std::all_of(boxes.begin(), boxes.end(),
                                     [&](const PixelBox& box) { return fits(box, room, key); });
    if (all_fit) {
        take(key, {boxes.begin(), boxes.end()});
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
