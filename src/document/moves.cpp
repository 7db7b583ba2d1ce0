#include <document/moves.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <carto/geo_box.hpp>
#include <document/flight.hpp>
#include <document/focus.hpp>

namespace wherein::document {
namespace {

using carto::Camera;
using carto::ScreenPt;

constexpr double near_m = 2'800'000;  // about 25 degrees of a great circle
constexpr double area_margin = 0.12;
constexpr double presented_margin = 0.16;
constexpr double town_m_per_px = 700;
// Closer than this there is too little around a far town to know it by.
constexpr double arrival_m_per_px = 100;
// An area is well in view when it keeps this far from the rim and is at least this large.
constexpr double rim_ratio = 0.03;
constexpr double least_size_ratio = 0.2;

bool looks_same(const Camera& a, const Camera& b) {
    const double apart_px =
        std::hypot(a.center_m.x_m - b.center_m.x_m, a.center_m.y_m - b.center_m.y_m) / b.m_per_px;
    return a.projection == b.projection && apart_px < 0.5 &&
           std::abs(a.m_per_px / b.m_per_px - 1) < 0.001;
}

bool is_near(const Camera& here, const Camera& there) {
    const auto from = carto::unproject(here.projection, here.center_m);
    const auto to = carto::unproject(there.projection, there.center_m);
    return here.projection.kind == there.projection.kind && from && to &&
           base::distance_m(*from, *to) <= near_m;
}

/// A projection that was asked for is no longer wanted.
void take_back_ask(Change& change) {
    ViewState& view = change.state.view;
    if (view.asked_projection && *view.asked_projection != view.camera->projection) {
        view.asked_projection.reset();
        resume_map(change);
    }
}

void fly(ViewState& view, const Camera& to) {
    view.after_projection.reset();
    view.flight.reset();
    if (view.reduced_motion || looks_same(*view.camera, to)) {
        view.camera = to;
    } else {
        view.flight = make_flight(*view.camera, to, view.map_size);
    }
}

/// Of a globe all of the earth is the side that is in view.
bool is_whole_globe(const ViewState& view, const Goal& goal) {
    constexpr auto globe = carto::ProjectionKind::orthographic;
    return carto::width_deg(goal.box) >= 360 && !goal.center && view.projection_choice == globe &&
           view.camera->projection.kind == globe;
}

/// Without a map nothing is seen yet, so the camera just is where it should be.
void place_camera(Change& change, const Camera& camera) {
    ViewState& view = change.state.view;
    stop_moving(view);
    view.camera = camera;
    change.state.resources.map.reset();
    ask_for(change, camera.projection);
}

ScreenPt rim_point(const base::GeoBox& box, int index) {
    constexpr std::array<ScreenPt, 9> shares{
        {{0, 0}, {0.5, 0}, {1, 0}, {0, 0.5}, {0.5, 0.5}, {1, 0.5}, {0, 1}, {0.5, 1}, {1, 1}}};
    const double width = box.east_deg - box.west_deg + (box.east_deg < box.west_deg ? 360.0 : 0.0);
    const ScreenPt share = shares[static_cast<std::size_t>(index)];
    return {box.west_deg + share.x_px * width,
            box.south_deg + share.y_px * (box.north_deg - box.south_deg)};
}

bool is_well_in_view(const Camera& camera, carto::ScreenSize size, const base::GeoBox& box) {
    ScreenPt low{1e9, 1e9};
    ScreenPt high{-1e9, -1e9};
    for (int i = 0; i < 9; ++i) {
        const ScreenPt degrees = rim_point(box, i);
        const auto at = carto::to_screen(camera, size, base::LngLat{degrees.x_px, degrees.y_px});
        if (!at) {
            return false;
        }
        low = {std::min(low.x_px, at->x_px), std::min(low.y_px, at->y_px)};
        high = {std::max(high.x_px, at->x_px), std::max(high.y_px, at->y_px)};
    }
    const double rim_x = rim_ratio * size.width_px;
    const double rim_y = rim_ratio * size.height_px;
    const bool is_inside = low.x_px >= rim_x && low.y_px >= rim_y &&
                           high.x_px <= size.width_px - rim_x &&
                           high.y_px <= size.height_px - rim_y;
    return is_inside && (high.y_px - low.y_px >= least_size_ratio * size.height_px ||
                         high.x_px - low.x_px >= least_size_ratio * size.width_px);
}

bool is_on_canvas(const Camera& camera, carto::ScreenSize size, base::LngLat position) {
    const auto at = carto::to_screen(camera, size, position);
    return at && at->x_px >= 0 && at->y_px >= 0 && at->x_px <= size.width_px &&
           at->y_px <= size.height_px;
}

double town_scale(const ViewState& view, base::LngLat point) {
    const auto camera = destination(view);
    if (!camera) {
        return town_m_per_px;
    }
    const double scale = std::min(camera->m_per_px, town_m_per_px);
    return is_on_canvas(*camera, view.map_size, point) ? scale : std::max(scale, arrival_m_per_px);
}

}  // namespace

std::optional<Camera> destination(const ViewState& view) {
    if (view.after_projection) {
        return view.after_projection;
    }
    return view.flight ? std::optional(view.flight->to) : view.camera;
}

void stop_moving(ViewState& view) {
    view.flight.reset();
    view.after_projection.reset();
    view.turn_to.reset();
}

void ask_for(Change& change, const carto::Projection& projection) {
    auto& asked = change.state.view.asked_projection;
    if (asked != projection) {
        asked = projection;
        change.effects.emplace_back(BuildMap{projection});
    }
}

void move_to(Change& change, const Goal& goal) {
    ViewState& view = change.state.view;
    const Camera own = own_camera(goal, view.map_size, view.projection_choice);
    if (!view.camera || !change.state.resources.map) {
        place_camera(change, own);
        return;
    }
    if (is_whole_globe(view, goal)) {
        take_back_ask(change);
        fly(view,
            carto::camera_for(goal.box, view.map_size, goal.margin_ratio, view.camera->projection));
        return;
    }
    const auto here = camera_in(goal, view.map_size, view.camera->projection);
    if (here && suits(here->projection, carto::visible_geo_box(own, view.map_size),
                      view.projection_choice)) {
        take_back_ask(change);
        fly(view, *here);
    } else if (here && is_near(*view.camera, own)) {
        ask_for(change, own.projection);
        fly(view, *here);
    } else {
        stop_moving(view);
        view.after_projection = own;
        ask_for(change, own.projection);
    }
}

void check_projection(Change& change) {
    const ViewState& view = change.state.view;
    if (!view.camera || !change.state.resources.map || view.asked_projection || view.flight ||
        view.after_projection) {
        return;
    }
    if (const auto better =
            better_projection(*view.camera, view.map_size, view.projection_choice)) {
        ask_for(change, *better);
    }
}

void show_as_chosen(Change& change) {
    ViewState& view = change.state.view;
    const auto camera = destination(view);
    if (!camera) {
        return;
    }
    const Camera goal = switched(*camera, view.map_size, view.projection_choice);
    if (!change.state.resources.map) {
        place_camera(change, goal);
    } else if (goal.projection == view.camera->projection) {
        take_back_ask(change);
        stop_moving(view);
        view.camera = goal;
    } else {
        stop_moving(view);
        view.after_projection = goal;
        ask_for(change, goal.projection);
    }
}

void turn_globe(Change& change, double dx_px, double dy_px) {
    constexpr double radius_m = 6'378'137;
    constexpr double least_cos = 0.2;  // near a pole the globe would spin
    ViewState& view = change.state.view;
    const auto from = view.turn_to
                          ? view.turn_to
                          : carto::unproject(view.camera->projection, view.camera->center_m);
    if (!from) {
        return;
    }
    const double deg_per_px = view.camera->m_per_px / radius_m * 180 / std::numbers::pi;
    const double cos_lat = std::max(std::cos(from->lat_deg * std::numbers::pi / 180), least_cos);
    view.turn_to = base::LngLat{carto::wrapped_deg(from->lng_deg - dx_px * deg_per_px / cos_lat),
                                std::clamp(from->lat_deg + dy_px * deg_per_px, -90.0, 90.0)};
    go_on_turning(change);
}

void go_on_turning(Change& change) {
    ViewState& view = change.state.view;
    if (!view.turn_to || view.asked_projection) {
        return;
    }
    const carto::Projection next{carto::ProjectionKind::orthographic, view.turn_to->lng_deg,
                                 view.turn_to->lat_deg, 0, 0};
    view.asked_projection = next;
    change.effects.emplace_back(BuildMap{next, true});
}

void rebuild_map(Change& change) {
    const ViewState& view = change.state.view;
    if (view.camera) {
        change.effects.emplace_back(
            BuildMap{view.asked_projection.value_or(view.camera->projection)});
    }
}

void resume_map(Change& change) {
    const Resources& resources = change.state.resources;
    if (!resources.map || !carto::is_whole(*resources.map) || resources.loaded_ratio < 1) {
        ask_for(change, change.state.view.camera->projection);
    }
}

void frame_article(Change& change) {
    const AppState& state = change.state;
    if (state.view.is_framed || !state.reading || !state.reading->is_geoparsed ||
        !state.resources.gazetteer) {
        return;
    }
    change.state.view.is_framed = true;
    move_to(change, home_goal(state));
}

void fly_to_place(Change& change, PlaceIndex place) {
    const ViewState& view = change.state.view;
    const auto known = place_of(change.state, place);
    if (!known) {
        return;
    }
    const auto box = focus_box_of(change.state, place);
    if (!box) {
        move_to(change, point_goal(known->point, town_scale(view, known->point), view.map_size));
        return;
    }
    const auto camera = destination(view);
    // A room full of people wants to see it large, well in view or not.
    if (view.is_presenting) {
        move_to(change, box_goal(*box, presented_margin));
    } else if (!camera || !is_well_in_view(*camera, view.map_size, *box)) {
        move_to(change, box_goal(*box, area_margin));
    }
}

}  // namespace wherein::document
