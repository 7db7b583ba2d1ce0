#include <app/dropped_files.hpp>

#include <filesystem>

#include <formats/open_text.hpp>

namespace wherein::app {
namespace {

bool is_text(const std::string& path) {
    return !std::filesystem::path(path).has_extension() || formats::has_readable_ending(path);
}

}  // namespace

std::vector<document::Command> commands_for_dropped(const std::vector<std::string>& paths) {
    std::vector<document::Command> commands;
    document::OpenAs as = document::OpenAs::shown;
    for (const std::string& path : paths) {
        if (is_text(path)) {
            commands.emplace_back(document::OpenArticle{path, as});
            as = document::OpenAs::behind;
        } else {
            commands.emplace_back(document::AddLayer{path, ""});
        }
    }
    return commands;
}

}  // namespace wherein::app
