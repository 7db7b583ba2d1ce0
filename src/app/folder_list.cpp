#include <app/folder_list.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>

#include <formats/open_text.hpp>

namespace wherein::app {
namespace {

namespace fs = std::filesystem;

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

fs::path absolute_folder(const std::string& folder) {
    std::error_code ignored;
    fs::path path = folder;
    if (folder.starts_with('~') && (folder.size() == 1 || folder[1] == '/')) {
        const char* home = std::getenv("HOME");
        path = std::string(home == nullptr ? "" : home) + folder.substr(1);
    }
    path = fs::absolute(path.empty() ? "." : path, ignored).lexically_normal();
    if (fs::is_regular_file(path, ignored)) {
        path = path.parent_path();
    }
    return path.has_filename() || !path.has_relative_path() ? path : path.parent_path();
}

document::FolderEntry entry_of(const fs::directory_entry& file) {
    std::error_code failed;
    document::FolderEntry entry{file.path().filename().string(), file.is_directory(failed)};
    entry.is_readable = !entry.is_folder && formats::has_readable_ending(entry.name);
    if (!entry.is_folder) {
        const auto bytes = file.file_size(failed);
        entry.bytes = failed ? 0 : bytes;
    }
    const auto changed = file.last_write_time(failed);
    if (!failed) {
        // GCC 12 has no clock_cast between the two epochs in every mode; their distance is fixed.
        const auto age = fs::file_time_type::clock::now() - changed;
        const auto when = std::chrono::system_clock::now() - age;
        entry.changed_s =
            std::chrono::duration_cast<std::chrono::seconds>(when.time_since_epoch()).count();
    }
    return entry;
}

}  // namespace

document::FolderListing list_folder(const std::string& folder) {
    constexpr std::size_t most_entries = 20'000;
    document::FolderListing listing;
    const fs::path path = absolute_folder(folder);
    listing.folder = path.string();
    std::error_code failed;
    fs::directory_iterator files(path, failed);
    while (!failed && files != fs::directory_iterator() && listing.entries.size() < most_entries) {
        if (!files->path().filename().string().starts_with('.')) {
            listing.entries.push_back(entry_of(*files));
        }
        files.increment(failed);
    }
    if (failed) {
        listing.trouble = "This folder cannot be read (" + failed.message() + ").";
    }
    std::sort(listing.entries.begin(), listing.entries.end(), [](const auto& a, const auto& b) {
        return a.is_folder != b.is_folder ? a.is_folder : lower(a.name) < lower(b.name);
    });
    return listing;
}

}  // namespace wherein::app
