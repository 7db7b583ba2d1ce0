#include <app/copied_path.hpp>

#include <charconv>

namespace wherein::app {
namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) {
        return {};
    }
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// "%20" and the like.
std::string decoded(std::string_view uri) {
    std::string path;
    for (std::size_t i = 0; i < uri.size(); ++i) {
        unsigned value = 0;
        const bool is_code = uri[i] == '%' && i + 2 < uri.size();
        const char* begin = uri.data() + i + 1;
        if (is_code && std::from_chars(begin, begin + 2, value, 16).ptr == begin + 2) {
            path += static_cast<char>(value);
            i += 2;
        } else {
            path += uri[i];
        }
    }
    return path;
}

}  // namespace

std::string copied_path(std::string_view text) {
    constexpr std::string_view file = "file://";
    std::string_view line = trimmed(text);
    line = trimmed(line.substr(0, line.find('\n')));
    if (!line.starts_with(file)) {
        return std::string(line);
    }
    line.remove_prefix(file.size());
    const std::size_t path = line.find('/');  // behind the host, which is empty or this one
    return path == std::string_view::npos ? std::string() : decoded(line.substr(path));
}

}  // namespace wherein::app
