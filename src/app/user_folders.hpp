#pragma once
#include <filesystem>

namespace wherein::app {

/// Where this user's files of the program belong, after the XDG base directory specification:
/// $XDG_CONFIG_HOME/wherein or ~/.config/wherein, and so on. The folders may not exist yet.
std::filesystem::path user_config_folder();
std::filesystem::path user_state_folder();
std::filesystem::path user_data_folder();

}  // namespace wherein::app
