#include <app/stopwatch.hpp>
#include <app/thread_watch.hpp>
#include <app/window_loop.hpp>

namespace wherein::app {

std::vector<double> WindowLoop::time_frames(const std::vector<document::Command>& commands) {
    std::vector<double> frames_ms;
    for (const document::Command& command : commands) {
        const Stopwatch watch;
        session_.apply(command);
        session_.drain();
        draw_frame();
        frames_ms.push_back(watch.ms());
    }
    return frames_ms;
}

std::vector<FrameCost> WindowLoop::frame_costs(const std::vector<document::Command>& commands) {
    std::vector<FrameCost> costs;
    for (const document::Command& command : commands) {
        const ThreadWatch watch;
        session_.apply(command);
        session_.drain();
        const double state_ms = watch.ms();
        draw_frame();
        costs.push_back({state_ms, cost_.panels_ms, cost_.scene_ms});
    }
    return costs;
}

std::vector<double> WindowLoop::time_until_idle(const document::Command& command) {
    std::vector<double> frames_ms;
    session_.apply(command);
    has_leftovers_ = true;
    do {
        const Stopwatch watch;
        session_.drain();
        draw_frame(nullptr, has_leftovers_ || session_.is_working());
        frames_ms.push_back(watch.ms());
    } while (session_.is_working() || wants_frame());
    tidy_up();
    return frames_ms;
}

}  // namespace wherein::app
