#include <platform/window.hpp>

#include <algorithm>
#include <thread>

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Window/Clipboard.hpp>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <platform/event_translator.hpp>
#include <platform/file_drop.hpp>
#include <platform/font_texture.hpp>
#include <platform/frame_painter.hpp>
#include <platform/frame_queue.hpp>
#include <platform/full_screen.hpp>
#include <platform/imgui_input.hpp>
#include <platform/mouse_cursor.hpp>
#include <platform/sfml_compat.hpp>
#include <render/readback.hpp>
#include <render/sfml_messages.hpp>

namespace wherein::platform {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

sf::String to_sf(const std::string& utf8) {
    return sf::String::fromUtf8(utf8.begin(), utf8.end());
}

// SFML cannot wait for an event for a limited time, so the queue is looked at now and then: often
// while the reader does something, seldom when nothing happened for a while.
milliseconds time_between_looks(Clock::duration quiet) {
    if (quiet < std::chrono::milliseconds(500)) {
        return milliseconds(8);
    }
    return quiet < std::chrono::seconds(3) ? milliseconds(16) : milliseconds(33);
}

class SfmlWindow final : public Window {
  public:
    SfmlWindow(const std::string& title, sf::Vector2u size,
               const std::function<void()>& before_context);
    ~SfmlWindow() override;
    SfmlWindow(const SfmlWindow&) = delete;
    SfmlWindow& operator=(const SfmlWindow&) = delete;

    bool is_open() const { return window_.isOpen() && has_backend_; }

    carto::ScreenSize size() const override;
    void resize(carto::ScreenSize size) override {
        window_.setSize(
            {static_cast<unsigned>(size.width_px), static_cast<unsigned>(size.height_px)});
    }
    std::vector<InputEvent> take_events(milliseconds wait) override;
    bool has_pending_events() const override { return !queue_.is_empty(); }
    bool ui_wants_mouse() const override { return ImGui::GetIO().WantCaptureMouse; }
    bool ui_wants_keyboard() const override { return ImGui::GetIO().WantTextInput; }
    void begin_frame(double dt_s) override;
    sf::RenderTarget& target() override { return window_; }
    void lay(const ui::Layout& layout) override { painter_.begin(window_, layout); }
    void finish_with(std::function<void(sf::RenderTarget&)> finish) override {
        finish_ = std::move(finish);
    }
    void end_frame() override;
    base::Result<render::Picture> capture() override;
    void set_title(const std::string& title) override { window_.setTitle(to_sf(title)); }
    void show_full_screen(bool on) override;
    void copy_text(const std::string& utf8) override { sf::Clipboard::setString(to_sf(utf8)); }
    std::string pasted_text() override {
        const auto utf8 = sf::Clipboard::getString().toUtf8();
        return {utf8.begin(), utf8.end()};
    }

  private:
    void collect_events();

    MouseCursor cursor_;  // before the window, which uses it to its end
    sf::RenderWindow window_;
    std::optional<FileDrop> file_drop_;
    bool has_backend_{false};
    EventTranslator translator_;
    FrameQueue queue_;
    FramePainter painter_;
    std::function<void(sf::RenderTarget&)> finish_;
    Clock::time_point last_event_{Clock::now()};
    std::optional<std::pair<sf::Vector2i, sf::Vector2u>> place_before_full_screen_;
};

SfmlWindow::SfmlWindow(const std::string& title, sf::Vector2u size,
                       const std::function<void()>& before_context) {
    const render::SfmlMessages silence;
    sf::ContextSettings settings;
    settings.depthBits = 0;
    settings.stencilBits = 0;
    settings.antialiasingLevel = 0;
    window_.create(sf::VideoMode(size.x, size.y), to_sf(title), sf::Style::Default, settings);
    center_window(window_);
    file_drop_.emplace(window_.getSystemHandle());
    window_.setVerticalSyncEnabled(true);
    window_.setKeyRepeatEnabled(true);

    if (before_context) {
        before_context();
    }
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    start_imgui_input();
    connect_imgui_clipboard();
    has_backend_ = window_.setActive(true) && ImGui_ImplOpenGL3_Init("#version 130");
}

SfmlWindow::~SfmlWindow() {
    if (window_.setActive(true) && has_backend_) {
        ImGui_ImplOpenGL3_Shutdown();
    }
    ImGui::DestroyContext();
}

carto::ScreenSize SfmlWindow::size() const {
    const sf::Vector2u size = window_.getSize();
    return {static_cast<int>(size.x), static_cast<int>(size.y)};
}

void SfmlWindow::show_full_screen(bool on) {
    if (ask_full_screen(window_.getSystemHandle(), on)) {
        return;
    }
    if (on) {
        place_before_full_screen_ = {window_.getPosition(), window_.getSize()};
        window_.setPosition({0, 0});
        window_.setSize(desktop_size());
    } else if (place_before_full_screen_) {
        window_.setSize(place_before_full_screen_->second);
        window_.setPosition(place_before_full_screen_->first);
        place_before_full_screen_.reset();
    }
}

void SfmlWindow::collect_events() {
    sf::Event event;
    while (poll_event(window_, event)) {
        last_event_ = Clock::now();
        if (event.type == sf::Event::Resized) {
            window_.setView(
                sf::View(sf::FloatRect({0, 0}, {static_cast<float>(event.size.width),
                                                static_cast<float>(event.size.height)})));
        }
        for (KeyedEvent& keyed : translator_.translate(event)) {
            queue_.push(std::move(keyed));
        }
    }
    if (std::vector<std::string> paths = file_drop_->take(); !paths.empty()) {
        last_event_ = Clock::now();
        InputEvent dropped;
        dropped.kind = EventKind::files_dropped;
        dropped.paths = std::move(paths);
        queue_.push({std::move(dropped), Key::unknown});
    }
}

std::vector<InputEvent> SfmlWindow::take_events(milliseconds wait) {
    const Clock::time_point deadline = Clock::now() + wait;
    collect_events();
    for (auto now = Clock::now(); queue_.is_empty() && now < deadline; now = Clock::now()) {
        std::this_thread::sleep_for(
            std::min<Clock::duration>(time_between_looks(now - last_event_), deadline - now));
        collect_events();
    }
    std::vector<InputEvent> events;
    for (KeyedEvent& keyed : queue_.take_frame()) {
        feed_imgui(keyed);
        events.push_back(std::move(keyed.event));
    }
    return events;
}

void SfmlWindow::begin_frame(double dt_s) {
    ImGuiIO& io = ImGui::GetIO();
    const carto::ScreenSize now = size();
    io.DisplaySize = ImVec2(static_cast<float>(now.width_px), static_cast<float>(now.height_px));
    io.DeltaTime = static_cast<float>(std::max(dt_s, 1e-4));
    if (window_.setActive(true)) {
        ImGui_ImplOpenGL3_NewFrame();
        slim_font_texture();
    }
    ImGui::NewFrame();
    cursor_.show(window_, imgui_cursor_shape());
}

void SfmlWindow::end_frame() {
    painter_.end(window_, finish_);
    window_.display();
}

base::Result<render::Picture> SfmlWindow::capture() {
    painter_.end(window_, finish_);
    auto picture = render::read_back(window_);
    window_.display();
    return picture;
}

}  // namespace

base::Result<std::unique_ptr<Window>> Window::open(const std::string& title, carto::ScreenSize size,
                                                   const std::function<void()>& before_context) {
    if (const base::Status no_display = check_display()) {
        return *no_display;
    }
    const sf::Vector2u desktop = desktop_size();
    const auto fitted = [](int wanted, unsigned most) {
        return std::clamp(static_cast<unsigned>(std::max(wanted, 1)), 1U, std::max(most, 1U));
    };
    auto window = std::make_unique<SfmlWindow>(
        title, sf::Vector2u{fitted(size.width_px, desktop.x), fitted(size.height_px, desktop.y)},
        before_context);
    if (!window->is_open()) {
        return base::Error{
            base::ErrorCode::no_display, "The window cannot be opened: its OpenGL is too old", "",
            "OpenGL 3.0 is needed; Mesa's software driver (libgl1-mesa-dri) has it."};
    }
    return std::unique_ptr<Window>(std::move(window));
}

}  // namespace wherein::platform
