#include <scene/label.hpp>

#include <algorithm>
#include <cmath>

#include <carto/projector.hpp>
#include <scene/utf8.hpp>

namespace wherein::scene {
namespace {

constexpr double line_height_ratio = 1.2;
constexpr double baseline_ratio = 0.92;
constexpr double halo_px = 3;
constexpr double edge_px = 4;

bool is_on_area(const Draft& draft, const carto::Projector& projector, const PixelBox& box,
                const LabelArea& area) {
    const carto::ScreenPt middle = box.center();
    for (const double x : {middle.x_px, box.left_px, box.right_px}) {
        const auto position = projector.inverse(
            carto::to_projected(draft.input.camera, draft.input.size, {x, middle.y_px}));
        if (!position || !area.covers(*position)) {
            return false;
        }
    }
    return true;
}

/// The part of the view that the area can lie on.
carto::ProjectedBox seen_of(const Draft& draft, const LabelArea& area) {
    carto::ProjectedBox seen = draft.view_m;
    if (const auto reach = carto::reach_of(draft.input.camera.projection, area.box)) {
        seen = {std::max(seen.min_x_m, reach->min_x_m), std::max(seen.min_y_m, reach->min_y_m),
                std::min(seen.max_x_m, reach->max_x_m), std::min(seen.max_y_m, reach->max_y_m)};
    }
    return seen;
}

/// A spot for the middle of a label, and how far off it is, squared.
struct Spot {
    carto::ScreenPt at;
    double distance2_px2{};
};

/// Middles of a grid of labels laid on the ground, the nearest to `from` first; those in the room
/// and within reach of the area only.
std::vector<Spot> ground_grid(const Draft& draft, const Label& label, const LabelArea& area,
                              carto::ScreenPt from, const PixelBox& room) {
    const carto::Camera& camera = draft.input.camera;
    const carto::ProjectedBox seen = seen_of(draft, area);
    const double step_x_m = std::max(draft.px(56), label.width_px / 2) * camera.m_per_px;
    const double step_y_m = draft.px(32) * camera.m_per_px;
    const auto first = [](double at_m, double step_m) { return std::ceil(at_m / step_m) * step_m; };
    std::vector<Spot> spots;
    for (double y = first(seen.min_y_m, step_y_m); y <= seen.max_y_m; y += step_y_m) {
        for (double x = first(seen.min_x_m, step_x_m); x <= seen.max_x_m; x += step_x_m) {
            const carto::ScreenPt at =
                carto::to_screen(camera, draft.input.size, carto::ProjectedPt{x, y});
            if (contains(room, box_around(at, label.width_px, label.height_px))) {
                const double dx_px = at.x_px - from.x_px;
                const double dy_px = at.y_px - from.y_px;
                spots.push_back({at, dx_px * dx_px + dy_px * dy_px});
            }
        }
    }
    std::stable_sort(spots.begin(), spots.end(), [](const Spot& a, const Spot& b) {
        return a.distance2_px2 < b.distance2_px2;
    });
    return spots;
}

/// The nearest boxes to `from` that lie wholly on the area, those on precious ground last.
std::vector<PixelBox> spots_on_area(const Draft& draft, const Label& label, carto::ScreenPt from,
                                    const LabelArea& area) {
    constexpr std::size_t enough = 3;
    const LabelRoom room = strict_room(draft);
    const carto::Projector projector(draft.input.camera.projection);
    const std::vector<Spot> spots = ground_grid(draft, label, area, from, room.bounds);
    std::vector<PixelBox> boxes;
    for (const bool wants_precious : {false, true}) {
        for (const Spot& spot : spots) {
            const PixelBox box = box_around(spot.at, label.width_px, label.height_px);
            if (boxes.size() < enough && is_precious(draft, box) == wants_precious &&
                draft.placer.fits(box, room, label.key) &&
                is_on_area(draft, projector, box, area)) {
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
                                      const LabelArea& area, bool is_roomy,
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
        const auto spots = spots_on_area(draft, label, from, area);
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
