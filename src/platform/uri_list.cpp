#include <platform/uri_list.hpp>

#include <algorithm>
#include <array>
#include <charconv>

#include <unistd.h>

namespace wherein::platform {
namespace {

constexpr char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// Schemes and hosts know no capitals.
bool is_same(std::string_view one, std::string_view other) {
    return std::ranges::equal(one, other, {}, lower, lower);
}

/// Some programs write this machine's name where most write no host.
bool is_this_machine(std::string_view host) {
    if (host.empty() || is_same(host, "localhost")) {
        return true;
    }
    std::array<char, 256> name{};
    return gethostname(name.data(), name.size() - 1) == 0 && is_same(host, name.data());
}

/// The encoded path of a file on this machine, empty for anything else. A missing "//" is as right
/// as an empty host (RFC 8089).
std::string_view local_path(std::string_view uri) {
    constexpr std::string_view scheme = "file:";
    if (!is_same(uri.substr(0, scheme.size()), scheme)) {
        return {};
    }
    uri.remove_prefix(scheme.size());
    if (uri.starts_with("//")) {
        uri.remove_prefix(2);
        const std::size_t host_size = std::min(uri.find('/'), uri.size());
        if (!is_this_machine(uri.substr(0, host_size))) {
            return {};
        }
        uri.remove_prefix(host_size);
    }
    return uri.starts_with('/') ? uri : std::string_view{};
}

std::string path_of(std::string_view uri) {
    std::string path = percent_decoded(local_path(uri));
    // The system would read only the part before a NUL, which is another file.
    const bool is_path = !path.empty() && path.find('\0') == std::string::npos;
    return is_path ? path : std::string(uri);
}

std::string_view trimmed(std::string_view line) {
    // With the NUL that some programs end the whole list with.
    constexpr std::string_view blanks(" \t\r\0", 4);
    const std::size_t begin = std::min(line.find_first_not_of(blanks), line.size());
    line.remove_prefix(begin);
    return line.substr(0, line.find_last_not_of(blanks) + 1);
}

}  // namespace

std::string percent_decoded(std::string_view uri) {
    std::string path;
    path.reserve(uri.size());
    for (std::size_t i = 0; i < uri.size(); ++i) {
        const std::string_view digits = uri.substr(i + 1, uri[i] == '%' ? 2 : 0);
        unsigned char byte = 0;
        const char* end = digits.data() + digits.size();
        if (digits.size() == 2 && std::from_chars(digits.data(), end, byte, 16).ptr == end) {
            path += static_cast<char>(byte);
            i += 2;
        } else {
            path += uri[i];
        }
    }
    return path;
}

std::vector<std::string> paths_of(std::string_view uri_list) {
    std::vector<std::string> paths;
    while (!uri_list.empty()) {
        const std::size_t size = std::min(uri_list.find('\n'), uri_list.size());
        const std::string_view line = trimmed(uri_list.substr(0, size));
        if (!line.empty() && !line.starts_with('#')) {
            paths.push_back(path_of(line));
        }
        uri_list.remove_prefix(std::min(size + 1, uri_list.size()));
    }
    return paths;
}

}  // namespace wherein::platform
