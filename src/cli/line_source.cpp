#include <cli/line_source.hpp>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace wherein::cli {

std::optional<LineSource::Line> LineSource::next() {
    if (returned_) {
        return std::exchange(returned_, std::nullopt);
    }
    Line line{number_ + 1, {}, false};
    std::array<char, 65536> part{};
    bool has_any = false;
    for (bool goes_on = true; goes_on && stream_;) {
        // getline sets failbit when the part is full before the line ends.
        stream_.getline(part.data(), part.size());
        const auto got = static_cast<std::size_t>(stream_.gcount());
        goes_on = stream_.fail() && !stream_.eof() && !stream_.bad() && got > 0;
        has_any = has_any || got > 0;
        const bool took_line_end = !stream_.fail() && !stream_.eof();
        const std::size_t bytes = got - (took_line_end && got > 0 ? 1 : 0);
        line.is_too_long = line.is_too_long || line.text.size() + bytes > max_bytes_;
        if (line.is_too_long) {
            line.text.clear();
            line.text.shrink_to_fit();
        } else {
            line.text.append(part.data(), bytes);
        }
        if (goes_on) {
            stream_.clear();
        }
    }
    if (!has_any) {
        return std::nullopt;
    }
    ++number_;
    return line;
}

base::Result<std::ifstream> open_lines(const std::string& path) {
    std::error_code ignored;
    std::ifstream file;
    errno = 0;
    if (!std::filesystem::is_directory(path, ignored)) {
        file.open(path, std::ios::binary);
    }
    if (!file.is_open()) {
        const std::string reason = errno == 0 ? "it is a folder" : std::strerror(errno);
        return base::Error{base::ErrorCode::unreadable, "The file cannot be read (" + reason + ")",
                           path, "Check the path and the spelling."};
    }
    return file;
}

}  // namespace wherein::cli
