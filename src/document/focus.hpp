#pragma once
#include <optional>
#include <vector>

#include <document/state.hpp>

namespace wherein::document {

/// What a place's footprint is resolved from: its members on the day, or the one feature it is
/// itself.
std::vector<std::string> footprint_members(const gazetteer::Place& place,
                                           const std::optional<base::Date>& day);

/// The box to fit into the map to see a place: the largest polygon of its footprint and what lies
/// near it, without far-flung smaller parts (Alaska, Hawaii, Svalbard, overseas units). Right
/// across the antimeridian. Before the footprint is known it is the gazetteer's box; nullopt for a
/// place without extent.
std::optional<base::GeoBox> focus_box(const carto::Atlas& atlas, const carto::Footprint& footprint,
                                      const gazetteer::Place& place);

/// The gazetteer's entry; null before the gazetteer is there.
std::optional<gazetteer::Place> place_of(const AppState& state, PlaceIndex place);
/// Index into Reading::places; nullopt where the article does not name the place.
std::optional<std::size_t> named_index(const AppState& state, PlaceIndex place);
/// focus_box of a place of the state, from the kept ones where it is among them.
std::optional<base::GeoBox> focus_box_of(const AppState& state, PlaceIndex place);

/// Footprints and focus boxes of the article's places with the atlas as it is now.
void refresh_footprints(AppState& state);

}  // namespace wherein::document
