#include <formats/zip_archive.hpp>

#include <utility>
#include <vector>

#include <formats/markup.hpp>
#include <text/decode.hpp>
#include <zip.h>

namespace wherein::formats {
namespace {

using base::Error;
using base::ErrorCode;

// Of all parts read together. A text is refused above 100 MB, and its mark-up is several times as
// long.
constexpr std::size_t max_unpacked_bytes = 4 * text::max_text_bytes;
constexpr std::size_t step_bytes = std::size_t{1} << 18U;
constexpr const char* fetch_again = "It may be cut off; fetch it again, or save it anew.";

Error damaged(const std::string& where, const std::string& reason) {
    return {ErrorCode::unreadable, "The file is damaged (" + reason + ")", where, fetch_again};
}

Error locked(const std::string& where) {
    return {ErrorCode::unreadable, "The document is protected by a password", where,
            "Save it without a password and open that."};
}

Error bomb(const std::string& where) {
    return {ErrorCode::unreadable, "The document unpacks to more than 400 MB", where,
            "Nothing sound does; if this one is, save its words as plain text."};
}

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void ZipArchive::Discard::operator()(zip* archive) const {
    zip_discard(archive);
}

base::Result<ZipArchive> ZipArchive::open_file(const std::string& path, const std::string& where) {
    int code = 0;
    zip_t* archive = zip_open(path.c_str(), ZIP_RDONLY, &code);
    if (archive == nullptr) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const std::string reason = zip_error_strerror(&error);
        zip_error_fini(&error);
        return damaged(where, reason);
    }
    return ZipArchive(archive, where);
}

base::Result<ZipArchive> ZipArchive::open_memory(std::string_view bytes, const std::string& where) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) {
        const std::string reason = zip_error_strerror(&error);
        zip_source_free(source);
        zip_error_fini(&error);
        return damaged(where, reason);
    }
    zip_error_fini(&error);
    return ZipArchive(archive, where);
}

bool ZipArchive::has(const std::string& part) const {
    return zip_name_locate(archive_.get(), part.c_str(), 0) >= 0;
}

base::Result<std::string> ZipArchive::read(const std::string& part, std::stop_token stop) {
    const std::string place = where_ + ", " + part;
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(archive_.get(), part.c_str(), 0));
    if (!file) {
        zip_error_t* error = zip_get_error(archive_.get());
        const int code = zip_error_code_zip(error);
        return code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD || code == ZIP_ER_ENCRNOTSUPP
                   ? locked(where_)
                   : damaged(place, zip_error_strerror(error));
    }
    std::string bytes;
    for (;;) {
        if (stop.stop_requested()) {
            return cancelled(where_);
        }
        const std::size_t before = bytes.size();
        bytes.resize(before + step_bytes);
        const zip_int64_t got = zip_fread(file.get(), bytes.data() + before, step_bytes);
        if (got < 0) {
            return damaged(place, zip_file_strerror(file.get()));
        }
        bytes.resize(before + static_cast<std::size_t>(got));
        read_bytes_ += static_cast<std::size_t>(got);
        if (read_bytes_ > max_unpacked_bytes) {
            return bomb(where_);
        }
        if (got == 0) {
            return bytes;
        }
    }
}

std::string resolved_part(const std::string& from, std::string_view link) {
    link = link.substr(0, link.find_first_of("#?"));
    if (link.empty() || link.find("://") != std::string_view::npos) {
        return {};
    }
    std::string path =
        link.front() == '/' ? std::string(link.substr(1)) : from.substr(0, from.rfind('/') + 1);
    path += link.front() == '/' ? std::string_view{} : link;
    std::vector<std::string> steps;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        std::string step = path.substr(begin, end - begin);
        if (step == "..") {
            if (steps.empty()) {
                return {};
            }
            steps.pop_back();
        } else if (!step.empty() && step != ".") {
            steps.push_back(std::move(step));
        }
        begin = end + 1;
    }
    std::string resolved;
    for (const std::string& step : steps) {
        resolved += (resolved.empty() ? "" : "/") + step;
    }
    return resolved;
}

}  // namespace wherein::formats
