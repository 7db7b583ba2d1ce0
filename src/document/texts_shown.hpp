#pragma once
#include <document/open_texts.hpp>

namespace wherein::document {

// Which of the open texts is shown.

/// A text that has just been read is shown, in a tab behind all others.
void open_shown(Change& change, const std::shared_ptr<const Reading>& reading);

/// The text shown and the open one at this place among the tabs are shown as one.
void compare_with(Change& change, std::size_t index);

/// A comparison that is shown follows its two texts: corrected, read again, their places found.
void renew_comparison(Change& change);

}  // namespace wherein::document
