#include <geo/byte_lines.hpp>

#include <algorithm>
#include <cstring>
#include <optional>

#include <cpl_string.h>

namespace wherein::geo {
namespace {

constexpr std::size_t piece_bytes = std::size_t{1} << 20;
constexpr std::size_t longest_line_bytes = std::size_t{16} << 20;

std::size_t size_of(const std::string& name) {
    VSIStatBufL facts;
    return VSIStatL(name.c_str(), &facts) == 0 ? static_cast<std::size_t>(facts.st_size) : 0;
}

/// The largest text of an archive, as GDAL names it.
std::optional<std::string> largest_member(const std::string& archive) {
    const CPLStringList names(VSIReadDir(archive.c_str()));
    std::optional<std::string> best;
    std::size_t best_bytes = 0;
    for (int i = 0; i < names.size(); ++i) {
        const std::string name = archive + "/" + names[i];
        const std::string extension = std::filesystem::path(name).extension().string();
        const bool is_text = extension == ".txt" || extension == ".tsv" || extension == ".csv";
        if (is_text && size_of(name) >= best_bytes) {
            best_bytes = size_of(name);
            best = name;
        }
    }
    return best;
}

}  // namespace

ByteLines::ByteLines(VSILFILE* file, std::size_t total_bytes)
    : file_(file), total_bytes_(total_bytes), buffer_(2 * piece_bytes) {}

base::Result<ByteLines> ByteLines::open(const std::filesystem::path& path) {
    std::string name = path.string();
    std::size_t total_bytes = size_of(name);
    if (path.extension() == ".zip") {
        const auto member = largest_member("/vsizip/" + name);
        if (!member) {
            return base::Error{base::ErrorCode::unreadable, "No text file is in the archive",
                               path.string(), "Unpack it and name the list itself."};
        }
        name = *member;
        total_bytes = size_of(name);
    } else if (path.extension() == ".gz") {
        name.insert(0, "/vsigzip/");
        total_bytes = 0;
    }
    VSILFILE* file = VSIFOpenL(name.c_str(), "rb");
    if (file == nullptr) {
        return base::Error{base::ErrorCode::unreadable, "The list cannot be read", path.string(),
                           "Check the name and your right to read it."};
    }
    return ByteLines(file, total_bytes);
}

bool ByteLines::read_more() {
    if (begin_ > 0) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    if (buffer_.size() - end_ < piece_bytes) {
        if (buffer_.size() >= longest_line_bytes) {
            is_broken_ = true;
            return false;
        }
        buffer_.resize(buffer_.size() * 2);
    }
    const std::size_t got = VSIFReadL(buffer_.data() + end_, 1, piece_bytes, file_.get());
    end_ += got;
    read_bytes_ += got;
    if (got < piece_bytes) {
        is_at_end_ = true;
        is_broken_ = total_bytes_ > 0 && read_bytes_ < total_bytes_;
    }
    return got > 0;
}

bool ByteLines::next(std::string_view& line) {
    std::size_t searched = begin_;
    for (;;) {
        const char* start = buffer_.data() + searched;
        if (const void* found = std::memchr(start, '\n', end_ - searched)) {
            const auto line_end =
                static_cast<std::size_t>(static_cast<const char*>(found) - buffer_.data());
            line = {buffer_.data() + begin_, line_end - begin_};
            begin_ = line_end + 1;
            break;
        }
        const std::size_t waiting = end_ - begin_;
        if (is_at_end_ || !read_more()) {
            if (is_broken_ || waiting == 0) {
                return false;
            }
            line = {buffer_.data() + begin_, end_ - begin_};
            begin_ = end_;
            break;
        }
        searched = begin_ + waiting;
    }
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    ++line_number_;
    return true;
}

double ByteLines::ratio() const {
    return total_bytes_ == 0 ? 0
                             : static_cast<double>(read_bytes_) / static_cast<double>(total_bytes_);
}

}  // namespace wherein::geo
