#pragma once
#include <filesystem>
#include <string>
#include <system_error>

namespace wherein::app {

/// The first of wherein-001.png, wherein-002.png, ... that is not in the folder yet.
inline std::filesystem::path free_picture_path(const std::filesystem::path& folder) {
    for (int number = 1;; ++number) {
        std::string digits = std::to_string(number);
        digits.insert(0, digits.size() < 3 ? 3 - digits.size() : 0, '0');
        const std::filesystem::path path = folder / ("wherein-" + digits + ".png");
        std::error_code ignored;
        if (!std::filesystem::exists(path, ignored)) {
            return path;
        }
    }
}

}  // namespace wherein::app
