#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

#include <base/result.hpp>

namespace wherein::base {

/// A file seen as memory, read only; pages come in when they are touched. The file must not be
/// changed in place while it is open (replace it by renaming another over it).
class MappedFile {
  public:
    /// errors  unreadable: missing, empty, not a plain file, no right to read
    static Result<std::shared_ptr<const MappedFile>> open(const std::filesystem::path& path);

    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    std::span<const std::byte> bytes() const { return bytes_; }

    /// Gives back the memory of pages that were touched; touched again, they come in again.
    void rest() const;

  private:
    explicit MappedFile(std::span<const std::byte> bytes) : bytes_(bytes) {}
    std::span<const std::byte> bytes_;
};

}  // namespace wherein::base
