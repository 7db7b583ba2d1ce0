#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <base/result.hpp>
#include <carto/camera.hpp>
#include <render/renderer.hpp>
#include <ui/panel.hpp>

namespace sf {
class RenderTarget;
}

namespace wherein::platform {

/// Modifier keys held during an event.
struct Modifiers {
    bool control{}, shift{}, alt{};

    friend bool operator==(const Modifiers&, const Modifiers&) = default;
};

enum class EventKind : std::uint8_t {
    closed,
    resized,
    focus_lost,
    mouse_moved,
    mouse_left,
    button_pressed,
    button_released,
    wheel,
    key_pressed,
    key_released,
    text,
    files_dropped
};
enum class MouseButton : std::uint8_t { left, middle, right };

/// An input event in window pixels. `chord` is the key's name with modifiers, "Ctrl+Shift+P", "n",
/// "F12". Bare letters and signs are named by the character they write ("N", "?"), so they arrive
/// as a key_pressed with a chord beside the text event; the other key_pressed of such a key has
/// none. resized: `at` is the new size. files_dropped: `paths`, and URIs of what is no file here.
struct InputEvent {
    EventKind kind{};
    carto::ScreenPt at;
    MouseButton button{};
    double wheel_steps{};
    std::string chord;
    char32_t code_point{};
    Modifiers modifiers;
    std::vector<std::string> paths{};
};

/// Whether an X display with OpenGL can be used, asked before any SFML object exists (SFML aborts
/// without one).
/// errors  no_display, with the xvfb-run line as hint
base::Status check_display();

/// The program's window with a Dear ImGui context in it. SFML and ImGui stay behind this.
/// thread  main
class Window {
  public:
    /// before_context is called just before the ImGui context is made.
    static base::Result<std::unique_ptr<Window>> open(
        const std::string& title, carto::ScreenSize size,
        const std::function<void()>& before_context = {});
    /// The same without a window on the screen and without a reader, for scripts.
    static base::Result<std::unique_ptr<Window>> open_off_screen(
        carto::ScreenSize size, const std::function<void()>& before_context = {});
    virtual ~Window() = default;

    virtual carto::ScreenSize size() const = 0;
    virtual void resize(carto::ScreenSize size) = 0;
    /// Waits at most `wait` for the first event, then takes all that are there (ImGui sees them
    /// too, mouse presses and releases never in one frame). Empty when nothing happened.
    virtual std::vector<InputEvent> take_events(std::chrono::milliseconds wait) = 0;
    /// More events are held back for the next frame.
    virtual bool has_pending_events() const = 0;

    virtual bool ui_wants_mouse() const = 0;
    /// A text box has the focus.
    virtual bool ui_wants_keyboard() const = 0;

    virtual void begin_frame(double dt_s) = 0;  ///< ImGui::NewFrame
    /// The panels are complete: lay down what they lie on, before the map is drawn.
    virtual void lay(const ui::Layout& layout) = 0;
    virtual sf::RenderTarget& target() = 0;  ///< draw the map here, before end_frame
    /// Done to every frame when it is drawn, before it is shown; empty: nothing.
    virtual void finish_with(std::function<void(sf::RenderTarget&)> finish) = 0;
    virtual void end_frame() = 0;  ///< the panels over it, then present
    /// end_frame that also reads back what it presents, map and panels.
    virtual base::Result<render::Picture> capture() = 0;

    virtual void set_title(const std::string& title) = 0;
    /// Over the whole screen, or back to where and how large the window was. Does not make the
    /// window anew.
    virtual void show_full_screen(bool on) = 0;
    virtual void copy_text(const std::string& utf8) = 0;
    /// What the clipboard holds; empty where it is no text.
    virtual std::string pasted_text() = 0;
};

}  // namespace wherein::platform
