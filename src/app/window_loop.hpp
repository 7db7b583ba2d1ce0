#pragma once
#include <filesystem>
#include <future>
#include <memory>

#include <app/first_frames.hpp>
#include <app/map_pointer.hpp>
#include <app/recorder.hpp>
#include <app/run.hpp>
#include <app/scene_kit.hpp>
#include <app/script_player.hpp>
#include <app/session.hpp>
#include <app/window_memory.hpp>
#include <render/renderer.hpp>
#include <ui/panel.hpp>

namespace wherein::app {

/// Our own work for one frame, without the graphics driver's, in processor time of the main thread.
struct FrameCost {
    double state_ms{};   ///< the command applied, and what workers sent
    double panels_ms{};  ///< text, tables, menus
    double scene_ms{};   ///< the list of things on the map
};

/// The window's main loop: events in, one frame out when something changed, sleep otherwise.
/// thread  main
class WindowLoop : public Stage {
  public:
    /// Starts loading and opens the window; `own` takes the place of the built-in gazetteer.
    /// errors  no_display; unreadable: theme, fonts, shaders or word lists
    static base::Result<std::unique_ptr<WindowLoop>> create(
        const std::filesystem::path& data_root, const WindowOptions& options,
        std::shared_ptr<const gazetteer::Gazetteer> own);
    void run();

    // For measuring, without the reader's events.
    /// Frames until all is loaded and shown.
    void run_until_idle();
    /// Apply each command and draw; the milliseconds of each frame.
    std::vector<double> time_frames(const std::vector<document::Command>& commands);
    /// Apply one and draw until all that it sets in motion has come to rest; the milliseconds of each
    /// frame.
    std::vector<double> time_until_idle(const document::Command& command);
    /// The same as time_frames, but what of each frame was our own work.
    std::vector<FrameCost> frame_costs(const std::vector<document::Command>& commands);

    // For scripts.
    Session& session() override { return session_; }
    void draw() override { draw_frame(); }
    bool is_moving() const override { return panels_->is_moving(); }
    void pass(double seconds) override;
    void resize(carto::ScreenSize size) override { window_->resize(size); }
    base::Status screenshot(const std::string& path) override;
    std::string report() const override;

  private:
    WindowLoop(SceneKit kit, std::shared_ptr<const geoparse::Lexicon> lexicon,
               const std::filesystem::path& data_root, const WindowOptions& options);

    base::Status record();
    base::Status open_window(const std::filesystem::path& data_root,
                             std::future<std::unique_ptr<ui::PreparedFonts>>& fonts);

    bool wants_frame() const;
    std::chrono::milliseconds patience() const;
    void handle(const platform::InputEvent& event);
    void handle_key(const std::string& chord);
    void apply_all(const std::vector<document::Command>& commands);
    /// may_wait    what the map takes long for may come in the next frames
    void draw_frame(base::Result<render::Picture>* shot = nullptr, bool may_wait = false);
    /// The map comes in steps: the ground, then symbols and furniture, then names.
    /// False when something of it is still to come.
    bool refresh_scene(bool may_wait);
    bool bring_names();
    /// Once the workers are done, what they left behind.
    void tidy_up();
    void carry_out(const document::Effect& effect);
    void recall();
    void remember();
    void show_band();
    void use_theme(const std::string& name);
    void show_sight(base::ColorSight sight);
    void load_bookmarks(const document::LoadBookmarks& order);
    void store_bookmarks();
    void add_copied_layer(const document::LoadUserLayer& load);
    void report_state();
    void write_picture(const document::WritePicture& order);
    double seconds_since_start() const;

    std::unique_ptr<platform::Window> window_;
    std::unique_ptr<render::Renderer> renderer_;
    std::unique_ptr<ui::Panels> panels_;
    SceneKit kit_;
    std::filesystem::path data_root_;
    WindowOptions options_;
    std::unique_ptr<Recorder> recorder_;  // before the session, which tells it
    WindowMemory memory_;
    Session session_;
    MapPointer pointer_;
    scene::Scene scene_;
    std::uint64_t scene_revision_{};
    bool has_scene_{};
    bool has_ground_{};  ///< the map has been drawn at least without its names
    bool has_names_{};   ///< and some of these, at least
    std::vector<scene::TextItem> names_to_come_;  ///< with the next frames
    bool is_cold_{true};                          ///< the renderer is not warmed up yet
    bool is_map_whole_{true};                     ///< in the last frame
    FirstFrames first_frames_;
    int frames_due_{3};
    bool has_leftovers_{};  ///< something came from the workers since the last tidying up
    FrameCost cost_;        ///< of the last frame
    std::chrono::steady_clock::time_point started_{std::chrono::steady_clock::now()};
    double last_frame_s_{};
};

}  // namespace wherein::app
