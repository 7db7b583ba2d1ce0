#pragma once
#include <document/change.hpp>

namespace wherein::document {

/// Keeps the view before a move in the trail, so that Alt+Left finds it. Jumps count each; a run
/// of pans and zooms counts once.
void note_view(const AppState& before, ViewState& after, const Command& command);

/// The view as it is or is on its way to be; nullopt before there is one.
std::optional<SavedView> saved(const ViewState& view);

/// Goes to a view that was kept; the selection stays.
void show(Change& change, base::LngLat center, double m_per_px);

}  // namespace wherein::document
