#pragma once
#include <filesystem>
#include <memory>
#include <vector>

#include <carto/camera.hpp>
#include <document/command.hpp>
#include <style/theme.hpp>

namespace wherein::ui {

/// Where the window's parts are, in window pixels.
struct Layout {
    carto::ScreenPt map_corner;
    carto::ScreenSize map_size;
};

/// Where a mention is drawn in the text pane, in window pixels (its first line, if it wraps).
struct MentionBox {
    std::uint32_t mention{};
    carto::ScreenPt min, max;
};

/// The fonts of the panels, rasterised. Opaque outside ui.
class PreparedFonts {
  public:
    virtual ~PreparedFonts() = default;
};

/// Rasterise the fonts; takes a tenth of a second.
/// thread  any, as long as no ImGui context exists
std::unique_ptr<PreparedFonts> prepare_fonts(const std::filesystem::path& assets_folder,
                                             double ui_scale);

/// The window's parts around the map: menu bar, text pane with reading bar, places table with the
/// place card, status bar, key sheet. Reads the state, returns commands; holds only scroll
/// positions, panel widths and text layout.
/// thread  the one with the ImGui context
class Panels {
  public:
    /// Call after ImGui::CreateContext and before the first frame: gives the context the fonts, sets
    /// the style.
    static std::unique_ptr<Panels> create(std::unique_ptr<PreparedFonts> fonts,
                                          const style::Theme& theme, double ui_scale);
    virtual ~Panels() = default;

    /// Between ImGui::NewFrame and ImGui::Render.
    virtual std::vector<document::Command> show(const document::AppState& state) = 0;

    /// Where the map goes after the last show().
    virtual Layout layout() const = 0;

    /// The mentions the text pane shows right now, after the last show(); for --state-file and tests.
    virtual std::vector<MentionBox> visible_mentions() const = 0;

    /// True while something still moves (smooth scroll), so that frames go on.
    virtual bool is_moving() const = 0;
};

}  // namespace wherein::ui
