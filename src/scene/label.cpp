#include <scene/label.hpp>

#include <algorithm>
#include <cmath>

#include <scene/utf8.hpp>

namespace wherein::scene {
namespace {

constexpr double line_height_ratio = 1.2;
constexpr double baseline_ratio = 0.92;
constexpr double halo_px = 3;
constexpr double edge_px = 4;

bool is_on_area(const Draft& draft, const PixelBox& box, const Covers& covers) {
    const carto::ScreenPt middle = box.center();
    for (const double x : {middle.x_px, box.left_px, box.right_px}) {
        const auto position =
            carto::to_lng_lat(draft.input.camera, draft.input.size, {x, middle.y_px});
        if (!position || !covers(*position)) {
            return false;
        }
    }
    return true;
}

/// Middles of a grid of labels laid on the ground, those in the room only.
std::vector<carto::ScreenPt> ground_grid(const Draft& draft, const Label& label,
                                         const PixelBox& room) {
    const carto::Camera& camera = draft.input.camera;
    const double step_x_m = std::max(draft.px(56), label.width_px / 2) * camera.m_per_px;
    const double step_y_m = draft.px(32) * camera.m_per_px;
    const auto first = [](double at_m, double step_m) { return std::ceil(at_m / step_m) * step_m; };
    std::vector<carto::ScreenPt> spots;
    for (double y = first(draft.view_m.min_y_m, step_y_m); y <= draft.view_m.max_y_m;
         y += step_y_m) {
        for (double x = first(draft.view_m.min_x_m, step_x_m); x <= draft.view_m.max_x_m;
             x += step_x_m) {
            const carto::ScreenPt spot =
                carto::to_screen(camera, draft.input.size, carto::ProjectedPt{x, y});
            if (contains(room, box_around(spot, label.width_px, label.height_px))) {
                spots.push_back(spot);
            }
        }
    }
    return spots;
}

/// The nearest boxes to `from` that lie wholly on the area, those on precious ground last.
std::vector<PixelBox> spots_on_area(const Draft& draft, const Label& label, carto::ScreenPt from,
                                    const Covers& covers) {
    constexpr std::size_t enough = 3;
    const LabelRoom room = strict_room(draft);
    std::vector<carto::ScreenPt> spots = ground_grid(draft, label, room.bounds);
    const auto distance = [&from](carto::ScreenPt spot) {
        return std::hypot(spot.x_px - from.x_px, spot.y_px - from.y_px);
    };
    std::stable_sort(spots.begin(), spots.end(), [&](carto::ScreenPt a, carto::ScreenPt b) {
        return distance(a) < distance(b);
    });
    std::vector<PixelBox> boxes;
    for (const bool wants_precious : {false, true}) {
        for (const carto::ScreenPt& spot : spots) {
            const PixelBox box = box_around(spot, label.width_px, label.height_px);
            if (boxes.size() < enough && is_precious(draft, box) == wants_precious &&
                draft.placer.fits(box, room, label.key) && is_on_area(draft, box, covers)) {
                boxes.push_back(box);
            }
        }
    }
    return boxes;
}

}  // namespace

Label measured(Draft& draft, std::vector<LabelLine> lines) {
    Label label;
    for (LabelLine& line : lines) {
        line.width_px = static_cast<double>(draft.input.shaper.width_px(
                            line.text, line.face, static_cast<float>(line.size_px),
                            static_cast<float>(line.spacing_px))) -
                        line.spacing_px;
        label.width_px = std::max(label.width_px, line.width_px);
        label.height_px += line.size_px * line_height_ratio;
    }
    label.width_px += draft.px(halo_px);
    label.lines = std::move(lines);
    label.key = label.lines.front().text;
    return label;
}

std::vector<LabelLine> name_lines(const Draft& draft, LabelLine english,
                                  std::optional<document::PlaceIndex> place, bool in_capitals) {
    using document::LabelLanguage;
    constexpr double second_line_ratio = 0.88;
    const LabelLanguage language = draft.input.state.view.label_language;
    if (language == LabelLanguage::english || !place) {
        return {std::move(english)};
    }
    const std::string& name = draft.input.cache.local_name(*place);
    if (name.empty() || !draft.input.shaper.can_write(name)) {
        return {std::move(english)};
    }
    LabelLine local = english;
    local.text = in_capitals ? upper_case(name) : name;
    if (language == LabelLanguage::local) {
        return {std::move(local)};
    }
    local.size_px *= second_line_ratio;
    return {std::move(english), std::move(local)};
}

void put_label(Draft& draft, const Label& label, const PixelBox& box) {
    double top = box.top_px;
    for (const LabelLine& line : label.lines) {
        draft.scene.labels.push_back(
            {line.text,
             {box.center().x_px - line.width_px / 2, top + line.size_px * baseline_ratio},
             line.face,
             static_cast<float>(line.size_px),
             line.color,
             draft.input.theme.label_halo,
             draft.pxf(halo_px) * 0.8F,
             static_cast<float>(line.spacing_px)});
        top += line.size_px * line_height_ratio;
    }
}

LabelRoom strict_room(const Draft& draft) {
    return {grown(draft.canvas(), -draft.px(edge_px)), draft.furniture};
}

std::optional<PixelBox> place_label(Draft& draft, const Label& label,
                                    std::span<const PixelBox> candidates) {
    const auto chosen = draft.placer.place(candidates, strict_room(draft), label.key);
    if (!chosen) {
        return std::nullopt;
    }
    put_label(draft, label, candidates[*chosen]);
    return candidates[*chosen];
}

double steady_margin_px(const Draft& draft) {
    return draft.px(120);
}

std::optional<PixelBox> place_steady_label(Draft& draft, const Label& label,
                                           std::span<const PixelBox> candidates) {
    const PixelBox wide = grown(draft.canvas(), steady_margin_px(draft) + label.width_px);
    const auto chosen = draft.placer.place(candidates, {wide, {}}, label.key);
    if (!chosen) {
        return std::nullopt;
    }
    const PixelBox& box = candidates[*chosen];
    if (!is_inside(box, strict_room(draft))) {
        return std::nullopt;
    }
    put_label(draft, label, box);
    return box;
}

bool is_precious(const Draft& draft, const PixelBox& box) {
    return std::any_of(draft.precious.begin(), draft.precious.end(),
                       [&box](const PixelBox& other) { return overlaps(box, other); });
}

void prefer_plain_ground(const Draft& draft, std::vector<PixelBox>& boxes) {
    std::stable_partition(boxes.begin(), boxes.end(),
                          [&draft](const PixelBox& box) { return !is_precious(draft, box); });
}

std::optional<PixelBox> place_on_area(Draft& draft, const Label& label, base::LngLat point,
                                      const Covers& covers, bool is_roomy,
                                      std::span<const PixelBox> others) {
    const auto own_spot = carto::to_screen(draft.input.camera, draft.input.size, point);
    std::vector<PixelBox> boxes;
    const LabelGround* before = draft.placer.reserved(label.key);
    if (before && before->boxes.size() == 1) {
        const std::vector<PixelBox> spot = before->boxes;  // taking it ends the reservation
        if (const auto box = place_label(draft, label, spot)) {
            return box;
        }
    }
    if (own_spot) {
        boxes.push_back(box_around(*own_spot, label.width_px, label.height_px));
        if (!is_precious(draft, boxes.front())) {
            if (const auto box = place_label(draft, label, boxes)) {
                return box;
            }
        }
    }
    if (is_roomy) {
        const auto from = own_spot.value_or(draft.canvas().center());
        const auto spots = spots_on_area(draft, label, from, covers);
        boxes.insert(boxes.end(), spots.begin(), spots.end());
    } else if (own_spot) {
        const PixelBox own = boxes.front();
        boxes.push_back(shifted(own, 0, -label.height_px));
        boxes.push_back(shifted(own, 0, label.height_px));
    }
    boxes.insert(boxes.end(), others.begin(), others.end());
    prefer_plain_ground(draft, boxes);
    return place_label(draft, label, boxes);
}

}  // namespace wherein::scene
