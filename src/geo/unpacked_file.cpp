#include <geo/unpacked_file.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <fstream>
#include <optional>
#include <system_error>
#include <utility>

#include <cpl_vsi.h>

#include <geo/gdal_error.hpp>
#include <geo/load_steps.hpp>

namespace wherein::geo {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t chunk_bytes = std::size_t{1} << 20U;

struct CloseFile {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};
using FileHandle = std::unique_ptr<VSILFILE, CloseFile>;

/// The unpacked length a gzip file states in its last four bytes (RFC 1952, ISIZE).
std::optional<std::size_t> stated_length(const fs::path& path) {
    constexpr std::uintmax_t smallest_gzip = 18;
    // Deflate cannot do better than 1032:1, so a larger claim is damage, not data.
    constexpr std::uintmax_t best_ratio = 1032;
    std::error_code failed;
    const std::uintmax_t packed = fs::file_size(path, failed);
    std::ifstream file(path, std::ios::binary);
    std::array<char, 4> tail{};
    if (failed || packed < smallest_gzip || !file.seekg(-4, std::ios::end) ||
        !file.read(tail.data(), tail.size())) {
        return std::nullopt;
    }
    std::uint32_t length = 0;
    for (std::size_t i = tail.size(); i-- > 0;) {
        length = (length << 8U) | static_cast<unsigned char>(tail[i]);
    }
    return length <= packed * best_ratio ? std::optional<std::size_t>(length) : std::nullopt;
}

std::string fresh_name(const std::string& extension) {
    static std::atomic<std::uint64_t> count{0};
    return "/vsimem/wherein-" + std::to_string(count.fetch_add(1)) + extension;
}

}  // namespace

base::Result<UnpackedFile> UnpackedFile::open(const fs::path& path, const std::string& extension,
                                              std::stop_token stop,
                                              const std::function<void(double)>& progress) {
    const GdalErrorCapture errors;
    std::error_code ignored;
    if (!fs::is_regular_file(path, ignored)) {
        return base::Error{base::ErrorCode::unreadable, "The map data file is missing",
                           path.string(), reinstall_hint};
    }
    const std::optional<std::size_t> length = stated_length(path);
    const FileHandle file(VSIFOpenL(("/vsigzip/" + path.string()).c_str(), "rb"));
    if (!length || !file) {
        return damaged(errors, path);
    }
    // One byte more than stated, so that a file that goes on is noticed.
    auto bytes = std::make_unique_for_overwrite<unsigned char[]>(*length + 1);
    std::size_t done = 0;
    while (done <= *length) {
        if (stop.stop_requested()) {
            return stopped(path);
        }
        const std::size_t wanted = std::min(chunk_bytes, *length + 1 - done);
        const std::size_t got = VSIFReadL(bytes.get() + done, 1, wanted, file.get());
        done += got;
        if (got < wanted) {
            break;
        }
        report(progress, static_cast<double>(done) / static_cast<double>(*length + 1));
    }
    if (done != *length || errors.has_failure()) {
        return damaged(errors, path);
    }
    return UnpackedFile(std::move(bytes), *length, extension);
}

UnpackedFile::UnpackedFile(std::unique_ptr<unsigned char[]> bytes, std::size_t size,
                           const std::string& extension)
    : bytes_(std::move(bytes)), size_(size), name_(fresh_name(extension)) {
    const FileHandle registered(VSIFileFromMemBuffer(name_.c_str(), bytes_.get(), size_, FALSE));
}

UnpackedFile::UnpackedFile(UnpackedFile&& other) noexcept
    : bytes_(std::move(other.bytes_)),
      size_(std::exchange(other.size_, 0)),
      name_(std::exchange(other.name_, {})) {}

UnpackedFile::~UnpackedFile() {
    if (!name_.empty()) {
        VSIUnlink(name_.c_str());
    }
}

}  // namespace wherein::geo
