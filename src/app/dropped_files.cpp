#include <app/dropped_files.hpp>

#include <algorithm>
#include <filesystem>

#include <formats/open_text.hpp>

namespace wherein::app {
namespace {

bool is_text(const std::string& path) {
    std::string ending = std::filesystem::path(path).extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const auto texts = formats::readable_endings();
    return ending.empty() || std::ranges::find(texts, ending) != texts.end();
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
