#include <app/run.hpp>

#include <algorithm>

#include <app/bookmark_store.hpp>
#include <app/own_gazetteers.hpp>
#include <app/window_loop.hpp>
#include <base/data_root.hpp>
#include <base/log.hpp>

namespace wherein::app {
namespace {

/// The options with what the last window left for those that were not chosen.
WindowOptions remembering(const std::filesystem::path& data_root, const WindowOptions& chosen) {
    WindowOptions options = chosen;
    options.memory_file = window_memory_path().string();
    options.bookmarks_file = bookmarks_path().string();
    const WindowMemory memory = read_window_memory(options.memory_file);
    if (memory.size && !options.chose_size) {
        options.size = *memory.size;
    }
    const auto themes = style::list_themes(data_root / "assets");
    const bool is_known =
        memory.theme && std::find(themes.begin(), themes.end(), *memory.theme) != themes.end();
    if (is_known && !options.chose_theme) {
        options.theme = *memory.theme;
    }
    return options;
}

}  // namespace

base::Status run_window(const WindowOptions& options) {
    auto root = base::find_data_root();
    if (!root) {
        return root.error();
    }
    auto own = open_own_gazetteer(options.gazetteer);
    if (!own) {
        return own.error();
    }
    if (options.verbose) {
        base::be_verbose();
    }
    auto loop = WindowLoop::create(*root, remembering(*root, options), *std::move(own));
    if (!loop) {
        return loop.error();
    }
    (*loop)->run();
    return std::nullopt;
}

}  // namespace wherein::app
