#include <scene/curved_label.hpp>

#include <array>
#include <cmath>

namespace wherein::scene {
namespace {

// A lower bow and a smaller slope than these are written straight and level, which is sharper.
constexpr double least_bow_px = 2.5;
constexpr double least_slope_rad = 0.05;
// A name must leave so much of its path free.
constexpr double fullest_ratio = 0.92;
constexpr double spacing_step_px = 0.5;

const lettering::Line& shaped(const Draft& draft, const LabelLine& line) {
    return draft.input.shaper.line(line.text, line.face, static_cast<float>(line.size_px),
                                   static_cast<float>(line.spacing_px));
}

/// The line with the spacing that fills its share of the path; nullopt where even the least is too
/// wide.
std::optional<LabelLine> spread_over(const Draft& draft, LabelLine line, double path_px,
                                     const Spread& spread) {
    const auto letters = static_cast<double>(shaped(draft, line).glyphs.size());
    const double least_px = static_cast<double>(shaped(draft, line).width_px);
    if (letters < 1 || least_px > fullest_ratio * path_px) {
        return std::nullopt;
    }
    if (!shaped(draft, line).is_joined) {
        const double wished = line.spacing_px + (spread.fill_ratio * path_px - least_px) / letters;
        const double widest = std::max(line.spacing_px, spread.widest_spacing_px);
        const double step = draft.px(spacing_step_px);
        line.spacing_px = std::floor(std::clamp(wished, line.spacing_px, widest) / step) * step;
    }
    line.width_px = static_cast<double>(shaped(draft, line).width_px) - line.spacing_px;
    return line;
}

/// The middle first, then to both sides of it, as far as the path leaves room.
std::vector<double> middles(double path_px, double line_px, const Spread& spread) {
    const double slack = path_px - line_px;
    std::vector<double> places{path_px / 2};
    for (const double share : {-0.15, 0.15, -0.3, 0.3, -0.45, 0.45}) {
        if (slack > 0.3 * line_px && (std::abs(share) < 0.2 || !spread.stays_in_middle)) {
            places.push_back(path_px / 2 + share * slack);
        }
    }
    return places;
}

bool is_nearly_straight(const Draft& draft, const TextPath& path, double begin, double end) {
    return path.bow_px(begin, end) < draft.px(least_bow_px) &&
           std::abs(path.angle_rad(begin, end)) < least_slope_rad;
}

bool is_plain(const Draft& draft, const std::vector<PixelBox>& boxes) {
    return std::none_of(boxes.begin(), boxes.end(),
                        [&draft](const PixelBox& box) { return is_precious(draft, box); });
}

/// The label about this place of the path; without glyphs where it is to be straight.
CurvedLine laid_at(Draft& draft, const Label& label, const TextPath& path, double middle,
                   const Spread& spread) {
    const LabelLine& line = label.lines.front();
    const double begin = middle - line.width_px / 2;
    const double end = middle + line.width_px / 2;
    if (spread.lift_px == 0 && is_nearly_straight(draft, path, begin, end)) {
        return {{}, {box_around(path.at(middle), label.width_px, label.height_px)}};
    }
    return laid_along(path, middle, shaped(draft, line), line.size_px, line.spacing_px,
                      spread.lift_px);
}

}  // namespace

TextPath path_on_canvas(const Draft& draft, const std::vector<carto::ProjectedPt>& points) {
    std::vector<ScreenPt> path;
    path.reserve(points.size());
    for (const carto::ProjectedPt& point : points) {
        path.push_back(carto::to_screen(draft.input.camera, draft.input.size, point));
    }
    return TextPath(std::move(path));
}

bool place_along(Draft& draft, LabelLine line, const TextPath& path, const Spread& spread,
                 std::string key) {
    const auto spaced = spread_over(draft, std::move(line), path.length_px(), spread);
    if (!spaced) {
        return false;
    }
    Label label = measured(draft, {*spaced});
    label.key = key.empty() ? label.key : std::move(key);
    const LabelGround* before = draft.placer.reserved(label.key);
    for (const double middle : middles(path.length_px(), spaced->width_px, spread)) {
        CurvedLine laid = laid_at(draft, label, path, middle, spread);
        const bool is_wanted = before ? is_same_spot(before->boxes.front(), laid.boxes.front())
                                      : !spread.keeps_off_precious || is_plain(draft, laid.boxes);
        if (is_wanted && draft.placer.place_all(laid.boxes, strict_room(draft), label.key)) {
            put_label(draft, label, laid.boxes.front());
            if (!laid.glyphs.empty()) {
                draft.scene.labels.back().origin = laid.glyphs.front().origin;
                draft.scene.labels.back().curve = std::move(laid.glyphs);
            }
            return true;
        }
    }
    return false;
}

}  // namespace wherein::scene
