#include <document/change.hpp>

#include <algorithm>
#include <cmath>

#include <document/flight.hpp>
#include <document/focus.hpp>
#include <document/moves.hpp>
#include <document/open_texts.hpp>

namespace wherein::document {
namespace {

using carto::Camera;

// A far place is approached from this many times its scale.
constexpr double approach_ratio = 2.5;

/// The view turns to the new projection, same centre and scale.
bool carry_over(ViewState& view, const carto::Projection& projection) {
    const Camera camera = carto::with_projection(*view.camera, projection);
    if (camera.projection != projection) {
        return false;
    }
    if (view.flight) {
        Flight flight = *view.flight;
        flight.from = carto::with_projection(flight.from, projection);
        flight.to = carto::with_projection(flight.to, projection);
        if (flight.from.projection != projection || flight.to.projection != projection) {
            return false;
        }
        view.flight = flight;
    }
    view.camera = camera;
    return true;
}

/// Whether the goal shows what the view shows already: then there is nothing to fly to.
bool is_same_sight(const ViewState& view, const Camera& goal) {
    constexpr double most_growth = 2.6;
    const auto middle = carto::unproject(goal.projection, goal.center_m);
    const auto at = middle ? carto::to_screen(*view.camera, view.map_size, *middle) : std::nullopt;
    const double growth = view.camera->m_per_px / goal.m_per_px;
    return at && at->x_px >= 0 && at->y_px >= 0 && at->x_px <= view.map_size.width_px &&
           at->y_px <= view.map_size.height_px && growth < most_growth && growth > 1 / most_growth;
}

void arrive(ViewState& view, const Camera& goal) {
    const bool is_cut = view.reduced_motion || is_same_sight(view, goal);
    view.after_projection.reset();
    view.flight.reset();
    view.camera = goal;
    if (!is_cut) {
        view.camera->m_per_px = limited_m_per_px(goal.m_per_px * approach_ratio, view.map_size);
        view.flight = make_flight(*view.camera, goal, view.map_size);
    }
}

/// Whether the better projection is still better: the reader may have gone back meanwhile.
bool is_still_wanted(const ViewState& view, const carto::Projection& projection) {
    const base::GeoBox seen = carto::visible_geo_box(*destination(view), view.map_size);
    return suits(projection, seen, view.projection_choice) ||
           !suits(view.camera->projection, seen, view.projection_choice);
}

void adopt(Change& change, const MapReady& command) {
    ViewState& view = change.state.view;
    const carto::Projection& projection = command.map->projection;
    if (view.after_projection && view.after_projection->projection == projection) {
        arrive(view, *view.after_projection);
        change.state.resources.map = command.map;
    } else if (view.turn_to && projection.kind == carto::ProjectionKind::orthographic) {
        view.camera->projection = projection;
        view.camera->center_m = {};
        change.state.resources.map = command.map;
        if (*view.turn_to == base::LngLat{projection.lng0_deg, projection.lat0_deg}) {
            view.turn_to.reset();
        } else {
            go_on_turning(change);
        }
    } else if (is_still_wanted(view, projection) && carry_over(view, projection)) {
        change.state.resources.map = command.map;
    } else {
        resume_map(change);
    }
}

}  // namespace

void apply(Change& change, const GazetteerReady& command) {
    Resources& resources = change.state.resources;
    if (!command.gazetteer || command.gazetteer == resources.gazetteer) {
        return;
    }
    resources.gazetteer = command.gazetteer;
    change_all(change.state, [&](TextParts text) { look_for_places(change, text); });
    show_places(change);
}

void apply(Change& change, const LayerRead& command) {
    auto& kept = carto::layer_of(change.state.resources.atlas, command.kind);
    if (!command.layer || command.layer == kept) {
        return;
    }
    kept = command.layer;
    using carto::LayerKind;
    if (command.kind == LayerKind::countries_mid || command.kind == LayerKind::states ||
        command.kind == LayerKind::disputed_areas || command.kind == LayerKind::physical_areas) {
        refresh_footprints(change.state);
    }
    rebuild_map(change);
}

void apply(Change& change, const MapReady& command) {
    ViewState& view = change.state.view;
    if (!command.map || !view.camera) {
        return;
    }
    const bool was_asked = view.asked_projection == command.map->projection;
    if (was_asked) {
        view.asked_projection.reset();
    }
    if (command.map->projection == view.camera->projection) {
        change.state.resources.map = command.map;
    } else if (was_asked) {
        adopt(change, command);
    }
}

void apply(Change& change, const ReliefReady& command) {
    change.state.resources.relief = command.relief;
}

void apply(Change& change, const Loading& command) {
    if (std::isfinite(command.ratio)) {
        change.state.resources.loaded_ratio = std::clamp(command.ratio, 0.0, 1.0);
    }
}

void apply(Change& change, const Tell& command) {
    change.state.notice = command.notice;
    if (command.ends_loading) {
        auto& asked = change.state.view.files.asked;
        asked.erase(asked.begin(), asked.begin() + (asked.empty() ? 0 : 1));
    }
    if (command.notice.is_error && !change.state.view.camera) {
        // What was to be framed may never come; the world is better than an empty canvas.
        move_to(change, world_goal());
    }
}

}  // namespace wherein::document
