#pragma once
#include <filesystem>
#include <vector>

namespace wherein::app {

/// Where this process keeps unsaved corrections between savings. Each process has a file of its
/// own, so that two windows on one text do not overwrite each other's.
std::filesystem::path recovery_path(const std::filesystem::path& corrections_path);

/// What is there to come back: this process's own file, and those of processes that ended without
/// saving. What another window keeps now is its own.
std::vector<std::filesystem::path> recoveries(const std::filesystem::path& corrections_path);

}  // namespace wherein::app
