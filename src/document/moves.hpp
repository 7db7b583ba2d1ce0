#pragma once
#include <document/change.hpp>
#include <document/goal.hpp>

namespace wherein::document {

// Moves of the camera. Once a map is there the camera stays in the map's projection: a goal that
// wants another one asks for it, and is either flown to at once or waits for it when it is far.

/// Fly (or, with reduced motion, jump) to the goal.
void move_to(Change& change, const Goal& goal);

/// Where the camera is or is on its way to.
std::optional<carto::Camera> destination(const ViewState& view);

/// Stop a flight where it is, and forget a far goal that waits for its projection.
void stop_moving(ViewState& view);

/// Ask for a better projection if the view has left what its own is good for.
void check_projection(Change& change);

/// The view as it is, in the projection the reader has chosen; cut to when that is built.
void show_as_chosen(Change& change);

/// Drag a globe. It follows as fast as its map is built.
void turn_globe(Change& change, double dx_px, double dy_px);
/// Ask for the next step of a turn, unless one is under way.
void go_on_turning(Change& change);

/// Order the base map in this projection unless that is under way.
void ask_for(Change& change, const carto::Projection& projection);

/// What is drawn has changed, so the map is made anew.
void rebuild_map(Change& change);

/// Another projection was asked for in vain: the present map goes on being built where it was cut
/// short.
void resume_map(Change& change);

/// The article's own view, once its places are known.
void frame_article(Change& change);

/// Fly to a place: a town into the middle, an area only where it is not well in view already.
void fly_to_place(Change& change, PlaceIndex place);

}  // namespace wherein::document
