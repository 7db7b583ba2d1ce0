#pragma once
#include <optional>
#include <string>

#include <document/command.hpp>

namespace wherein::document {

/// The script line that gives this command, the inverse of parse_line(). Nothing for what the
/// program tells itself.
std::optional<std::string> script_line(const Command& command);

/// A word as a script writes it: in quotes where it holds a space or a sign that means something.
std::string script_word(const std::string& word);

}  // namespace wherein::document
