#include <cli/output.hpp>

#include <cerrno>
#include <cstring>

namespace wherein::cli {

void Output::write(std::string_view text) {
    if (!is_open()) {
        return;
    }
    errno = 0;
    const bool is_written = std::fwrite(text.data(), 1, text.size(), stream_) == text.size() &&
                            std::fflush(stream_) == 0;
    if (!is_written) {
        error_number_ = errno == 0 ? EIO : errno;
    }
}

base::Status Output::status() const {
    if (error_number_ == 0 || error_number_ == EPIPE) {
        return std::nullopt;
    }
    return base::Error{base::ErrorCode::work_failed, "The result could not be written",
                       std::strerror(error_number_), "Is the disk full?"};
}

}  // namespace wherein::cli
