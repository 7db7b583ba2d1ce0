#include <app/map_pointer.hpp>

#include <algorithm>
#include <cmath>

#include <document/geo_span.hpp>

namespace wherein::app {
namespace {

using carto::ScreenPt;

constexpr double click_slack_px = 4;
constexpr double double_click_s = 0.35;
constexpr double wheel_factor = 1.25;

double apart_px(ScreenPt a, ScreenPt b) {
    return std::hypot(a.x_px - b.x_px, a.y_px - b.y_px);
}

bool is_inside(ScreenPt at, carto::ScreenSize size) {
    return at.x_px >= 0 && at.y_px >= 0 && at.x_px < size.width_px && at.y_px < size.height_px;
}

/// The box of degrees around two corners on the map, right across the antimeridian; nothing where a
/// corner is beside the map.
std::optional<base::GeoBox> geo_box(const scene::Scene& scene, ScreenPt a, ScreenPt b) {
    const auto at = [&](ScreenPt point) {
        return carto::to_lng_lat(scene.camera, scene.size, point);
    };
    const auto middle = at({(a.x_px + b.x_px) / 2, (a.y_px + b.y_px) / 2});
    if (!middle) {
        return std::nullopt;
    }
    document::GeoSpan span = document::to_span(*middle);
    for (const ScreenPt corner : {a, b, ScreenPt{a.x_px, b.y_px}, ScreenPt{b.x_px, a.y_px}}) {
        const auto position = at(corner);
        if (!position) {
            return std::nullopt;
        }
        span = document::joined(span, document::to_span(*position));
    }
    return document::to_box(span);
}

}  // namespace

std::optional<MapPointer::Band> MapPointer::band() const {
    if (!pressed_at_ || !is_band_ || !has_moved_) {
        return std::nullopt;
    }
    return Band{*pressed_at_, last_};
}

void MapPointer::cancel() {
    pressed_at_.reset();
}

std::vector<document::Command> MapPointer::handle(const platform::InputEvent& event,
                                                  const MapUnderPointer& map, double now_s) {
    using platform::EventKind;
    const ScreenPt at{event.at.x_px - map.corner.x_px, event.at.y_px - map.corner.y_px};
    const bool is_left = event.button == platform::MouseButton::left;
    switch (event.kind) {
        case EventKind::button_pressed:
            if (is_left && is_inside(at, map.scene.size)) {
                press(event, at);
            }
            return {};
        case EventKind::button_released:
            if (event.button == platform::MouseButton::right) {
                return open_menu(map, at, event.at);
            }
            return is_left && pressed_at_ ? release(map, at, now_s) : Commands{};
        case EventKind::mouse_moved:
            return move(map, at);
        case EventKind::wheel:
            if (is_inside(at, map.scene.size)) {
                return {document::Zoom{std::pow(wheel_factor, event.wheel_steps), at, false}};
            }
            return {};
        case EventKind::focus_lost:
            cancel();
            return {};
        case EventKind::mouse_left:
            return {document::Hover{}};
        default:
            return {};
    }
}

MapPointer::Commands MapPointer::open_menu(const MapUnderPointer& map, ScreenPt at,
                                           ScreenPt in_window) const {
    if (!is_inside(at, map.scene.size) || pressed_at_) {
        return {};
    }
    document::ContextMenu menu;
    menu.at = in_window;
    menu.position = carto::to_lng_lat(map.scene.camera, map.scene.size, at);
    menu.place = scene::pick(map.scene, map.state, at);
    return {document::OpenContext{std::move(menu)}};
}

void MapPointer::press(const platform::InputEvent& event, ScreenPt at) {
    pressed_at_ = at;
    last_ = at;
    has_moved_ = false;
    is_band_ = event.modifiers.shift;
}

MapPointer::Commands MapPointer::release(const MapUnderPointer& map, ScreenPt at, double now_s) {
    const ScreenPt from = *pressed_at_;
    const bool was_band = is_band_;
    const bool was_click = !has_moved_;
    cancel();
    if (was_click) {
        return click(map, at, now_s);
    }
    if (was_band) {
        if (const auto box = geo_box(map.scene, from, at)) {
            return {document::ShowBox{*box}};
        }
    }
    return {};
}

MapPointer::Commands MapPointer::move(const MapUnderPointer& map, ScreenPt at) {
    if (!pressed_at_) {
        const auto place =
            is_inside(at, map.scene.size) ? scene::pick(map.scene, map.state, at) : std::nullopt;
        const auto feature = is_inside(at, map.scene.size)
                                 ? scene::pick_feature(map.scene, map.state, at)
                                 : std::nullopt;
        Commands commands;
        if (place != map.state.view.hover) {
            commands.emplace_back(document::Hover{place});
        }
        if (feature != map.state.view.hover_feature) {
            commands.emplace_back(document::HoverFeature{feature});
        }
        return commands;
    }
    const bool began = has_moved_;
    has_moved_ = has_moved_ || apart_px(at, *pressed_at_) > click_slack_px;
    // The way to the slack's edge counts too, so that the grabbed point stays under the pointer.
    const ScreenPt since = began ? last_ : *pressed_at_;
    last_ = at;
    if (!has_moved_ || is_band_) {
        return {};
    }
    return {document::Pan{at.x_px - since.x_px, at.y_px - since.y_px}};
}

MapPointer::Commands MapPointer::click(const MapUnderPointer& map, ScreenPt at, double now_s) {
    if (now_s - last_click_s_ < double_click_s && apart_px(at, last_click_at_) <= click_slack_px) {
        last_click_s_ = -10;
        return {document::Zoom{2, at, false}};
    }
    last_click_s_ = now_s;
    last_click_at_ = at;
    if (const auto ground = scene::pick_cluster(map.scene, map.state, at)) {
        return {document::ShowBox{*ground}};
    }
    if (const auto place = scene::pick(map.scene, map.state, at)) {
        return {document::CyclePlace{*place}};
    }
    return {};
}

}  // namespace wherein::app
