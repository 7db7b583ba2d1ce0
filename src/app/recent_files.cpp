#include <app/recent_files.hpp>

#include <algorithm>

#include <app/json_file.hpp>
#include <document/file_state.hpp>
#include <nlohmann/json.hpp>

namespace wherein::app {
namespace {

using json = nlohmann::ordered_json;

}  // namespace

RecentFiles read_recent(const std::filesystem::path& file) {
    const json kept = json::parse(read_small_file(file), nullptr, false);
    RecentFiles recent;
    if (!kept.is_object()) {
        return recent;
    }
    if (const auto folder = kept.find("folder"); folder != kept.end() && folder->is_string()) {
        recent.folder = folder->get<std::string>();
    }
    if (const auto paths = kept.find("texts"); paths != kept.end() && paths->is_array()) {
        for (const json& path : *paths) {
            if (path.is_string() && recent.paths.size() < document::most_recent) {
                recent.paths.push_back(path.get<std::string>());
            }
        }
    }
    return recent;
}

RecentFiles add_recent(const std::filesystem::path& file, const std::string& path) {
    RecentFiles recent = read_recent(file);
    std::erase(recent.paths, path);
    std::erase_if(recent.paths, [](const std::string& known) {
        std::error_code ignored;
        return !std::filesystem::exists(known, ignored);
    });
    recent.paths.insert(recent.paths.begin(), path);
    recent.paths.resize(std::min(recent.paths.size(), document::most_recent));
    recent.folder = std::filesystem::path(path).parent_path().string();
    const json kept{{"folder", recent.folder}, {"texts", recent.paths}};
    // A list that cannot be kept is no reason to trouble anybody who opens a text.
    write_small_file(file, kept.dump(2, ' ', false, json::error_handler_t::replace) + "\n");
    return recent;
}

}  // namespace wherein::app
