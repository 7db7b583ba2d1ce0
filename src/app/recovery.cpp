#include <app/recovery.hpp>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <string>
#include <system_error>

#include <unistd.h>

#include <app/short_name.hpp>
#include <app/user_folders.hpp>

namespace wherein::app {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view ending = ".json";

fs::path folder() {
    return user_state_folder() / "recovery";
}

/// What the names of all files kept for these corrections begin with.
std::string beginning(const fs::path& corrections_path) {
    return corrections_path.filename().string().substr(0, 100) + '-' +
           short_name(corrections_path.string()) + '-';
}

bool is_running(long process) {
    return ::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM;
}

/// Whether the file is of this process or of one that has ended.
bool may_come_back(std::string_view process) {
    long number = 0;
    const auto end = process.data() + process.size();
    const auto read = std::from_chars(process.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end && number > 0 &&
           (number == ::getpid() || !is_running(number));
}

}  // namespace

fs::path recovery_path(const fs::path& corrections_path) {
    return folder() /
           (beginning(corrections_path) + std::to_string(::getpid()) + std::string(ending));
}

std::vector<fs::path> recoveries(const fs::path& corrections_path) {
    const std::string begin = beginning(corrections_path);
    std::vector<fs::path> found;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder(), ignored)) {
        const std::string name = entry.path().filename().string();
        if (name.size() <= begin.size() + ending.size() || !name.starts_with(begin) ||
            !name.ends_with(ending)) {
            continue;
        }
        const std::string_view process =
            std::string_view(name).substr(begin.size(), name.size() - begin.size() - ending.size());
        if (may_come_back(process)) {
            found.push_back(entry.path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace wherein::app
