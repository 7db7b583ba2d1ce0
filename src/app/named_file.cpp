#include <app/named_file.hpp>

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include <platform/uri_list.hpp>
#include <text/utf8.hpp>

namespace wherein::app {

namespace fs = std::filesystem;

std::string whole_path(const std::string& path) {
    const char* home = std::getenv("HOME");
    const bool is_at_home = path == "~" || path.starts_with("~/");
    return is_at_home && home != nullptr ? home + path.substr(1) : path;
}

std::string plain_file(const std::string& path) {
    std::error_code failed;
    if (path.empty() || !fs::is_regular_file(path, failed)) {
        return {};
    }
    const fs::path whole = fs::absolute(path, failed);
    return failed ? std::string{} : whole.lexically_normal().string();
}

std::string named_file(const std::string& text) {
    constexpr std::size_t longest_path = 4096;
    if (text.size() > longest_path) {
        return {};
    }
    std::string_view line = text::trimmed(text);
    if (line.find('\n') != std::string_view::npos) {
        return {};
    }
    if (line.starts_with("file://")) {
        line.remove_prefix(7);
        line = line.substr(std::min(line.find('/'), line.size()));
        return platform::percent_decoded(line);
    }
    return line.starts_with('/') || line.starts_with("~/") ? whole_path(std::string(line))
                                                           : std::string{};
}

}  // namespace wherein::app
