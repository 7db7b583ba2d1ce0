#include <app/window_loop.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

#include <app/dropped_files.hpp>
#include <app/key_command.hpp>
#include <app/picture.hpp>
#include <app/picture_path.hpp>
#include <app/stopwatch.hpp>
#include <app/thread_watch.hpp>
#include <app/user_folders.hpp>
#include <base/heap.hpp>
#include <base/log.hpp>

namespace wherein::app {
namespace {

using platform::EventKind;

// Dear ImGui settles within three frames of an event.
constexpr int frames_after_event = 3;
constexpr std::chrono::milliseconds idle_wait{250};
constexpr std::chrono::milliseconds working_wait{15};

// Symbols and labels of the map in present mode are read from the back of a room: larger than
// usual, and larger again where the map is higher than it is in a usual window.
double present_scale(const document::ViewState& view) {
    constexpr double larger = 1.4;
    constexpr double usual_map_height = 544;
    const double growth = view.map_size.height_px / (usual_map_height * view.ui_scale);
    return larger * std::clamp(growth, 1.0, 2.0);
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
    if (!options.is_off_screen) {
        loop->session_.keep_recent(user_state_folder() / "recent.json");
        loop->session_.watch_files();
    }
    if (const base::Status failed = loop->record()) {
        return *failed;
    }
    loop->session_.start(options.articles, std::move(own));
    if (!options.compare.empty()) {
        loop->session_.apply(document::OpenArticle{options.compare, document::OpenAs::compared});
    }
    if (const base::Status failed = loop->open_window(data_root, fonts)) {
        return *failed;
    }
    return loop;
}

WindowLoop::WindowLoop(SceneKit kit, std::shared_ptr<const geoparse::Lexicon> lexicon,
                       const std::filesystem::path& data_root, const WindowOptions& options)
    : kit_(std::move(kit)),
      data_root_(data_root),
      options_(options),
      session_(data_root, std::move(lexicon),
               [this](const document::Effect& effect) { carry_out(effect); }) {
    if (!options.is_off_screen) {
        session_.bring_back_unsaved();
    }
    session_.apply(document::SetReducedMotion{options.reduced_motion});
    session_.apply(document::ThemeReady{kit_.theme.name});
    session_.look_from(options.viewpoint, options.as_of);
    session_.apply(document::SetProjection{options.projection});
    session_.apply(document::SetLabelLanguage{options.label_language});
    for (const LayerOption& layer : options.layers) {
        session_.apply(document::AddLayer{layer.path, layer.name_field});
    }
}

base::Status WindowLoop::open_window(const std::filesystem::path& data_root,
                                     std::future<std::unique_ptr<ui::PreparedFonts>>& fonts) {
    std::unique_ptr<ui::PreparedFonts> prepared;
    const auto take_fonts = [&] { prepared = fonts.get(); };
    auto window = options_.is_off_screen
                      ? platform::Window::open_off_screen(options_.size, take_fonts)
                      : platform::Window::open("Wherein", options_.size, take_fonts);
    if (!window) {
        return window.error();
    }
    base::tell_step("window open, fonts ready");
    auto renderer = render::Renderer::create(data_root, kit_.shaper);
    if (!renderer) {
        return renderer.error();
    }
    base::tell_step("shaders ready");
    window_ = std::move(*window);
    renderer_ = std::move(*renderer);
    panels_ = ui::Panels::create(std::move(prepared), kit_.theme, options_.ui_scale);
    panels_->offer_themes(style::list_themes(data_root / "assets"));
    recall();
    return std::nullopt;
}

void WindowLoop::run() {
    while (!session_.state().wants_quit) {
        const auto events = window_->take_events(patience());
        const Stopwatch turn;
        if (!events.empty()) {
            frames_due_ = frames_after_event;
        }
        if (recorder_) {
            recorder_->note_window_size(window_->size());
        }
        for (const platform::InputEvent& event : events) {
            handle(event);
        }
        if (is_cold_ && has_scene_) {
            is_cold_ = renderer_->warm_up(window_->target());
            frames_due_ = std::max(frames_due_, 1);
        } else if (session_.drain()) {
            frames_due_ = std::max(frames_due_, 2);
            has_leftovers_ = true;
        }
        session_.pass_time(seconds_since_start());
        if (wants_frame()) {
            // While things come from the workers no frame holds up the reader.
            draw_frame(nullptr, has_leftovers_ || session_.is_working());
            first_frames_.note(session_.state(), is_map_whole_, turn.ms());
        } else {
            remember();
            tidy_up();
        }
    }
    remember();
}

void WindowLoop::run_until_idle() {
    do {
        session_.wait_until_idle();
        draw_frame();
    } while (session_.is_working() || session_.state().view.flight || panels_->is_moving());
    has_leftovers_ = true;
    tidy_up();
}

void WindowLoop::tidy_up() {
    if (has_leftovers_ && !session_.is_working()) {
        base::trim_heap();
        if (const auto& gazetteer = session_.state().resources.gazetteer) {
            gazetteer->rest();
        }
        has_leftovers_ = false;
    }
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
        case EventKind::files_dropped:
            apply_all(commands_for_dropped(event.paths));
            return;
        case EventKind::mouse_moved:
        case EventKind::mouse_left:
        case EventKind::button_pressed:
        case EventKind::button_released:
        case EventKind::wheel:
        case EventKind::focus_lost:
            if (has_scene_ && (!window_->ui_wants_mouse() || pointer_.is_dragging())) {
                if (event.kind == EventKind::button_pressed &&
                    session_.state().view.focus != document::PanelFocus::map) {
                    session_.apply(document::FocusPanel{document::PanelFocus::map, false});
                }
                const MapUnderPointer map{panels_->layout().map_corner, scene_, session_.state()};
                apply_all(pointer_.handle(event, map, seconds_since_start()));
            }
            return;
        default:
            return;
    }
}

void WindowLoop::handle_key(const std::string& chord) {
    if (panels_->takes_key(chord)) {
        return;
    }
    const document::ViewState& view = session_.state().view;
    if (const auto command = command_of_key(chord, view, window_->ui_wants_keyboard())) {
        session_.apply(*command);
    }
}

void WindowLoop::apply_all(const std::vector<document::Command>& commands) {
    for (const document::Command& command : commands) {
        session_.apply(command);
    }
}

void WindowLoop::draw_frame(base::Result<render::Picture>* shot, bool may_wait) {
    const double now_s = seconds_since_start();
    const double dt_s = std::clamp(now_s - last_frame_s_, 1e-4, 0.1);
    last_frame_s_ = now_s;
    frames_due_ = std::max(0, frames_due_ - 1);
    // Off screen the script says how time passes.
    if (session_.state().view.flight && !options_.is_off_screen) {
        // The last frame of a flight may show the map stretched: one at rest follows.
        frames_due_ = std::max(frames_due_, 1);
        session_.apply(document::Tick{dt_s});
    }
    window_->begin_frame(dt_s);
    show_band();
    const ThreadWatch watch;
    const std::uint64_t before = session_.state().revision;
    apply_all(panels_->show(session_.state()));
    const ui::Layout layout = panels_->layout();
    session_.apply(document::Resize{layout.map_size, options_.ui_scale});
    if (session_.state().revision != before) {
        frames_due_ = std::max(frames_due_, 2);
    }
    cost_.panels_ms = watch.ms();
    const bool had_names = has_names_;
    const bool is_scene_whole = refresh_scene(may_wait);
    cost_.scene_ms = watch.ms() - cost_.panels_ms;
    window_->lay(layout);
    const auto pace = !may_wait                 ? render::Pace::at_once
                      : has_names_ != had_names ? render::Pace::in_small_turns
                                                : render::Pace::in_turns;
    const bool has_all_tiles = renderer_->draw(window_->target(), scene_, layout.map_corner, pace);
    has_ground_ = has_ground_ || (session_.state().resources.map && has_all_tiles);
    is_map_whole_ = has_all_tiles && is_scene_whole;
    if (!is_map_whole_) {
        frames_due_ = std::max(frames_due_, 1);
    }
    if (shot != nullptr) {
        *shot = window_->capture();
    } else {
        window_->end_frame();
    }
    if (!options_.state_file.empty()) {
        report_state();
    }
}

void WindowLoop::show_band() {
    const auto band = pointer_.band();
    const carto::ScreenPt corner = panels_->layout().map_corner;
    const auto in_window = [&](carto::ScreenPt at) {
        return carto::ScreenPt{at.x_px + corner.x_px, at.y_px + corner.y_px};
    };
    panels_->set_band(band ? std::optional(ui::Band{in_window(band->from), in_window(band->to)})
                           : std::nullopt);
}

bool WindowLoop::refresh_scene(bool may_wait) {
    const document::AppState& state = session_.state();
    if (has_scene_ && scene_revision_ == session_.map_revision() &&
        scene_.size == state.view.map_size) {
        return bring_names();
    }
    const double larger = state.view.is_presenting ? present_scale(state.view) : 1.0;
    const double scale = options_.ui_scale * larger;
    const bool has_map = state.resources.map != nullptr;
    if (may_wait && has_map && !has_ground_) {
        scene_ = kit_.ground_of(state, scale);
        return false;
    }
    scene_ = kit_.scene_of(state, scale);
    scene_revision_ = session_.map_revision();
    has_scene_ = true;
    names_to_come_.clear();
    if (may_wait && has_map && !has_names_) {
        names_to_come_ = std::exchange(scene_.labels, {});
    }
    has_names_ = has_names_ || has_map;
    return names_to_come_.empty();
}

bool WindowLoop::bring_names() {
    constexpr std::ptrdiff_t names_in_turn = 30;
    const auto begin = names_to_come_.begin();
    const auto end = begin + std::min(names_in_turn, names_to_come_.end() - begin);
    std::move(begin, end, std::back_inserter(scene_.labels));
    names_to_come_.erase(begin, end);
    return names_to_come_.empty();
}

void WindowLoop::carry_out(const document::Effect& effect) {
    if (const auto* picture = std::get_if<document::WritePicture>(&effect)) {
        write_picture(*picture);
    } else if (const auto* copy = std::get_if<document::CopyText>(&effect)) {
        window_->copy_text(copy->text);
    } else if (const auto* layer = std::get_if<document::LoadUserLayer>(&effect)) {
        add_copied_layer(*layer);
    } else if (std::holds_alternative<document::ReadClipboard>(effect)) {
        std::string text = window_->pasted_text();
        session_.inbox().post(
            text.empty()
                ? document::Command{document::Tell{{"There is no text in the clipboard.", false}}}
                : document::Command{document::PasteText{std::move(text)}});
    } else if (const auto* theme = std::get_if<document::LoadTheme>(&effect)) {
        use_theme(theme->name);
    } else if (const auto* sight = std::get_if<document::ShowColorSight>(&effect)) {
        show_sight(sight->sight);
    } else if (const auto* full = std::get_if<document::ShowFullScreen>(&effect)) {
        window_->show_full_screen(full->on);
    } else if (const auto* bookmarks = std::get_if<document::LoadBookmarks>(&effect)) {
        load_bookmarks(*bookmarks);
    } else if (std::holds_alternative<document::KeepBookmarks>(effect)) {
        store_bookmarks();
    }
}

void WindowLoop::report_state() {
    const std::string temporary = options_.state_file + ".part";
    std::ofstream(temporary) << report();
    std::error_code ignored;
    std::filesystem::rename(temporary, options_.state_file, ignored);
}

void WindowLoop::write_picture(const document::WritePicture& order) {
    if (!session_.state().view.camera) {
        session_.inbox().post(
            document::Tell{{"There is no map yet; try again in a moment.", true}});
        return;
    }
    const carto::ScreenSize size = order.size.width_px > 0 ? order.size : slide_size;
    const std::filesystem::path path =
        order.path.empty() ? free_picture_path(".") : std::filesystem::path(order.path);
    const document::AppState state = session_.state_for_picture(size);
    const scene::Scene scene = kit_.scene_of(state, symbol_scale(size));
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
