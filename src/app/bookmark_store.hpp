#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include <document/state.hpp>

namespace wherein::app {

/// Where bookmarks are kept: bookmarks.json in the user's state folder, by article.
std::filesystem::path bookmarks_path();

/// The name an article's bookmarks stand under: its file's name and its title.
std::string bookmark_key(const text::Article& article);

/// Those of an article; none where the file is missing or damaged. Entries that are no views are
/// left out.
std::vector<document::Bookmark> read_bookmarks(const std::filesystem::path& path,
                                               const std::string& key);

/// Replaces those of one article; the others' stay.
/// errors  work_failed: the file cannot be written
base::Status keep_bookmarks(const std::filesystem::path& path, const std::string& key,
                            const std::vector<document::Bookmark>& bookmarks);

}  // namespace wherein::app
