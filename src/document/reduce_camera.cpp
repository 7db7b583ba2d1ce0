#include <document/change.hpp>

#include <algorithm>
#include <cmath>

#include <document/correcting.hpp>
#include <document/flight.hpp>
#include <document/focus.hpp>
#include <document/goal.hpp>
#include <document/moves.hpp>

namespace wherein::document {
namespace {

using carto::Camera;

constexpr double selection_margin = 0.06;
constexpr double selected_town_m_per_px = 100;
// At home is within this share of the canvas and of the scale.
constexpr double home_slack_ratio = 0.05;
constexpr int least_side_px = 16;

bool is_at(const ViewState& view, const Goal& goal) {
    const auto camera = destination(view);
    const auto there = camera ? camera_in(goal, view.map_size, camera->projection) : std::nullopt;
    if (!there) {
        return false;
    }
    const double apart_m = std::hypot(camera->center_m.x_m - there->center_m.x_m,
                                      camera->center_m.y_m - there->center_m.y_m);
    return apart_m < home_slack_ratio * view.map_size.width_px * there->m_per_px &&
           std::abs(std::log(camera->m_per_px / there->m_per_px)) < home_slack_ratio;
}

bool is_on_earth(const Camera& camera) {
    return carto::unproject(camera.projection, camera.center_m).has_value();
}

/// As far as the pan goes without the centre leaving the map: along both ways, else along one.
Camera panned_on_earth(const Camera& camera, double dx_px, double dy_px) {
    for (const Camera& moved : {carto::panned(camera, dx_px, dy_px),
                                carto::panned(camera, dx_px, 0), carto::panned(camera, 0, dy_px)}) {
        if (is_on_earth(moved)) {
            return moved;
        }
    }
    return camera;
}

bool is_valid(const base::GeoBox& box) {
    return std::isfinite(box.west_deg) && std::isfinite(box.east_deg) && box.south_deg >= -90 &&
           box.north_deg <= 90 && box.south_deg < box.north_deg && box.west_deg != box.east_deg &&
           std::abs(box.west_deg) <= 180 && std::abs(box.east_deg) <= 180;
}

}  // namespace

void apply(Change& change, const Pan& command) {
    ViewState& view = change.state.view;
    const bool is_sound = std::isfinite(command.dx_px) && std::isfinite(command.dy_px);
    if (!view.camera || !is_sound || (command.dx_px == 0 && command.dy_px == 0)) {
        return;
    }
    if (is_globe_to_turn(*view.camera, view.map_size) && change.state.resources.map) {
        view.flight.reset();
        view.after_projection.reset();
        turn_globe(change, command.dx_px, command.dy_px);
        return;
    }
    stop_moving(view);
    view.camera = panned_on_earth(*view.camera, command.dx_px, command.dy_px);
    check_projection(change);
}

void apply(Change& change, const Zoom& command) {
    ViewState& view = change.state.view;
    if (!view.camera || !std::isfinite(command.factor) || command.factor <= 0) {
        return;
    }
    stop_moving(view);
    const double now = view.camera->m_per_px;
    const double wanted = limited_m_per_px(now / command.factor, view.map_size);
    const bool goes_further = command.factor > 1 ? wanted < now : wanted > now;
    if (!goes_further) {
        return;
    }
    const carto::ScreenPt middle{view.map_size.width_px / 2.0, view.map_size.height_px / 2.0};
    const Camera zoomed = carto::zoomed_about(
        *view.camera, view.map_size, command.about_center ? middle : command.about, now / wanted);
    if (is_on_earth(zoomed)) {
        view.camera = zoomed;
    } else {
        view.camera->m_per_px = wanted;
    }
    check_projection(change);
}

void apply(Change& change, const GoHome&) {
    const Goal home = home_goal(change.state);
    move_to(change, is_at(change.state.view, home) ? world_goal() : home);
}

void apply(Change& change, const GoWorld&) {
    move_to(change, world_goal());
}

void apply(Change& change, const ZoomToSelection&) {
    const ViewState& view = change.state.view;
    const auto place =
        view.selection.place ? place_of(change.state, *view.selection.place) : std::nullopt;
    if (!place) {
        return;
    }
    if (const auto box = focus_box_of(change.state, *view.selection.place)) {
        move_to(change, box_goal(*box, selection_margin));
        return;
    }
    const auto camera = destination(view);
    const double scale =
        std::min(camera ? camera->m_per_px : selected_town_m_per_px, selected_town_m_per_px);
    move_to(change, point_goal(place->point, scale, view.map_size));
}

void apply(Change& change, const ShowBox& command) {
    if (is_valid(command.box)) {
        change.state.view.is_framed = true;
        move_to(change, box_goal(command.box, 0));
    }
}

void apply(Change& change, const SetProjection& command) {
    change.state.view.projection_choice = command.kind;
    show_as_chosen(change);
}

void apply(Change& change, const Resize& command) {
    ViewState& view = change.state.view;
    const carto::ScreenSize before = view.map_size;
    view.map_size = {std::max(command.map_size.width_px, least_side_px),
                     std::max(command.map_size.height_px, least_side_px)};
    if (std::isfinite(command.ui_scale) && command.ui_scale > 0) {
        view.ui_scale = command.ui_scale;
    }
    if (view.is_presenting && view.selection.place && view.map_size != before) {
        fly_to_place(change, *view.selection.place);
    }
}

void apply(Change& change, const Tick& command) {
    ViewState& view = change.state.view;
    if (!(command.dt_s > 0)) {
        return;
    }
    pass_time(change, command.dt_s);
    if (!view.flight) {
        return;
    }
    view.flight->elapsed_s += command.dt_s;
    view.camera = camera_of(*view.flight, view.map_size);
    if (view.flight->elapsed_s >= view.flight->duration_s) {
        view.flight.reset();
        check_projection(change);
    }
}

void apply(Change& change, const SetReducedMotion& command) {
    ViewState& view = change.state.view;
    view.reduced_motion = command.on;
    if (command.on && view.flight) {
        view.camera = view.flight->to;
        view.flight.reset();
    }
}

}  // namespace wherein::document
