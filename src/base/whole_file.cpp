#include <base/whole_file.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace wherein::base {
namespace fs = std::filesystem;
namespace {

/// A file descriptor that is closed at the end.
class OpenFile {
  public:
    explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
    }
    int get() const { return descriptor_; }
    /// Closes now; false where the last bytes could not be written.
    bool close() { return ::close(std::exchange(descriptor_, -1)) == 0; }

  private:
    int descriptor_;
};

Error not_read(const fs::path& path, const std::string& why) {
    return {ErrorCode::unreadable, "The file cannot be read (" + why + ")", path.string(), {}};
}

const char* hint_for(int reason) {
    switch (reason) {
        case EACCES:
        case EPERM:
        case EROFS:
            return "The folder may only be read.";
        case ENOSPC:
        case EDQUOT:
            return "Make room on the disk and try again.";
        case ENOENT:
        case ENOTDIR:
            return "The folder is not there.";
        default:
            return "";
    }
}

Error not_written(const fs::path& path, int reason) {
    return {ErrorCode::work_failed,
            "The file cannot be written (" + std::generic_category().message(reason) + ")",
            path.string(), hint_for(reason)};
}

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// What a new file of this process may be, or what the file that is there allows.
mode_t permissions_of(const fs::path& path) {
    struct stat facts {};
    if (::stat(path.c_str(), &facts) == 0) {
        return facts.st_mode & 07777;
    }
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

void flush_folder(const fs::path& folder) {
    const OpenFile opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.get() >= 0) {
        ::fsync(opened.get());
    }
}

}  // namespace

Result<std::string> read_whole_file(const fs::path& path, std::size_t most_bytes) {
    const OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat facts {};
    if (file.get() < 0 || ::fstat(file.get(), &facts) != 0) {
        return not_read(path, std::generic_category().message(errno));
    }
    if (!S_ISREG(facts.st_mode)) {
        return not_read(path, "it is not a plain file");
    }
    if (static_cast<std::size_t>(facts.st_size) > most_bytes) {
        return not_read(path, "it is too large");
    }
    std::string bytes;
    constexpr std::size_t step_bytes = std::size_t{1} << 16U;
    std::string step(step_bytes, '\0');
    for (;;) {
        const ssize_t got = ::read(file.get(), step.data(), step.size());
        if (got < 0) {
            return not_read(path, std::generic_category().message(errno));
        }
        if (got == 0) {
            return bytes;
        }
        bytes.append(step, 0, static_cast<std::size_t>(got));
        if (bytes.size() > most_bytes) {
            return not_read(path, "it is too large");
        }
    }
}

Status write_whole_file(const fs::path& named, std::string_view bytes) {
    std::error_code ignored;
    const fs::path real =
        fs::is_symlink(named, ignored) ? fs::weakly_canonical(named, ignored) : named;
    const fs::path path = real.empty() ? named : real;
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    std::string part = (folder / ("." + path.filename().string() + ".XXXXXX")).string();
    OpenFile file(::mkostemp(part.data(), O_CLOEXEC));
    if (file.get() < 0) {
        return not_written(named, errno);
    }
    const bool is_whole = ::fchmod(file.get(), permissions_of(path)) == 0 &&
                          write_all(file.get(), bytes) && ::fsync(file.get()) == 0 &&
                          file.close() && ::rename(part.c_str(), path.c_str()) == 0;
    if (!is_whole) {
        const int reason = errno;
        ::unlink(part.c_str());
        return not_written(named, reason);
    }
    flush_folder(folder);
    return std::nullopt;
}

}  // namespace wherein::base
