#pragma once
#include <document/command.hpp>

namespace wherein::document {

/// Keeps the view before a move in the trail, so that Alt+Left finds it. Jumps count each; a run
/// of pans and zooms counts once.
void note_view(const AppState& before, ViewState& after, const Command& command);

}  // namespace wherein::document
