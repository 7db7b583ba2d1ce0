// What the window does for scripts: recording one, and being the stage of another.
#include <app/state_report.hpp>
#include <app/window_loop.hpp>

namespace wherein::app {

base::Status WindowLoop::record() {
    if (options_.record_file.empty()) {
        return std::nullopt;
    }
    auto recorder = Recorder::create(options_.record_file, options_.size);
    if (!recorder) {
        return recorder.error();
    }
    recorder_ = *std::move(recorder);
    session_.set_listener(
        [this](const document::Command& command, const document::AppState& state) {
            recorder_->hear(command, state, !session_.is_working());
        });
    return std::nullopt;
}

std::string WindowLoop::report() const {
    return state_json(session_.state(), panels_->layout(), panels_->visible_mentions());
}

void WindowLoop::pass(double seconds) {
    if (options_.is_off_screen) {
        session_.apply(document::Tick{seconds});
        return;
    }
    for (const double end_s = seconds_since_start() + seconds; seconds_since_start() < end_s;) {
        // So that the screen does not take the window for a dead one.
        window_->take_events(std::chrono::milliseconds(0));
        draw_frame();
    }
}

base::Status WindowLoop::screenshot(const std::string& path) {
    base::Result<render::Picture> picture = base::Error{};
    draw_frame();  // what moved comes to rest, drawn at its own scale
    draw_frame(&picture);
    return picture ? render::write_png(path, *picture) : base::Status{picture.error()};
}

}  // namespace wherein::app
