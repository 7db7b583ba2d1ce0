#pragma once
#include <filesystem>
#include <string>

#include <base/result.hpp>

namespace wherein::app {

/// The text of a small file; empty where there is none or it is over a megabyte.
std::string read_small_file(const std::filesystem::path& path);

/// Writes a neighbour and renames it, so that the file is always whole; makes the folder.
/// errors  work_failed, naming the file
base::Status write_small_file(const std::filesystem::path& path, const std::string& text);

}  // namespace wherein::app
