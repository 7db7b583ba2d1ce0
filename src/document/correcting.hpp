#pragma once
#include <document/open_texts.hpp>

namespace wherein::document {

// The reader's corrections in the state: how they come into the reading that is shown, and how
// they are kept.

/// A text has been read: it gets an id, and its corrections are asked for.
void begin_work(Change& change, const TextParts& text);

/// What was not saved of the text is kept.
void end_work(Change& change, const TextParts& text);

/// The reading is what was found, as corrected. The gazetteer learns the reader's own places.
void derive_reading(const TextParts& text, std::shared_ptr<const gazetteer::Gazetteer>& gazetteer);
/// The selection stays with the words it was on; a place that is no longer named is let go.
void carry_selection(TextView& view, const Reading& before, const Reading& now);

/// derive_reading after a change: the selection stays with its words.
void derive_corrected(const TextParts& text,
                      std::shared_ptr<const gazetteer::Gazetteer>& gazetteer);
/// The same of the text shown: areas are made where places came or went. Moves nothing on the map.
void show_corrected(Change& change);

/// Keeps at once what is not saved yet.
void keep_unsaved(Change& change, const TextParts& text);

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
