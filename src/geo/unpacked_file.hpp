#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>

#include <base/result.hpp>

namespace wherein::geo {

/// A .gz file unpacked into memory under a /vsimem/ name of its own, gone when destroyed.
/// Unpacking first makes damage certain to be seen (length and checksum are the file's own) and
/// lets the CSV driver read a third faster than through /vsigzip/. Where the build has unpacked the
/// file already, that is mapped instead.
class UnpackedFile {
  public:
    /// `extension` ends the name in memory (".fgb"), which drivers look at.
    /// errors  unreadable: missing, not gzip, cut short or damaged; work_failed: stopped
    static base::Result<UnpackedFile> open(const std::filesystem::path& path,
                                           const std::string& extension, std::stop_token stop,
                                           const std::function<void(double)>& progress);

    UnpackedFile(UnpackedFile&& other) noexcept;
    UnpackedFile& operator=(UnpackedFile&&) = delete;
    ~UnpackedFile();

    const std::string& name() const { return name_; }
    std::span<const unsigned char> bytes() const { return bytes_; }

  private:
    UnpackedFile(std::shared_ptr<const void> owner, std::span<const unsigned char> bytes,
                 const std::string& extension);

    std::shared_ptr<const void> owner_;  ///< of the bytes
    std::span<const unsigned char> bytes_;
    std::string name_;
};

/// The name under which the build unpacks a .gz file, from the checksum and the length it states:
/// "states-1f00abcd-8123456.fgb". Empty for what is no gzip file.
std::string unpacked_name(const std::filesystem::path& path);

/// Unpack a .gz file into this folder under that name.
/// errors  as of UnpackedFile::open; work_failed: no space or no right to write
base::Status unpack_into(const std::filesystem::path& path, const std::filesystem::path& folder);

}  // namespace wherein::geo
