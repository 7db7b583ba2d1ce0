#include <app/bench_frames.hpp>

#include <app/window_loop.hpp>
#include <base/data_root.hpp>

namespace wherein::app {
namespace {

using document::Command;

constexpr double zoom_step = 1.02;
constexpr double pan_px = 10;

/// There and back again, so that the view stays where it is.
std::vector<Command> alternate(int rounds, const Command& there, const Command& back) {
    std::vector<Command> commands;
    for (int i = 0; i < rounds; ++i) {
        commands.push_back(i / 10 % 2 == 0 ? there : back);
    }
    return commands;
}

}  // namespace

base::Result<std::vector<Measure>> bench_frames(const BenchOptions& options) {
    const auto root = base::find_data_root();
    if (!root) {
        return root.error();
    }
    WindowOptions window;
    window.size = {1920, 1080};
    window.reduced_motion = true;
    auto loop = WindowLoop::create(*root, window, nullptr);
    if (!loop) {
        return loop.error();
    }
    (*loop)->run_until_idle();
    const auto pans = alternate(options.rounds, document::Pan{pan_px, 0}, document::Pan{-pan_px, 0});
    const auto zooms = alternate(options.rounds, document::Zoom{zoom_step, {}, true},
                                 document::Zoom{1 / zoom_step, {}, true});
    std::vector<Measure> measures;
    const base::GeoBox region{38, 37.5, 52, 44.5};
    for (const auto& [name, view] : {std::pair{"region", Command{document::ShowBox{region}}},
                                     std::pair{"world", Command{document::GoWorld{}}}}) {
        (*loop)->time_frames({view});
        (*loop)->run_until_idle();
        measures.push_back(
            {std::string("pan frame, ") + name, "ms", (*loop)->time_frames(pans)});
        measures.push_back(
            {std::string("zoom frame, ") + name, "ms", (*loop)->time_frames(zooms)});
    }
    return measures;
}

}  // namespace wherein::app
