#pragma once
#include <string>

#include <document/file_state.hpp>

namespace wherein::app {

/// What a folder holds, for the dialog that opens a text. "~" stands for the home folder, an empty
/// name for the working folder; the name of a file gives its folder.
/// thread  any; may take long on a slow disk
document::FolderListing list_folder(const std::string& folder);

}  // namespace wherein::app
