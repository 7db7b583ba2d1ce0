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
/// lets the CSV driver read a third faster than through /vsigzip/.
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
    std::span<const unsigned char> bytes() const { return {bytes_.get(), size_}; }

  private:
    UnpackedFile(std::unique_ptr<unsigned char[]> bytes, std::size_t size,
                 const std::string& extension);

    std::unique_ptr<unsigned char[]> bytes_;
    std::size_t size_{};
    std::string name_;
};

}  // namespace wherein::geo
