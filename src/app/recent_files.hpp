#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace wherein::app {

/// The texts opened last and the folder the dialog was in, kept between two starts in a JSON file
/// of the user's state folder.
struct RecentFiles {
    std::vector<std::string> paths;  ///< absolute, the last opened first
    std::string folder;
};

/// What was kept; nothing where there is no such file, or it is damaged.
RecentFiles read_recent(const std::filesystem::path& file);

/// Puts a path first, takes away those that are gone, and keeps the result. Where it cannot be
/// written it is still given back.
RecentFiles add_recent(const std::filesystem::path& file, const std::string& path);

}  // namespace wherein::app
