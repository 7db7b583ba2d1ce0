#include <app/user_folders.hpp>

#include <cstdlib>

namespace wherein::app {
namespace {

std::filesystem::path folder(const char* variable, const std::filesystem::path& below_home) {
    // The specification says that a relative path is to be ignored.
    if (const char* chosen = std::getenv(variable); chosen != nullptr && chosen[0] == '/') {
        return std::filesystem::path(chosen) / "wherein";
    }
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home != nullptr ? home : ".") / below_home / "wherein";
}

}  // namespace

std::filesystem::path user_config_folder() {
    return folder("XDG_CONFIG_HOME", ".config");
}

std::filesystem::path user_state_folder() {
    return folder("XDG_STATE_HOME", std::filesystem::path(".local") / "state");
}

std::filesystem::path user_data_folder() {
    return folder("XDG_DATA_HOME", std::filesystem::path(".local") / "share");
}

}  // namespace wherein::app
