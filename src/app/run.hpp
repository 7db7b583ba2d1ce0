#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <base/result.hpp>
#include <carto/camera.hpp>
#include <document/state.hpp>

namespace wherein::app {

/// A file of the reader's own to lay over the map.
struct LayerOption {
    std::string path;
    std::string name_field;  ///< empty: the one that looks like names
};

/// Options of the window.
struct WindowOptions {
    std::vector<std::string> articles;  ///< paths, the first is shown; none: the built-in article
    std::string compare;                ///< path of a text to compare the first with; empty: none
    carto::ScreenSize size{1280, 800};
    double ui_scale{1};
    std::string theme{"light"};
    std::string gazetteer;  ///< name or path of an imported one; empty: the built-in one
    std::string viewpoint;  ///< key of a party; empty: de facto
    document::AsOf as_of;
    carto::ProjectionChoice projection;
    document::LabelLanguage label_language{};
    std::vector<LayerOption> layers;
    bool reduced_motion{false};
    bool verbose{false};
    std::string state_file;   ///< where to report the state after every change; empty: nowhere
    std::string record_file;  ///< where to write what the reader does, as a script; empty: nowhere
    bool is_off_screen{};     ///< no window on the screen, no clock: for scripts
    bool chose_size{};   ///< asked for, so it goes before what the last window left
    bool chose_theme{};
    std::string memory_file;     ///< how the last window was left; empty: not kept
    std::string bookmarks_file;  ///< empty: not kept
};

/// Open the window and run until it is closed.
/// errors  no_display; unreadable: data, theme. An unreadable article is told in the window.
base::Status run_window(const WindowOptions& options);

/// Options of a script.
struct PlayOptions {
    std::string script;  ///< its text
    std::string name;    ///< what it is called in an error
    WindowOptions window;
};

/// Play a script in a window, off screen or on it. What the script prints and what goes wrong in it
/// is told line by line; the script goes on after a line that went wrong.
/// out     how many lines went wrong
/// errors  as run_window, and bad_usage: a mistake in the script, before anything of it is done
base::Result<int> play_script(const PlayOptions& options,
                              const std::function<void(const std::string&)>& print,
                              const std::function<void(const std::string&)>& complain);

/// Options of a picture without a window.
struct RenderOptions {
    std::string article;
    std::string compare;  ///< as in WindowOptions
    std::string output;  ///< path of the PNG
    carto::ScreenSize size{1920, 1080};
    double scale{1};  ///< symbols and text; from --dpi / 96 if given
    std::optional<base::GeoBox> extent;
    std::optional<std::string> place;  ///< select and frame this place
    std::string theme{"light"};
    std::string viewpoint;  ///< as in WindowOptions
    document::AsOf as_of;
    std::string gazetteer;   ///< as in WindowOptions
    carto::ProjectionChoice projection;
    document::LabelLanguage label_language{};
    std::vector<LayerOption> layers;
    bool dump_scene{false};  ///< return the scene as text instead of drawing
};

/// Draw one picture. Loads what it needs on the calling thread.
/// out     the scene dump if asked, else an empty string
/// errors  as run_window, and bad_usage for an unknown place, work_failed for the file
base::Result<std::string> render_picture(const RenderOptions& options);

/// The parties whose claims can be drawn, from the data.
/// errors  unreadable: no data, or a damaged layer
base::Result<std::shared_ptr<const carto::Layer>> load_disputed_areas();

/// Everything `wherein places` needs, loaded once.
struct GeoparseTools {
    std::shared_ptr<const gazetteer::Gazetteer> gazetteer;
    std::shared_ptr<const geoparse::Lexicon> lexicon;
};

/// own_gazetteer: as in WindowOptions.
base::Result<GeoparseTools> load_geoparse_tools(const std::string& own_gazetteer = {});

}  // namespace wherein::app
