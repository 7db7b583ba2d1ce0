#include <scene/curved_line.hpp>

#include <algorithm>
#include <cmath>

namespace wherein::scene {
namespace {

// From the baseline up to the middle of the letters, by their size.
constexpr double middle_ratio = 0.34;
constexpr double box_ratio = 0.95;
// Nearer to upright than this a path is read from below.
constexpr double upright_ratio = 0.27;

double distance(ScreenPt a, ScreenPt b) {
    return std::hypot(b.x_px - a.x_px, b.y_px - a.y_px);
}

bool is_upside_down(ScreenPt from, ScreenPt to) {
    const double dx = to.x_px - from.x_px;
    const double dy = to.y_px - from.y_px;
    return std::abs(dx) < upright_ratio * std::abs(dy) ? dy > 0 : dx < 0;
}

}  // namespace

TextPath::TextPath(std::vector<ScreenPt> points) : points_(std::move(points)) {
    if (is_upside_down(points_.front(), points_.back())) {
        std::reverse(points_.begin(), points_.end());
    }
    reach_px_.push_back(0);
    for (std::size_t i = 1; i < points_.size(); ++i) {
        reach_px_.push_back(reach_px_.back() + distance(points_[i - 1], points_[i]));
    }
}

std::size_t TextPath::piece(double along_px) const {
    const auto next = std::upper_bound(reach_px_.begin(), reach_px_.end(), along_px);
    const auto index = static_cast<std::size_t>(next - reach_px_.begin());
    return std::clamp<std::size_t>(index, 1, points_.size() - 1) - 1;
}

ScreenPt TextPath::at(double along_px) const {
    const std::size_t i = piece(along_px);
    const double length = reach_px_[i + 1] - reach_px_[i];
    const double share = length > 0 ? (along_px - reach_px_[i]) / length : 0;
    const ScreenPt &a = points_[i], &b = points_[i + 1];
    return {a.x_px + share * (b.x_px - a.x_px), a.y_px + share * (b.y_px - a.y_px)};
}

double TextPath::angle_rad(double begin_px, double end_px) const {
    const ScreenPt from = at(begin_px);
    const ScreenPt to = at(end_px);
    return std::atan2(to.y_px - from.y_px, to.x_px - from.x_px);
}

double TextPath::bow_px(double begin_px, double end_px) const {
    constexpr int samples = 8;
    const ScreenPt from = at(begin_px);
    const double angle = angle_rad(begin_px, end_px);
    double highest = 0;
    for (int i = 1; i < samples; ++i) {
        const ScreenPt point = at(begin_px + (end_px - begin_px) * i / samples);
        highest = std::max(highest, std::abs((point.y_px - from.y_px) * std::cos(angle) -
                                             (point.x_px - from.x_px) * std::sin(angle)));
    }
    return highest;
}

CurvedLine laid_along(const TextPath& path, double middle_px, const lettering::Line& line,
                      double size_px, double spacing_px, double lift_px) {
    const double begin_px = middle_px - (static_cast<double>(line.width_px) - spacing_px) / 2;
    const double down = lift_px == 0 ? middle_ratio * size_px : -lift_px;
    CurvedLine laid;
    // Marks stand on the letter before them, in its turned frame.
    GlyphPose letter;
    double letter_x_px = 0;
    for (const lettering::Glyph& glyph : line.glyphs) {
        const auto x_px = static_cast<double>(glyph.x_px);
        const auto y_px = static_cast<double>(glyph.y_px);
        if (glyph.advance_px > 0 || laid.glyphs.empty()) {
            const double width = std::max(
                1.0, static_cast<double>(glyph.advance_px) - (line.is_joined ? 0 : spacing_px));
            const double from = begin_px + x_px;
            const double angle = path.angle_rad(from, from + width);
            const ScreenPt middle = path.at(from + width / 2);
            const double c = std::cos(angle), s = std::sin(angle);
            letter = {
                {middle.x_px - c * width / 2 - s * down, middle.y_px - s * width / 2 + c * down},
                angle};
            letter_x_px = x_px;
            const double high = box_ratio * size_px;
            const double up = middle_ratio * size_px - down;
            const ScreenPt heart{middle.x_px + s * up, middle.y_px - c * up};
            laid.boxes.push_back(box_around(heart, width * std::abs(c) + high * std::abs(s),
                                            width * std::abs(s) + high * std::abs(c)));
        }
        const double dx = x_px - letter_x_px;
        const double c = std::cos(letter.angle_rad), s = std::sin(letter.angle_rad);
        laid.glyphs.push_back(
            {{letter.origin.x_px + c * dx - s * y_px, letter.origin.y_px + s * dx + c * y_px},
             letter.angle_rad});
    }
    return laid;
}

}  // namespace wherein::scene
