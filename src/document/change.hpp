#pragma once
#include <vector>

#include <document/command.hpp>

namespace wherein::document {

/// What a handler works on: the state to change and the effects to ask for.
struct Change {
    AppState& state;
    std::vector<Effect>& effects;
};

// A handler per command; reduce() picks it by type.
void apply(Change& change, const OpenArticle& command);
void apply(Change& change, const ArticleRead& command);
void apply(Change& change, const GazetteerReady& command);
void apply(Change& change, const LayerRead& command);
void apply(Change& change, const MapReady& command);
void apply(Change& change, const Loading& command);
void apply(Change& change, const Tell& command);

void apply(Change& change, const SelectMention& command);
void apply(Change& change, const SelectPlace& command);
void apply(Change& change, const CyclePlace& command);
void apply(Change& change, const StepMention& command);
void apply(Change& change, const StepPlace& command);
void apply(Change& change, const ClearSelection& command);
void apply(Change& change, const Hover& command);
void apply(Change& change, const ToggleRow& command);

void apply(Change& change, const Pan& command);
void apply(Change& change, const Zoom& command);
void apply(Change& change, const GoHome& command);
void apply(Change& change, const GoWorld& command);
void apply(Change& change, const ZoomToSelection& command);
void apply(Change& change, const ShowBox& command);
void apply(Change& change, const Resize& command);
void apply(Change& change, const Tick& command);
void apply(Change& change, const SetReducedMotion& command);

void apply(Change& change, const SetFilter& command);
void apply(Change& change, const FocusFilter& command);
void apply(Change& change, const ToggleKind& command);
void apply(Change& change, const SetSort& command);
void apply(Change& change, const ToggleLayer& command);
void apply(Change& change, const SetViewpoint& command);
void apply(Change& change, const SetAsOf& command);
void apply(Change& change, const SetToday& command);
void apply(Change& change, const TogglePanel& command);
void apply(Change& change, const ToggleKeys& command);
void apply(Change& change, const SetTextScale& command);
void apply(Change& change, const StepTextScale& command);

void apply(Change& change, const SavePicture& command);
void apply(Change& change, const CopySelection& command);
void apply(Change& change, const Quit& command);

}  // namespace wherein::document
