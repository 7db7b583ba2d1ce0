#include <base/data_root.hpp>

#include <cstdlib>
#include <system_error>
#include <vector>

namespace wherein::base {
namespace fs = std::filesystem;

Result<fs::path> find_data_root() {
    std::vector<fs::path> tried;
    if (const char* chosen = std::getenv("WHEREIN_DATA"); chosen != nullptr) {
        tried.emplace_back(chosen);
    } else {
        std::error_code ignored;
        const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
        tried.push_back(program.parent_path().parent_path() / "share" / "wherein");
        tried.emplace_back(WHEREIN_BUILD_SOURCE_DIR);
    }
    std::string list;
    for (const fs::path& root : tried) {
        std::error_code ignored;
        if (fs::is_directory(root / "geodata", ignored) &&
            fs::is_directory(root / "assets", ignored)) {
            return root;
        }
        list += (list.empty() ? "" : ", ") + root.string();
    }
    return Error{
        ErrorCode::unreadable, "The map data was not found", list,
        "Install the program again, or set WHEREIN_DATA to the folder that holds geodata/."};
}

std::vector<fs::path> made_paths(const fs::path& data_root, const std::string& name) {
    std::vector<fs::path> paths{data_root / name};
    if (data_root == fs::path(WHEREIN_BUILD_SOURCE_DIR)) {
        paths.push_back(fs::path(WHEREIN_BUILD_BINARY_DIR) / name);
    }
    return paths;
}

}  // namespace wherein::base
