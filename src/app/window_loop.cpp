#include <app/window_loop.hpp>

#include <algorithm>
#include <fstream>

#include <app/picture.hpp>
#include <app/picture_path.hpp>
#include <app/state_report.hpp>
#include <app/stopwatch.hpp>
#include <base/log.hpp>
#include <document/command_table.hpp>

namespace wherein::app {
namespace {

using platform::EventKind;

// Dear ImGui settles within three frames of an event.
constexpr int frames_after_event = 3;
constexpr std::chrono::milliseconds idle_wait{250};
constexpr std::chrono::milliseconds working_wait{15};

// Letters and bare keys belong to a text box while it has the focus; chords with Ctrl and function
// keys do not.
bool acts_in_text_box(const std::string& chord) {
    const bool is_function_key =
        chord.size() > 1 && chord[0] == 'F' && chord[1] >= '1' && chord[1] <= '9';
    const bool edits_text = chord == "Ctrl+C" || chord == "Ctrl+V" || chord == "Ctrl+X" ||
                            chord == "Ctrl+A" || chord == "Ctrl+Z" || chord == "Ctrl+Y";
    return is_function_key || (chord.rfind("Ctrl+", 0) == 0 && !edits_text);
}

}  // namespace

base::Result<std::unique_ptr<WindowLoop>> WindowLoop::create(
    const std::filesystem::path& data_root, const WindowOptions& options,
    std::shared_ptr<const gazetteer::Gazetteer> own) {
    // The fonts and the data are on their way while the window opens.
    auto fonts = std::async(std::launch::async, [&] {
        return ui::prepare_fonts(data_root / "assets", options.ui_scale);
    });
    auto kit = load_scene_kit(data_root, options.theme);
    if (!kit) {
        return kit.error();
    }
    auto lexicon = geoparse::load_lexicon(data_root / "geodata" / "names");
    if (!lexicon) {
        return lexicon.error();
    }
    base::tell_step("themes and word lists read");
    std::unique_ptr<WindowLoop> loop(
        new WindowLoop(std::move(*kit), std::move(*lexicon), data_root, options));
    loop->session_.start(options.article, std::move(own));
    if (const base::Status failed = loop->open_window(data_root, fonts)) {
        return *failed;
    }
    return loop;
}

WindowLoop::WindowLoop(SceneKit kit, std::shared_ptr<const geoparse::Lexicon> lexicon,
                       const std::filesystem::path& data_root, const WindowOptions& options)
    : kit_(std::move(kit)),
      options_(options),
      session_(data_root, std::move(lexicon),
               [this](const document::Effect& effect) { carry_out(effect); }) {
    session_.apply(document::SetReducedMotion{options.reduced_motion});
    session_.look_from(options.viewpoint, options.as_of);
}

base::Status WindowLoop::open_window(const std::filesystem::path& data_root,
                                     std::future<std::unique_ptr<ui::PreparedFonts>>& fonts) {
    std::unique_ptr<ui::PreparedFonts> prepared;
    auto window = platform::Window::open("Wherein", options_.size, [&] { prepared = fonts.get(); });
    if (!window) {
        return window.error();
    }
    base::tell_step("window open, fonts ready");
    auto renderer = render::Renderer::create(data_root);
    if (!renderer) {
        return renderer.error();
    }
    base::tell_step("shaders ready");
    window_ = std::move(*window);
    renderer_ = std::move(*renderer);
    panels_ = ui::Panels::create(std::move(prepared), kit_.theme, options_.ui_scale);
    return std::nullopt;
}

void WindowLoop::run() {
    while (!session_.state().wants_quit) {
        const auto events = window_->take_events(patience());
        if (!events.empty()) {
            frames_due_ = frames_after_event;
        }
        for (const platform::InputEvent& event : events) {
            handle(event);
        }
        if (session_.drain()) {
            frames_due_ = std::max(frames_due_, 1);
        }
        if (wants_frame()) {
            draw_frame();
        }
    }
}

void WindowLoop::run_until_idle() {
    do {
        session_.wait_until_idle();
        draw_frame();
    } while (session_.is_working() || session_.state().view.flight || panels_->is_moving());
}

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

bool WindowLoop::wants_frame() const {
    return frames_due_ > 0 || session_.state().view.flight || panels_->is_moving() ||
           window_->has_pending_events();
}

std::chrono::milliseconds WindowLoop::patience() const {
    if (wants_frame()) {
        return std::chrono::milliseconds(0);
    }
    return session_.is_working() ? working_wait : idle_wait;
}

void WindowLoop::handle(const platform::InputEvent& event) {
    switch (event.kind) {
        case EventKind::closed:
            session_.apply(document::Quit{});
            return;
        case EventKind::key_pressed:
            handle_key(event.chord);
            return;
        case EventKind::mouse_moved:
        case EventKind::mouse_left:
        case EventKind::button_pressed:
        case EventKind::button_released:
        case EventKind::wheel:
        case EventKind::focus_lost:
            if (has_scene_ && (!window_->ui_wants_mouse() || pointer_.is_dragging())) {
                const MapUnderPointer map{panels_->layout().map_corner, scene_, session_.state()};
                apply_all(pointer_.handle(event, map, seconds_since_start()));
            }
            return;
        default:
            return;
    }
}

void WindowLoop::handle_key(const std::string& chord) {
    if (window_->ui_wants_keyboard() && !acts_in_text_box(chord)) {
        return;
    }
    if (const document::CommandRow* row = document::command_for_key(chord)) {
        if (auto command = row->parse({})) {
            session_.apply(*command);
        }
    }
}

void WindowLoop::apply_all(const std::vector<document::Command>& commands) {
    for (const document::Command& command : commands) {
        session_.apply(command);
    }
}

void WindowLoop::draw_frame() {
    const double now_s = seconds_since_start();
    const double dt_s = std::clamp(now_s - last_frame_s_, 1e-4, 0.1);
    last_frame_s_ = now_s;
    frames_due_ = std::max(0, frames_due_ - 1);
    if (session_.state().view.flight) {
        session_.apply(document::Tick{dt_s});
    }
    window_->begin_frame(dt_s);
    const std::uint64_t before = session_.state().revision;
    apply_all(panels_->show(session_.state()));
    const ui::Layout layout = panels_->layout();
    session_.apply(document::Resize{layout.map_size, options_.ui_scale});
    if (session_.state().revision != before) {
        frames_due_ = std::max(frames_due_, 2);
    }
    refresh_scene();
    renderer_->draw(window_->target(), scene_, layout.map_corner);
    window_->end_frame();
    first_frames_.note(session_.state());
    if (!options_.state_file.empty()) {
        report_state();
    }
}

void WindowLoop::refresh_scene() {
    const document::AppState& state = session_.state();
    if (has_scene_ && scene_revision_ == state.revision && scene_.size == state.view.map_size) {
        return;
    }
    scene_ = kit_.scene_of(state, options_.ui_scale);
    scene_revision_ = state.revision;
    has_scene_ = true;
}

void WindowLoop::carry_out(const document::Effect& effect) {
    if (const auto* picture = std::get_if<document::WritePicture>(&effect)) {
        write_picture(*picture);
    } else if (const auto* copy = std::get_if<document::CopyText>(&effect)) {
        window_->copy_text(copy->text);
    }
}

void WindowLoop::report_state() {
    const std::string temporary = options_.state_file + ".part";
    std::ofstream(temporary) << state_json(session_.state(), panels_->layout(),
                                           panels_->visible_mentions());
    std::error_code ignored;
    std::filesystem::rename(temporary, options_.state_file, ignored);
}

void WindowLoop::write_picture(const document::WritePicture& order) {
    const document::AppState& state = session_.state();
    if (!state.view.camera) {
        session_.inbox().post(
            document::Tell{{"There is no map yet; try again in a moment.", true}});
        return;
    }
    const carto::ScreenSize size = order.size.width_px > 0 ? order.size : slide_size;
    const std::filesystem::path path =
        order.path.empty() ? free_picture_path(".") : std::filesystem::path(order.path);
    const scene::Scene scene = kit_.scene_of_size(state, size, symbol_scale(size));
    const auto picture = renderer_->paint(scene);
    const base::Status failed = picture
                                    ? render::write_png(path, *picture, picture_texts(state, scene))
                                    : base::Status{picture.error()};
    session_.inbox().post(
        document::Tell{failed ? document::Notice{base::to_sentence(*failed), true}
                              : document::Notice{"Picture saved: " + path.string(), false}});
}

double WindowLoop::seconds_since_start() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - started_).count();
}

}  // namespace wherein::app
