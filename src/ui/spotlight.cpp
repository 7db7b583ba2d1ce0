#include <ui/spotlight.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <ui/panel_model.hpp>
#include <ui/shade.hpp>

namespace wherein::ui {
namespace {

constexpr float point_radius = 110;
constexpr float least_radius = 80;
constexpr float room_ratio = 1.18F;
constexpr float edge_ratio = 1.35F;
constexpr float shade_ratio = 0.42F;
constexpr int segments = 72;

/// The boxes' corners and middles on the map; empty where the map does not show them.
std::vector<carto::ScreenPt> outline(const document::AppState& state, const base::GeoBox& box,
                                     carto::ScreenSize size) {
    std::vector<carto::ScreenPt> points;
    const double width = box.east_deg - box.west_deg + (box.east_deg < box.west_deg ? 360.0 : 0.0);
    for (int i = 0; i < 9; ++i) {
        const double x = (i % 3) / 2.0;
        const double y = (i / 3) / 2.0;
        const base::LngLat at{box.west_deg + x * width,
                              box.south_deg + y * (box.north_deg - box.south_deg)};
        if (const auto on_screen = carto::to_screen(*state.view.camera, size, at)) {
            points.push_back(*on_screen);
        }
    }
    return points;
}

std::optional<base::GeoBox> box_of(const document::AppState& state, PlaceIndex place) {
    const auto& boxes = state.resources.focus_boxes;
    const auto* named = state.reading ? find_named(*state.reading, place) : nullptr;
    if (named == nullptr || !boxes || boxes->size() != state.reading->places.size()) {
        return std::nullopt;
    }
    return (*boxes)[static_cast<std::size_t>(named - state.reading->places.data())];
}

/// A ring between two radii whose shade grows from one to the other.
void add_ring(ImDrawList& list, ImVec2 center, float inner, float outer, ImU32 inner_color,
              ImU32 outer_color) {
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    list.PrimReserve(segments * 6, (segments + 1) * 2);
    const auto first = static_cast<ImDrawIdx>(list._VtxCurrentIdx);
    for (int i = 0; i <= segments; ++i) {
        const float turn = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / segments;
        const ImVec2 way(std::cos(turn), std::sin(turn));
        list.PrimWriteVtx(ImVec2(center.x + way.x * inner, center.y + way.y * inner), white,
                          inner_color);
        list.PrimWriteVtx(ImVec2(center.x + way.x * outer, center.y + way.y * outer), white,
                          outer_color);
    }
    for (int i = 0; i < segments; ++i) {
        const auto at = static_cast<ImDrawIdx>(first + 2 * i);
        for (const int step : {0, 1, 3, 0, 3, 2}) {
            list.PrimWriteIdx(static_cast<ImDrawIdx>(at + step));
        }
    }
}

}  // namespace

std::optional<LightCircle> light_on_selection(const document::AppState& state, const Area& map,
                                              float ui_scale) {
    const auto& selected = state.view.selection.place;
    const auto place = selected ? find_place(state, *selected) : std::nullopt;
    if (!place || !state.view.camera) {
        return std::nullopt;
    }
    const carto::ScreenSize size{static_cast<int>(map.width), static_cast<int>(map.height)};
    const auto to_window = [&](double x, double y) {
        return ImVec2(map.x + static_cast<float>(x), map.y + static_cast<float>(y));
    };
    const auto box = box_of(state, *selected);
    const auto points = box ? outline(state, *box, size) : std::vector<carto::ScreenPt>{};
    if (points.size() < 9) {
        const auto at = carto::to_screen(*state.view.camera, size, place->point);
        return at ? std::optional(
                        LightCircle{to_window(at->x_px, at->y_px), point_radius * ui_scale})
                  : std::nullopt;
    }
    const auto [left, right] = std::minmax_element(
        points.begin(), points.end(), [](auto& a, auto& b) { return a.x_px < b.x_px; });
    const auto [top, bottom] = std::minmax_element(
        points.begin(), points.end(), [](auto& a, auto& b) { return a.y_px < b.y_px; });
    const double radius = std::hypot(right->x_px - left->x_px, bottom->y_px - top->y_px) / 2;
    return LightCircle{to_window((left->x_px + right->x_px) / 2, (top->y_px + bottom->y_px) / 2),
                       std::max(static_cast<float>(radius) * room_ratio, least_radius * ui_scale)};
}

void draw_spotlight(const Look& look, const LightCircle& light, const Area& map) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const ImU32 dark = to_imgui(shade(look.theme, shade_ratio));
    const ImU32 clear = to_imgui(shade(look.theme, 0));
    const float far = 2 * (map.width + map.height) + light.radius * edge_ratio;
    list.PushClipRect(ImVec2(map.x, map.y), ImVec2(map.right(), map.bottom()));
    add_ring(list, light.center, light.radius, light.radius * edge_ratio, clear, dark);
    add_ring(list, light.center, light.radius * edge_ratio, far, dark, dark);
    list.PopClipRect();
}

}  // namespace wherein::ui
