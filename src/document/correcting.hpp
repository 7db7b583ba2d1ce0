#pragma once
#include <document/change.hpp>

namespace wherein::document {

// The reader's corrections in the state: how they come into the reading that is shown, and how
// they are kept.

/// A text has been opened: its corrections are asked for; what was not saved of the one before is
/// kept.
void begin_work(Change& change, const std::shared_ptr<const Reading>& before);

/// The text is closed; what was not saved of it is kept.
void end_work(Change& change);

/// The reading shown is what was found, as corrected.
void derive_reading(AppState& state);
/// The same after a change: the selection stays with its words, areas are made where places came or
/// went. Moves nothing on the map.
void show_corrected(Change& change);

/// Keeps at once what is not saved yet.
void keep_unsaved(Change& change);

/// Time passes towards the next keeping of what is not saved.
void pass_time(Change& change, double dt_s);

/// Whether Tick must come though nothing moves.
bool waits_for_time(const AppState& state);

/// Spans of the text with the same words as this one, in text order: its mentions, or with
/// `with_free_text` all that stand as whole words and not inside another name.
std::vector<base::ByteSpan> same_words(const AppState& state, base::ByteSpan span,
                                       bool with_free_text);

/// The mention meant: this one, else the selected one; nothing where there is none.
std::optional<std::uint32_t> meant_mention(const AppState& state, MentionIndex mention);

}  // namespace wherein::document
