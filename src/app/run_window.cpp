#include <app/run.hpp>

#include <app/own_gazetteers.hpp>
#include <app/window_loop.hpp>
#include <base/data_root.hpp>
#include <base/log.hpp>

namespace wherein::app {

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
    auto loop = WindowLoop::create(*root, options, *std::move(own));
    if (!loop) {
        return loop.error();
    }
    (*loop)->run();
    return std::nullopt;
}

}  // namespace wherein::app
