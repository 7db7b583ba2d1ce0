#include <app/own_gazetteers.hpp>
#include <app/run.hpp>
#include <app/script.hpp>
#include <app/window_loop.hpp>
#include <base/data_root.hpp>

namespace wherein::app {

base::Result<int> play_script(const PlayOptions& options,
                              const std::function<void(const std::string&)>& print,
                              const std::function<void(const std::string&)>& complain) {
    const auto lines = parse_script(options.script, options.name);
    if (!lines) {
        return lines.error();
    }
    const auto root = base::find_data_root();
    if (!root) {
        return root.error();
    }
    auto own = open_own_gazetteer(options.window.gazetteer);
    if (!own) {
        return own.error();
    }
    auto loop = WindowLoop::create(*root, options.window, *std::move(own));
    if (!loop) {
        return loop.error();
    }
    return ScriptPlayer(**loop, options.name, print, complain).play(*lines);
}

}  // namespace wherein::app
