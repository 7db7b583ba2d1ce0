#pragma once
#include <optional>
#include <string>
#include <vector>

#include <document/command.hpp>
#include <document/file_state.hpp>

namespace wherein::ui {

/// Which files the dialog shows: readable texts, or all others that may be a layer, or all.
enum class Files : std::uint8_t { texts, layers, all };

/// What the dialog shows of a folder: folders and such files, of them those whose name holds what
/// is typed. A path that is typed goes by its last part, as long as it leads into the same folder.
std::vector<const document::FolderEntry*> shown_entries(const document::FolderListing& listing,
                                                        const std::string& typed, Files files);

/// Whether a file is of those.
bool is_shown(const document::FolderEntry& entry, Files files);

/// What is typed, made longer as far as it can only be one of the names shown; a folder's name ends
/// with a slash.
std::string completed(const document::FolderListing& listing, const std::string& typed,
                      Files files);

/// The path of an entry, or of what is typed: absolute as it is, with "~" as the home folder, else
/// in the folder.
std::string path_in(const std::string& folder, const std::string& typed);
/// The folder above; the topmost is its own.
std::string folder_above(const std::string& folder);

/// What Enter does: goes into the folder or opens the file that is chosen, or the path that is
/// typed. Nothing where nothing is.
/// chosen  the entry the keyboard stands on, or null
std::optional<document::Command> entered(const document::FolderListing& listing,
                                         const std::string& typed,
                                         const document::FolderEntry* chosen,
                                         document::DialogFor purpose);

/// "3.2 kB"; empty for a folder.
std::string size_label(const document::FolderEntry& entry);
/// "14 Feb 2021".
std::string day_label(const document::FolderEntry& entry);

}  // namespace wherein::ui
