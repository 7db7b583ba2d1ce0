#include <gazetteer/spool.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>
#include <vector>

namespace wherein::gazetteer {
namespace {

int open_nameless_file(const std::filesystem::path& folder) {
    std::string name = (folder / ".wherein-XXXXXX").string();
    const int file = ::mkostemp(name.data(), O_CLOEXEC);
    if (file >= 0) {
        ::unlink(name.c_str());
    }
    return file;
}

}  // namespace

Spool::Spool(Spool&& other) noexcept {
    *this = std::move(other);
}

Spool& Spool::operator=(Spool&& other) noexcept {
    std::swap(place_, other.place_);
    std::swap(buffer_, other.buffer_);
    std::swap(size_, other.size_);
    std::swap(file_, other.file_);
    std::swap(failure_, other.failure_);
    return *this;
}

Spool::~Spool() {
    if (file_ >= 0) {
        ::close(file_);
    }
}

void Spool::append(std::string_view bytes) {
    size_ += bytes.size();
    if (!place_.folder.empty() && buffer_.size() + bytes.size() > place_.buffer_bytes) {
        write_out(buffer_);
        buffer_.clear();
        if (bytes.size() > place_.buffer_bytes) {
            write_out(bytes);
            return;
        }
    }
    buffer_.append(bytes);
}

void Spool::write_out(std::string_view bytes) {
    if (file_ < 0 && failure_ == 0) {
        file_ = open_nameless_file(place_.folder);
        failure_ = file_ < 0 ? errno : 0;
    }
    while (!bytes.empty() && failure_ == 0) {
        const ssize_t written = ::write(file_, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            failure_ = errno;
        } else if (written > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
}

bool Spool::copy_file(const ByteSink& sink) const {
    std::vector<char> chunk(std::size_t{1} << 20);
    for (off_t at = 0;;) {
        const ssize_t got = ::pread(file_, chunk.data(), chunk.size(), at);
        if (got <= 0) {
            return got == 0;
        }
        if (!sink({chunk.data(), static_cast<std::size_t>(got)})) {
            return false;
        }
        at += got;
    }
}

base::Status Spool::copy_to(const ByteSink& sink) {
    if (failure_ == 0 && file_ >= 0 && !copy_file(sink)) {
        failure_ = errno != 0 ? errno : EIO;
    }
    if (failure_ == 0 && !buffer_.empty() && !sink(buffer_)) {
        failure_ = errno != 0 ? errno : EIO;
    }
    if (failure_ != 0) {
        return base::Error{
            base::ErrorCode::work_failed,
            "The index could not be written (" + std::generic_category().message(failure_) + ")",
            place_.folder.string(), "Free some space, or choose another folder."};
    }
    return {};
}

}  // namespace wherein::gazetteer
