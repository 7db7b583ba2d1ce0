#include <app/json_file.hpp>

#include <fstream>
#include <iterator>

namespace wherein::app {
namespace {

constexpr std::uintmax_t most_bytes = 1'000'000;

}  // namespace

std::string read_small_file(const std::filesystem::path& path) {
    std::error_code failed;
    const auto size = std::filesystem::file_size(path, failed);
    if (failed || size > most_bytes) {
        return {};
    }
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

base::Status write_small_file(const std::filesystem::path& path, const std::string& text) {
    std::error_code failed;
    std::filesystem::create_directories(path.parent_path(), failed);
    const std::filesystem::path temporary = path.string() + ".part";
    std::ofstream file(temporary, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    if (file) {
        std::filesystem::rename(temporary, path, failed);
    }
    if (!file || failed) {
        std::error_code ignored;
        std::filesystem::remove(temporary, ignored);
        return base::Error{base::ErrorCode::work_failed, "The file cannot be written",
                           path.string(), "Is there room on the disk, and the right to write?"};
    }
    return std::nullopt;
}

}  // namespace wherein::app
