#include <geo/unpacked_file.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <optional>
#include <system_error>
#include <utility>

#include <cpl_vsi.h>

#include <base/data_root.hpp>
#include <base/mapped_file.hpp>
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

/// What a gzip file states of its content in its last eight bytes (RFC 1952).
struct Stated {
    std::uint32_t checksum{};
    std::uint32_t length{};
};

std::uint32_t little_endian(const char* bytes) {
    std::uint32_t number = 0;
    for (int i = 4; i-- > 0;) {
        number = (number << 8U) | static_cast<unsigned char>(bytes[i]);
    }
    return number;
}

std::optional<Stated> stated_by(const fs::path& path) {
    constexpr std::uintmax_t smallest_gzip = 18;
    // Deflate cannot do better than 1032:1, so a larger claim is damage, not data.
    constexpr std::uintmax_t best_ratio = 1032;
    std::error_code failed;
    const std::uintmax_t packed = fs::file_size(path, failed);
    std::ifstream file(path, std::ios::binary);
    std::array<char, 8> tail{};
    if (failed || packed < smallest_gzip || !file.seekg(-8, std::ios::end) ||
        !file.read(tail.data(), tail.size())) {
        return std::nullopt;
    }
    const Stated stated{little_endian(tail.data()), little_endian(tail.data() + 4)};
    return stated.length <= packed * best_ratio ? std::optional(stated) : std::nullopt;
}

std::string name_of(const fs::path& path, const Stated& stated) {
    const fs::path unpacked = path.stem();  // states.fgb
    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), "-%08x-%u", stated.checksum, stated.length);
    return unpacked.stem().string() + digits.data() + unpacked.extension().string();
}

/// The file as the build has unpacked it; null where it has not.
std::shared_ptr<const base::MappedFile> made_before(const fs::path& path, const Stated& stated) {
    const fs::path data_root = path.parent_path().parent_path();
    for (const fs::path& made : base::made_paths(data_root, "unpacked/" + name_of(path, stated))) {
        std::error_code ignored;
        if (!fs::exists(made, ignored)) {
            continue;
        }
        const auto mapped = base::MappedFile::open(made);
        if (mapped && (*mapped)->bytes().size() == stated.length) {
            return *mapped;
        }
    }
    return nullptr;
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
    const std::optional<Stated> stated = stated_by(path);
    if (const auto mapped = stated ? made_before(path, *stated) : nullptr) {
        const auto* bytes = reinterpret_cast<const unsigned char*>(mapped->bytes().data());
        return UnpackedFile(mapped, {bytes, mapped->bytes().size()}, extension);
    }
    const FileHandle file(VSIFOpenL(("/vsigzip/" + path.string()).c_str(), "rb"));
    if (!stated || !file) {
        return damaged(errors, path);
    }
    const std::size_t length = stated->length;
    // One byte more than stated, so that a file that goes on is noticed.
    const std::shared_ptr<unsigned char[]> bytes(new unsigned char[length + 1]);
    std::size_t done = 0;
    while (done <= length) {
        if (stop.stop_requested()) {
            return stopped(path);
        }
        const std::size_t wanted = std::min(chunk_bytes, length + 1 - done);
        const std::size_t got = VSIFReadL(bytes.get() + done, 1, wanted, file.get());
        done += got;
        if (got < wanted) {
            break;
        }
        report(progress, static_cast<double>(done) / static_cast<double>(length + 1));
    }
    if (done != length || errors.has_failure()) {
        return damaged(errors, path);
    }
    return UnpackedFile(bytes, {bytes.get(), length}, extension);
}

UnpackedFile::UnpackedFile(std::shared_ptr<const void> owner, std::span<const unsigned char> bytes,
                           const std::string& extension)
    : owner_(std::move(owner)), bytes_(bytes), name_(fresh_name(extension)) {
    // GDAL wants to be able to write there, but a dataset opened for reading never does.
    const FileHandle registered(VSIFileFromMemBuffer(
        name_.c_str(), const_cast<unsigned char*>(bytes_.data()), bytes_.size(), FALSE));
}

UnpackedFile::UnpackedFile(UnpackedFile&& other) noexcept
    : owner_(std::move(other.owner_)),
      bytes_(std::exchange(other.bytes_, {})),
      name_(std::exchange(other.name_, {})) {}

UnpackedFile::~UnpackedFile() {
    if (!name_.empty()) {
        VSIUnlink(name_.c_str());
    }
}

std::string unpacked_name(const fs::path& path) {
    const std::optional<Stated> stated = stated_by(path);
    return stated ? name_of(path, *stated) : std::string{};
}

base::Status unpack_into(const fs::path& path, const fs::path& folder) {
    const auto file = UnpackedFile::open(path, path.stem().extension(), {}, {});
    if (!file) {
        return file.error();
    }
    const fs::path to = folder / unpacked_name(path);
    const auto bytes = file->bytes();
    std::ofstream out(to, std::ios::binary);
    out.write(reinterpret_cast<const char*>(bytes.data()),
              static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) {
        return base::Error{base::ErrorCode::work_failed, "The file cannot be written", to.string(),
                           "Is there space on the disk, and may you write there?"};
    }
    return std::nullopt;
}

}  // namespace wherein::geo
