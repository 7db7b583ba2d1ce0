#include <ui/wording.hpp>

#include <cmath>
#include <cstdio>
#include <string_view>

namespace wherein::ui {
namespace {

// U+202F keeps the groups of a number on one line.
constexpr const char* thin_space = "\u202F";

}  // namespace

std::string scale_text(double ground_m_per_px, double ui_scale) {
    const double denominator = ground_m_per_px * 96 * ui_scale / 0.0254;
    if (!(denominator >= 1) || denominator > 1e12) {
        return {};
    }
    const double unit = std::pow(10.0, std::floor(std::log10(denominator)) - 1);
    const auto rounded = static_cast<std::int64_t>(
        std::llround(unit < 1 ? denominator : std::round(denominator / unit) * unit));
    return "1 : " + grouped(rounded, thin_space);
}

std::string area_text(double area_km2) {
    if (area_km2 < 10) {
        char text[32];
        std::snprintf(text, sizeof text, "%.1f km\u00B2", area_km2);
        return text;
    }
    return grouped(std::llround(area_km2), ",") + " km\u00B2";
}

std::string grouped(std::int64_t number, const std::string& separator) {
    const std::string digits = std::to_string(number < 0 ? -number : number);
    std::string text = number < 0 ? "-" : "";
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) {
            text += separator;
        }
        text += digits[i];
    }
    return text;
}

}  // namespace wherein::ui
