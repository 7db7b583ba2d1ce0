#pragma once
#include <string>
#include <vector>

#include <document/state.hpp>

namespace wherein::ui {

/// The disputed areas a place is, or that it lies in on the map's date, the smallest first.
std::vector<const carto::Feature*> disputed_areas_of(const document::AppState& state,
                                                     document::PlaceIndex place);

/// What the card says of them, a paragraph each: who holds and claims it, since when, its status
/// and who says so; of a country, what it has or has not in the view shown.
std::vector<std::string> standing_texts(const document::AppState& state,
                                        document::PlaceIndex place);

}  // namespace wherein::ui
