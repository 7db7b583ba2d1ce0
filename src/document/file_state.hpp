#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wherein::document {

/// A file or folder in a listing.
struct FolderEntry {
    std::string name;
    bool is_folder{};
    bool is_readable{};        ///< a file whose name ends like a text's
    std::uint64_t bytes{};     ///< of a file
    std::int64_t changed_s{};  ///< when last changed, in seconds since 1970

    friend bool operator==(const FolderEntry&, const FolderEntry&) = default;
};

/// What a folder holds: folders first, each by name; hidden ones are left out.
struct FolderListing {
    std::string folder;  ///< absolute
    std::vector<FolderEntry> entries;
    std::string trouble;  ///< why it cannot be listed; a sentence, or empty
};

/// What the dialog that opens a file looks for.
enum class DialogFor : std::uint8_t { text, layer };

/// The dialog that opens a file.
struct OpenDialog {
    std::string folder;                            ///< asked for; empty: the last one
    std::shared_ptr<const FolderListing> listing;  ///< null while it is on its way
    DialogFor purpose{DialogFor::text};

    friend bool operator==(const OpenDialog&, const OpenDialog&) = default;
};

/// What becomes of a text once it is read.
enum class OpenAs : std::uint8_t {
    shown,     ///< it is what is read from now on
    behind,    ///< it waits in its tab
    compared,  ///< it is compared with the text shown
};

/// A text on its way.
struct AskedText {
    std::string name;
    OpenAs as{};

    friend bool operator==(const AskedText&, const AskedText&) = default;
};

/// Texts on the disk, as the reader left them.
struct FileState {
    std::optional<OpenDialog> dialog;
    std::vector<std::string> recent;  ///< absolute paths, the last opened first
    std::string last_folder;          ///< where the dialog begins; empty: the working folder
    std::string layer_folder;         ///< the same for a layer; empty: where it begins for a text
    std::vector<AskedText> asked;     ///< on their way, in the order they will come

    friend bool operator==(const FileState&, const FileState&) = default;
};

/// How many texts are remembered.
constexpr std::size_t most_recent = 10;

}  // namespace wherein::document
