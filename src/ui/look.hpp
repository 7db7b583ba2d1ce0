#pragma once
#include <cmath>
#include <utility>

#include <style/theme.hpp>
#include <ui/fonts.hpp>

namespace wherein::ui {

inline ImU32 to_imgui(style::Color color) {
    return IM_COL32(color.r, color.g, color.b, color.a);
}

/// Theme, fonts and scale: everything that decides how the panels look. Sizes are given in pixels
/// at UI scale 1, on a 4 px grid.
struct Look {
    Look(Fonts prepared, const style::Theme& chosen_theme, double ui_scale)
        : theme(chosen_theme), scale(static_cast<float>(ui_scale)), fonts(std::move(prepared)) {
        fonts.move_to_context();
    }

    style::Theme theme;
    float scale;
    Fonts fonts;

    /// Whole real pixels.
    float px(float at_scale_1) const { return std::round(at_scale_1 * scale); }

    TypeFace text() const { return fonts.at(Family::sans, 13.5F * scale); }
    TypeFace strong() const { return fonts.at(Family::sans_bold, 13.5F * scale); }
    TypeFace small() const { return fonts.at(Family::sans, 11.5F * scale); }
    TypeFace small_strong() const { return fonts.at(Family::sans_bold, 11.5F * scale); }
    TypeFace heading() const { return fonts.at(Family::sans_bold, 17 * scale); }
    TypeFace quote() const { return fonts.at(Family::serif, 13.5F * scale); }
    TypeFace quote_strong() const { return fonts.at(Family::serif_bold, 13.5F * scale); }
};

/// Sets Dear ImGui's own colours and sizes from the theme.
void apply_style(const Look& look);

}  // namespace wherein::ui
