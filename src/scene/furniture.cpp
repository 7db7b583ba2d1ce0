#include <algorithm>
#include <cmath>
#include <numbers>

#include <scene/draft.hpp>
#include <scene/edge_chips.hpp>
#include <scene/facts.hpp>
#include <scene/graticule_labels.hpp>
#include <scene/scale_bar.hpp>
#include <scene/text_wrap.hpp>

namespace wherein::scene {
namespace {

constexpr double margin_px = 12;
constexpr double small_px = 11;
/// So much of a map's height may lie under the words on its sources.
constexpr double most_source_ratio = 0.25;
/// So much of a map may lie under the chips of places out of view.
constexpr double most_chips_ratio = 0.1;
constexpr double paper_ratio = 0.9;

double width_of(Draft& draft, std::string_view text, style::Face face, double size_px) {
    return static_cast<double>(
        draft.input.shaper.width_px(text, face, static_cast<float>(size_px), 0));
}

Color paper(const Draft& draft) {
    return style::with_alpha(draft.input.theme.page, static_cast<float>(paper_ratio));
}

void add_text(Draft& draft, std::string text, carto::ScreenPt origin, style::Face face,
              double size_px, Color color) {
    draft.scene.furniture_text.push_back(
        {std::move(text), origin, face, static_cast<float>(size_px), color, {0, 0, 0, 0}, 0, 0});
}

/// What the map says on its sources, in no more lines than given, or the briefest of it.
std::vector<std::string> source_lines(Draft& draft, double size_px, double width_px, double most) {
    const auto set = [&](const std::string& text) {
        return wrapped(text, width_px, [&](std::string_view part) {
            return width_of(draft, part, style::Face::sans, size_px);
        });
    };
    const MapFacts facts = facts_of(draft);
    std::vector<std::string> lines = set(date_line(facts));
    const auto sources = set(source_line(facts));
    lines.insert(lines.end(), sources.begin(), sources.end());
    return static_cast<double>(lines.size()) <= most ? lines : set(brief_source_line(facts));
}

void add_source_line(Draft& draft) {
    const double size = draft.px(small_px);
    const double pad = draft.px(5);
    const double leading = std::round(size * 1.35);
    const double margin = draft.px(margin_px);
    const double room = draft.input.size.height_px * most_source_ratio - 2 * pad * 0.6;
    const std::vector<std::string> lines =
        source_lines(draft, size, draft.input.size.width_px - 2 * (margin + pad), room / leading);
    double widest = 0;
    for (const std::string& line : lines) {
        widest = std::max(widest, width_of(draft, line, style::Face::sans, size));
    }
    const double bottom = draft.input.size.height_px - margin;
    const double height = leading * static_cast<double>(lines.size()) + 2 * pad * 0.6;
    const PixelBox box{margin, bottom - height, margin + widest + 2 * pad, bottom};
    draft.scene.boxes.push_back({{box.left_px, box.top_px},
                                 {box.right_px, box.bottom_px},
                                 style::with_alpha(draft.input.theme.page, 0.8F),
                                 {0, 0, 0, 0},
                                 draft.pxf(3)});
    double baseline = box.top_px + pad * 0.6 + size;
    for (const std::string& line : lines) {
        add_text(draft, line, {box.left_px + pad, baseline}, style::Face::sans, size,
                 draft.input.theme.quiet_ink);
        baseline += leading;
    }
    draft.furniture.push_back(box);
}

void add_scale_bar(Draft& draft) {
    const double ground = carto::ground_m_per_px(draft.input.camera);
    if (!(ground > 0) || !std::isfinite(ground)) {
        return;
    }
    const ScaleBar bar = fit_scale_bar(ground, draft.px(130));
    const double size = draft.px(small_px);
    const double left = draft.px(margin_px) + draft.px(4);
    const double right = left + bar.width_px;
    const double floor =
        draft.furniture.empty() ? draft.input.size.height_px : draft.furniture.front().top_px;
    const double text_base = floor - draft.px(10);
    const double y = std::round(text_base - size - draft.px(5));
    const double tick = draft.px(5);
    const Color ink = draft.input.theme.ink;
    const std::vector<carto::ScreenPt> line{
        {left, y - tick}, {left, y}, {right, y}, {right, y - tick}};
    // A light line under the dark one keeps it readable on any ground.
    draft.scene.paths.push_back({line, draft.input.theme.label_halo, draft.pxf(3.6)});
    draft.scene.paths.push_back({line, ink, draft.pxf(1.3)});
    const double text_width = width_of(draft, bar.label, style::Face::sans, size);
    draft.scene.furniture_text.push_back({bar.label,
                                          {(left + right - text_width) / 2, text_base},
                                          style::Face::sans,
                                          static_cast<float>(size),
                                          ink,
                                          draft.input.theme.label_halo,
                                          draft.pxf(2.4),
                                          0});
    draft.furniture.push_back({left - draft.px(4), y - tick - draft.px(4),
                               std::max(right, left + text_width) + draft.px(4),
                               text_base + draft.px(4)});
}

struct Chip {
    const ShownPlace* place{};
    std::string name, detail;
    double name_width_px{};
    ChipRequest request;
};

constexpr double chip_height_px = 24;
constexpr double chip_pad_px = 10;
constexpr double arrow_px = 11;
constexpr double chip_gap_px = 6;

Chip make_chip(Draft& draft, const ShownPlace& place, base::LngLat center) {
    Chip chip;
    chip.place = &place;
    chip.name = place.record.name;
    chip.detail = rounded_distance(base::distance_m(center, place.record.point));
    if (place.count > 0) {
        chip.detail += " \xC2\xB7 " + std::to_string(place.count);
    }
    chip.name_width_px = width_of(draft, chip.name, style::Face::sans_bold, draft.px(12.5));
    const double detail_width = width_of(draft, chip.detail, style::Face::sans, draft.px(small_px));
    chip.request = {2 * draft.px(chip_pad_px) + draft.px(arrow_px) + 2 * draft.px(chip_gap_px) +
                        chip.name_width_px + detail_width,
                    draft.px(chip_height_px), base::bearing_deg(center, place.record.point)};
    return chip;
}

void add_arrow(Draft& draft, carto::ScreenPt middle, double bearing_deg, Color color) {
    const double angle = bearing_deg * std::numbers::pi / 180;
    const double half = draft.px(arrow_px) / 2;
    const auto point = [&](double along, double across) {
        return carto::ScreenPt{middle.x_px + std::sin(angle) * along + std::cos(angle) * across,
                               middle.y_px - std::cos(angle) * along + std::sin(angle) * across};
    };
    draft.scene.paths.push_back({{point(-half, 0), point(half, 0)}, color, draft.pxf(1.5)});
    draft.scene.paths.push_back(
        {{point(half * 0.2, -half * 0.7), point(half, 0), point(half * 0.2, half * 0.7)},
         color,
         draft.pxf(1.5)});
}

void draw_chip(Draft& draft, const Chip& chip, const PixelBox& box) {
    const style::Theme& theme = draft.input.theme;
    const bool is_lit = chip.place->is_selected || chip.place->is_hovered;
    draft.scene.boxes.push_back({{box.left_px, box.top_px},
                                 {box.right_px, box.bottom_px},
                                 is_lit ? theme.accent_fill : paper(draft),
                                 is_lit ? theme.accent : theme.rule,
                                 draft.pxf(chip_height_px / 2)});
    const double middle = box.center().y_px;
    double x = box.left_px + draft.px(chip_pad_px);
    add_arrow(draft, {x + draft.px(arrow_px) / 2, middle}, chip.request.bearing_deg,
              chip.place->color);
    x += draft.px(arrow_px) + draft.px(chip_gap_px);
    const double baseline = middle + draft.px(4.5);
    add_text(draft, chip.name, {x, baseline}, style::Face::sans_bold, draft.px(12.5), theme.ink);
    x += chip.name_width_px + draft.px(chip_gap_px);
    add_text(draft, chip.detail, {x, baseline}, style::Face::sans, draft.px(small_px),
             theme.quiet_ink);
    draft.furniture.push_back(box);
    draft.chipped.insert(chip.place->place);
    draft.scene.hits.insert(
        draft.scene.hits.begin(),
        {chip.place->place, std::nullopt, 0, carto::ScreenPt{box.left_px, box.top_px},
         carto::ScreenPt{box.right_px, box.bottom_px}, std::nullopt});
}

std::vector<Chip> choose_chips(Draft& draft, base::LngLat center) {
    constexpr std::size_t most_chips = 9;
    // A small map has room for the first of them.
    double room_px2 = most_chips_ratio * draft.input.size.width_px * draft.input.size.height_px;
    std::vector<Chip> chips;
    for (const document::PlaceIndex far : draft.far) {
        const auto place =
            std::find_if(draft.places.begin(), draft.places.end(),
                         [far](const ShownPlace& shown) { return shown.place == far; });
        const bool is_wanted = place != draft.places.end() && chips.size() < most_chips &&
                               (place->is_selected || (place->role != Role::hint && room_px2 > 0));
        if (is_wanted) {
            Chip chip = make_chip(draft, *place, center);
            room_px2 -= chip.request.width_px * chip.request.height_px;
            if (room_px2 > 0 || place->is_selected) {
                chips.push_back(std::move(chip));
            }
        }
    }
    return chips;
}

void add_chips(Draft& draft) {
    const auto center =
        carto::to_lng_lat(draft.input.camera, draft.input.size, draft.canvas().center());
    if (!center || !draft.input.state.reading || !draft.input.state.resources.gazetteer) {
        return;
    }
    const std::vector<Chip> chips = choose_chips(draft, *center);
    std::vector<ChipRequest> requests;
    for (const Chip& chip : chips) {
        requests.push_back(chip.request);
    }
    const std::vector<PixelBox> obstacles = draft.furniture;
    const auto boxes =
        place_chips(requests, grown(draft.canvas(), -draft.px(8)), obstacles, draft.px(4));
    for (std::size_t i = 0; i < chips.size(); ++i) {
        if (boxes[i]) {
            draw_chip(draft, chips[i], *boxes[i]);
        }
    }
}

}  // namespace

void add_furniture(Draft& draft) {
    add_source_line(draft);
    add_scale_bar(draft);
    add_inset(draft);
    add_legend(draft);
    add_chips(draft);
    add_graticule_labels(draft);
}

}  // namespace wherein::scene
