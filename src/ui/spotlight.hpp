#pragma once
#include <ui/frame.hpp>

namespace wherein::ui {

/// A circle of light in window pixels.
struct LightCircle {
    ImVec2 center;
    float radius{};
};

/// Around the selected place as the camera shows it: its area with room about it, or a round patch
/// about a point. Nullopt where nothing is selected or the place is not to be seen.
std::optional<LightCircle> light_on_selection(const document::AppState& state, const Area& map,
                                              float ui_scale);

/// Dims the map but for a soft-edged circle. Behind the panels.
void draw_spotlight(const Look& look, const LightCircle& light, const Area& map);

}  // namespace wherein::ui
