#pragma once
#include <optional>
#include <vector>

#include <document/command.hpp>
#include <platform/window.hpp>
#include <scene/scene.hpp>

namespace wherein::app {

/// Where the map is in the window and what it shows; what a pointer event is judged by.
struct MapUnderPointer {
    carto::ScreenPt corner;
    const scene::Scene& scene;
    const document::AppState& state;
};

/// Turns mouse events over the map into commands: drag pans, a click picks, a double click and the
/// wheel zoom about the pointer, Shift+drag zooms to a box, moving hovers, the right button opens
/// the menu.
class MapPointer {
  public:
    std::vector<document::Command> handle(const platform::InputEvent& event,
                                          const MapUnderPointer& map, double now_s);

    /// The box being drawn with Shift+drag, in canvas pixels.
    struct Band {
        carto::ScreenPt from, to;
    };
    std::optional<Band> band() const;
    bool is_dragging() const { return pressed_at_.has_value(); }
    void cancel();

  private:
    using Commands = std::vector<document::Command>;
    void press(const platform::InputEvent& event, carto::ScreenPt at);
    Commands open_menu(const MapUnderPointer& map, carto::ScreenPt at,
                       carto::ScreenPt in_window) const;
    Commands release(const MapUnderPointer& map, carto::ScreenPt at, double now_s);
    Commands move(const MapUnderPointer& map, carto::ScreenPt at);
    Commands click(const MapUnderPointer& map, carto::ScreenPt at, double now_s);

    std::optional<carto::ScreenPt> pressed_at_;
    carto::ScreenPt last_;
    bool has_moved_{};
    bool is_band_{};
    double last_click_s_{-10};
    carto::ScreenPt last_click_at_;
};

}  // namespace wherein::app
