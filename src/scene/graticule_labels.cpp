#include <scene/graticule_labels.hpp>

#include <cmath>
#include <cstdio>

#include <scene/graticule.hpp>

namespace wherein::scene {
namespace {

constexpr double size_px = 10.5;
constexpr double sample_px = 4;

std::string degrees_text(double deg, const char* positive, const char* negative) {
    char number[32];
    std::snprintf(number, sizeof number, "%.3f", std::abs(deg));
    std::string text = number;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') {
        text.pop_back();
    }
    return text + "\u00B0" + (deg == 0 ? "" : std::string(" ") + (deg > 0 ? positive : negative));
}

/// The multiple of the step between two neighbouring values; none when they lie in one cell or a
/// jump apart.
std::optional<double> crossed(double from, double to, double step) {
    const double low = std::floor(from / step);
    const double high = std::floor(to / step);
    if (std::abs(high - low) != 1) {
        return std::nullopt;
    }
    return std::max(low, high) * step;
}

class Labeller {
  public:
    explicit Labeller(Draft& draft) : draft_(draft) {}

    /// Centred on x, with its top at y.
    void add(const std::string& text, double x, double y, bool is_centered) {
        const auto size = static_cast<float>(draft_.px(size_px));
        const double width =
            static_cast<double>(draft_.input.shaper.width_px(text, style::Face::sans, size, 0));
        const double left = is_centered ? x - width / 2 : x;
        const double pad = draft_.px(2);
        const PixelBox box{left - pad, y - pad, left + width + pad, y + draft_.px(size_px) + pad};
        const bool is_taken =
            std::any_of(draft_.furniture.begin(), draft_.furniture.end(),
                        [&](const PixelBox& other) { return overlaps(other, box); });
        if (is_taken || !is_inside(box, {draft_.canvas(), {}})) {
            return;
        }
        draft_.scene.furniture_text.push_back({text,
                                               {left, y + draft_.px(size_px) * 0.85},
                                               style::Face::sans,
                                               size,
                                               draft_.input.theme.quiet_ink,
                                               draft_.input.theme.label_halo,
                                               draft_.pxf(2),
                                               0});
        draft_.furniture.push_back(box);
    }

  private:
    Draft& draft_;
};

}  // namespace

void add_graticule_labels(Draft& draft) {
    if (!draft.shows(document::MapLayer::graticule)) {
        return;
    }
    const double step = graticule_step_deg(draft.m_per_px());
    const auto at = [&](double x, double y) {
        return carto::to_lng_lat(draft.input.camera, draft.input.size, {x, y});
    };
    Labeller labeller(draft);
    for (double x = 0; x + sample_px <= draft.input.size.width_px; x += sample_px) {
        const auto a = at(x, 0);
        const auto b = at(x + sample_px, 0);
        const auto line = a && b ? crossed(a->lng_deg, b->lng_deg, step) : std::nullopt;
        if (line) {
            labeller.add(degrees_text(*line, "E", "W"), x, draft.px(4), true);
        }
    }
    for (double y = 0; y + sample_px <= draft.input.size.height_px; y += sample_px) {
        const auto a = at(0, y);
        const auto b = at(0, y + sample_px);
        const auto line = a && b ? crossed(a->lat_deg, b->lat_deg, step) : std::nullopt;
        if (line) {
            labeller.add(degrees_text(*line, "N", "S"), draft.px(5), y + draft.px(3), false);
        }
    }
}

}  // namespace wherein::scene
