#pragma once
#include <optional>
#include <string>

#include <document/command.hpp>
#include <document/state.hpp>

namespace wherein::app {

/// The command of a key: that of the panel with the keyboard, else the general one. While a text box
/// has the keyboard only function keys and chords that edit no text have one.
std::optional<document::Command> command_of_key(const std::string& chord,
                                                const document::ViewState& view,
                                                bool is_in_text_box);

}  // namespace wherein::app
