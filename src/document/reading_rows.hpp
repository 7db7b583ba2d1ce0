#pragma once
#include <span>

#include <document/command_table.hpp>

namespace wherein::document {

/// The rows of the command table on finding, walking the window by keys, views and presenting.
std::span<const CommandRow> reading_rows();

}  // namespace wherein::document
