#include <base/mapped_file.hpp>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace wherein::base {
namespace {

Error not_readable(const std::filesystem::path& path, const std::string& why) {
    return {ErrorCode::unreadable, "The file cannot be read (" + why + ")", path.string(), {}};
}

}  // namespace

Result<std::shared_ptr<const MappedFile>> MappedFile::open(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return not_readable(path, std::generic_category().message(errno));
    }
    struct stat facts {};
    const bool is_plain = ::fstat(file, &facts) == 0 && S_ISREG(facts.st_mode);
    const auto size = is_plain ? static_cast<std::size_t>(facts.st_size) : 0;
    void* memory = size > 0 ? ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
    const int reason = errno;
    ::close(file);
    if (memory == MAP_FAILED) {
        return not_readable(path, size > 0   ? std::generic_category().message(reason)
                                  : is_plain ? "it is empty"
                                             : "it is not a file");
    }
    const std::span bytes(static_cast<const std::byte*>(memory), size);
    return std::shared_ptr<const MappedFile>(new MappedFile(bytes));
}

MappedFile::~MappedFile() {
    ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

void MappedFile::rest() const {
    ::madvise(const_cast<std::byte*>(bytes_.data()), bytes_.size(), MADV_DONTNEED);
}

}  // namespace wherein::base
