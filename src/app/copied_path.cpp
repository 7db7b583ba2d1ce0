#include <app/copied_path.hpp>

#include <platform/uri_list.hpp>

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

}  // namespace

std::string copied_path(std::string_view text) {
    std::string_view line = trimmed(text);
    line = trimmed(line.substr(0, line.find('\n')));
    if (!line.starts_with("file:")) {
        return std::string(line);
    }
    const std::vector<std::string> paths = platform::paths_of(line);
    return paths.empty() ? std::string{} : paths.front();
}

}  // namespace wherein::app
