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
void apply(Change& change, const ShowText& command);
void apply(Change& change, const StepText& command);
void apply(Change& change, const Compare& command);
void apply(Change& change, const ToggleMembership& command);
void apply(Change& change, const ArticleRead& command);
void apply(Change& change, const PlacesFound& command);
void apply(Change& change, const ShowOpenDialog& command);
void apply(Change& change, const PasteText& command);
void apply(Change& change, const StopLoading& command);
void apply(Change& change, const ReloadArticle& command);
void apply(Change& change, const CloseArticle& command);
void apply(Change& change, const ArticleReloaded& command);
void apply(Change& change, const FileChanged& command);
void apply(Change& change, const FolderRead& command);
void apply(Change& change, const RecentRead& command);
void apply(Change& change, const GazetteerReady& command);
void apply(Change& change, const LayerRead& command);
void apply(Change& change, const MapReady& command);
void apply(Change& change, const UserLayerRead& command);
void apply(Change& change, const ReliefReady& command);
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
void apply(Change& change, const SetProjection& command);
void apply(Change& change, const SetLabelLanguage& command);
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
void apply(Change& change, const AddLayer& command);
void apply(Change& change, const RemoveLayer& command);
void apply(Change& change, const HoverFeature& command);
void apply(Change& change, const TogglePanel& command);
void apply(Change& change, const ToggleKeys& command);
void apply(Change& change, const SetTextScale& command);
void apply(Change& change, const StepTextScale& command);

void apply(Change& change, const OpenFind& command);
void apply(Change& change, const SetFind& command);
void apply(Change& change, const StepFind& command);

void apply(Change& change, const FocusPanel& command);
void apply(Change& change, const StepFocus& command);
void apply(Change& change, const StepRow& command);
void apply(Change& change, const OpenRow& command);
void apply(Change& change, const ChooseRow& command);
void apply(Change& change, const ScrollText& command);

void apply(Change& change, const StepView& command);
void apply(Change& change, const AddBookmark& command);
void apply(Change& change, const GoBookmark& command);
void apply(Change& change, const RemoveBookmark& command);
void apply(Change& change, const BookmarksRead& command);

void apply(Change& change, const Present& command);
void apply(Change& change, const FullScreen& command);
void apply(Change& change, const TogglePalette& command);
void apply(Change& change, const OpenMenu& command);
void apply(Change& change, const SetTheme& command);
void apply(Change& change, const SetColorSight& command);
void apply(Change& change, const ThemeReady& command);

void apply(Change& change, const SavePicture& command);
void apply(Change& change, const CopySelection& command);
void apply(Change& change, const Quit& command);

void apply(Change& change, const ChoosePlace& command);
void apply(Change& change, const ChooseNextCandidate& command);
void apply(Change& change, const NotAPlace& command);
void apply(Change& change, const SetKind& command);
void apply(Change& change, const TakeBackCorrection& command);
void apply(Change& change, const AddMention& command);
void apply(Change& change, const PlaceHere& command);
void apply(Change& change, const Undo& command);
void apply(Change& change, const Redo& command);
void apply(Change& change, const SaveCorrections& command);
void apply(Change& change, const CorrectionsRead& command);
void apply(Change& change, const CorrectionsSaved& command);

void apply(Change& change, const MarkText& command);
void apply(Change& change, const ExtendMark& command);
void apply(Change& change, const OpenChoice& command);
void apply(Change& change, const TypeInChoice& command);
void apply(Change& change, const CloseChoice& command);
void apply(Change& change, const OpenContext& command);
void apply(Change& change, const OpenContextAtSelection& command);
void apply(Change& change, const CloseContext& command);
void apply(Change& change, const CopyPosition& command);

}  // namespace wherein::document
