#include <text/load.hpp>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#include <text/article.hpp>
#include <text/decode.hpp>

namespace wherein::text {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::ErrorCode;

constexpr const char* check_path = "Check the path and the spelling.";

Error not_readable(const std::string& path, int reason) {
    const char* hint = reason == EACCES   ? "Ask for permission to read it, or copy it."
                       : reason == ENOENT ? check_path
                                          : "Try to open it with another program.";
    const std::string what =
        reason == ENOENT ? "There is no such file"
                         : std::string("The file cannot be read (") + std::strerror(reason) + ")";
    return {ErrorCode::unreadable, what, path, hint};
}

}  // namespace

base::Result<std::string> read_bytes(const std::string& path) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
        return Error{ErrorCode::unreadable, "This is a folder, not a text", path,
                     "Choose a file in it."};
    }
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                               &std::fclose);
    if (!file) {
        return not_readable(path, errno);
    }
    // Pipes have no size to ask for, so the limit is kept while reading.
    std::string bytes;
    constexpr std::size_t step_bytes = std::size_t{1} << 20U;
    std::size_t got = step_bytes;
    while (got == step_bytes) {
        const std::size_t before = bytes.size();
        if (before > max_text_bytes) {
            return too_large(path);
        }
        bytes.resize(before + step_bytes);
        got = std::fread(bytes.data() + before, 1, step_bytes, file.get());
        bytes.resize(before + got);
    }
    if (std::ferror(file.get()) != 0) {
        return not_readable(path, errno);
    }
    return bytes;
}

base::Result<Article> load_article(const std::string& path) {
    const auto bytes = read_bytes(path);
    if (!bytes) {
        return bytes.error();
    }
    auto article = read_article(*bytes, path);
    if (article) {
        article->name = fs::path(path).filename().string();
    }
    return article;
}

}  // namespace wherein::text
