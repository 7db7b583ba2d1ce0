#include <ui/open_dialog_model.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include <text/article.hpp>
#include <text/utf8.hpp>

namespace wherein::ui {
namespace {

using document::FolderEntry;
using document::FolderListing;

std::string lower(std::string_view text) {
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return small;
}

/// A letter of several bytes is taken whole or not at all.
void erase_part_of_letter(std::string& text) {
    std::size_t lead = text.size();
    while (lead > 0 && (static_cast<unsigned char>(text[lead - 1]) & 0xC0U) == 0x80U) {
        --lead;
    }
    lead -= lead > 0 ? 1 : 0;
    if (lead < text.size() && text::sequence_bytes(text, lead) == 0) {
        text.erase(lead);
    }
}

/// What is typed, as a folder and the beginning of a name in it.
struct Typed {
    std::string before;  ///< up to the last slash, as typed
    std::string name;
    bool is_elsewhere{};  ///< it leads into another folder than the one listed
};

std::string without_end_slash(std::string path) {
    while (path.size() > 1 && path.ends_with('/')) {
        path.pop_back();
    }
    return path;
}

Typed parts_of(const FolderListing& listing, const std::string& typed) {
    const std::size_t slash = typed.rfind('/');
    if (slash == std::string::npos) {
        return {{}, typed, typed.starts_with('~')};
    }
    Typed parts{typed.substr(0, slash + 1), typed.substr(slash + 1), false};
    parts.is_elsewhere = without_end_slash(path_in(listing.folder, parts.before)) != listing.folder;
    return parts;
}

}  // namespace

bool is_shown(const FolderEntry& entry, Files files) {
    switch (files) {
        case Files::texts:
            return entry.is_folder || entry.is_readable;
        case Files::layers:
            // As with files that are dropped: what is no text may be a layer.
            return entry.is_folder ||
                   (!entry.is_readable && entry.name.find('.') != std::string::npos);
        case Files::all:
            break;
    }
    return true;
}

std::vector<const FolderEntry*> shown_entries(const FolderListing& listing,
                                              const std::string& typed, Files files) {
    const Typed parts = parts_of(listing, typed);
    const std::string wanted = parts.is_elsewhere ? std::string{} : lower(parts.name);
    std::vector<const FolderEntry*> shown;
    for (const FolderEntry& entry : listing.entries) {
        if (is_shown(entry, files) && lower(entry.name).find(wanted) != std::string::npos) {
            shown.push_back(&entry);
        }
    }
    return shown;
}

std::string completed(const FolderListing& listing, const std::string& typed, Files files) {
    const Typed parts = parts_of(listing, typed);
    if (parts.is_elsewhere || parts.name.empty()) {
        return typed;
    }
    std::optional<std::string> common;
    for (const FolderEntry* entry : shown_entries(listing, {}, files)) {
        if (!lower(entry->name).starts_with(lower(parts.name))) {
            continue;
        }
        const std::string name = entry->name + (entry->is_folder ? "/" : "");
        if (!common) {
            common = name;
        }
        const auto ends = std::mismatch(common->begin(), common->end(), name.begin(), name.end());
        common->erase(ends.first, common->end());
    }
    if (common) {
        erase_part_of_letter(*common);
    }
    return common && common->size() >= parts.name.size() ? parts.before + *common : typed;
}

std::string path_in(const std::string& folder, const std::string& typed) {
    if (typed.starts_with('/') || typed.starts_with('~')) {
        return typed;
    }
    return folder.ends_with('/') ? folder + typed : folder + '/' + typed;
}

std::string folder_above(const std::string& folder) {
    const std::size_t slash = without_end_slash(folder).rfind('/');
    return slash == std::string::npos || slash == 0 ? "/" : folder.substr(0, slash);
}

std::optional<document::Command> entered(const FolderListing& listing, const std::string& typed,
                                         const FolderEntry* chosen, document::DialogFor purpose) {
    const auto go = [&](const std::string& path) {
        return document::Command{document::ShowOpenDialog{true, path, purpose}};
    };
    const auto open = [&](const std::string& path) {
        return purpose == document::DialogFor::layer
                   ? document::Command{document::AddLayer{path, {}}}
                   : document::Command{document::OpenArticle{path}};
    };
    const Typed parts = parts_of(listing, typed);
    if (chosen != nullptr && !parts.is_elsewhere) {
        const std::string path = path_in(listing.folder, chosen->name);
        return chosen->is_folder ? go(path) : open(path);
    }
    if (typed.empty()) {
        return std::nullopt;
    }
    const std::string path = path_in(listing.folder, typed);
    // Of a path into another folder only its look tells what it is; where that deceives, the
    // listing of a file's path is that of its folder.
    const bool looks_like_folder = parts.is_elsewhere && parts.name.find('.') == std::string::npos;
    return parts.name.empty() || parts.name == ".." || looks_like_folder ? go(path) : open(path);
}

std::string size_label(const FolderEntry& entry) {
    if (entry.is_folder) {
        return {};
    }
    constexpr std::array<const char*, 4> units{"bytes", "kB", "MB", "GB"};
    auto size = static_cast<double>(entry.bytes);
    std::size_t unit = 0;
    for (; size >= 1000 && unit + 1 < units.size(); ++unit) {
        size /= 1000;
    }
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), unit > 0 && size < 10 ? "%.1f %s" : "%.0f %s", size,
                  units[unit]);
    return text.data();
}

std::string day_label(const FolderEntry& entry) {
    using namespace std::chrono;
    const year_month_day day{floor<days>(sys_seconds{seconds{entry.changed_s}})};
    return text::to_string(text::Date{static_cast<int>(day.year()),
                                      static_cast<int>(static_cast<unsigned>(day.month())),
                                      static_cast<int>(static_cast<unsigned>(day.day()))});
}

}  // namespace wherein::ui
