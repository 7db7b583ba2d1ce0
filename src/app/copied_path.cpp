#include <app/copied_path.hpp>

#include <platform/uri_list.hpp>
#include <text/utf8.hpp>

namespace wherein::app {

std::string copied_path(std::string_view text) {
    std::string_view line = text::trimmed(text);
    line = text::trimmed(line.substr(0, line.find('\n')));
    if (!line.starts_with("file:")) {
        return std::string(line);
    }
    const std::vector<std::string> paths = platform::paths_of(line);
    return paths.empty() ? std::string{} : paths.front();
}

}  // namespace wherein::app
