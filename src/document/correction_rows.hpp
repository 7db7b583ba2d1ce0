#pragma once
#include <span>

#include <document/command_table.hpp>

namespace wherein::document {

/// The rows of the command table on correcting, undo, marking text and the menus over things.
std::span<const CommandRow> correction_rows();

}  // namespace wherein::document
