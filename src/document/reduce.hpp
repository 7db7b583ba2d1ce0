#pragma once
#include <vector>

#include <document/command.hpp>

namespace wherein::document {

/// The state after a command, and what the session must do about it.
struct Step {
    AppState state;
    std::vector<Effect> effects;
};

/// The only way the state changes. Pure: no clock, file, thread or GL.
/// Flights last at most 1.2 s; reduced_motion makes them jump. A view that moved away from its
/// projection asks for a better one (BuildMap) and is carried over when that is ready.
Step reduce(AppState state, const Command& command);

/// The article's own view: the box around the core of its places (areas and towns meant as such;
/// names inside other names do not count, far outliers do not stretch it).
std::optional<base::GeoBox> core_box(const AppState& state);

/// Far places of the article that the view does not show (for edge arrows), nearest first.
/// far_before  those of the view a moment ago: they stay until they are well in view, so that a
///             place on the verge does not flicker while the map is dragged
std::vector<PlaceIndex> places_out_of_view(const AppState& state,
                                           const std::vector<PlaceIndex>& far_before = {});

/// Colour number of a place of the article: 0.. in order of importance, -1 for light kinds only.
int color_slot(const Reading& reading, PlaceIndex place);

/// The kind to show for a place: the weightiest among its mentions (place, actor, past, people,
/// part_of_name).
geoparse::MentionKind leading_kind(const Reading& reading, const geoparse::NamedPlace& place);

/// Mentions that count for the tally: all but part_of_name.
std::uint32_t tally(const Reading& reading, const geoparse::NamedPlace& place);

/// "38 of 43": the position of the current mention, empty without one.
std::string mention_counter(const AppState& state);

}  // namespace wherein::document
