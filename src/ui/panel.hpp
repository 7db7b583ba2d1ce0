#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <carto/camera.hpp>
#include <document/command.hpp>
#include <style/theme.hpp>

namespace wherein::ui {

/// An opaque rectangle below a panel, in window pixels.
struct Ground {
    carto::ScreenPt corner;
    carto::ScreenSize size;
    style::Color color;
};

/// Where the window's parts are, in window pixels.
struct Layout {
    carto::ScreenPt map_corner;
    carto::ScreenSize map_size;
    /// What to lay down before the panels are drawn: Dear ImGui would blend it on pixel by pixel, for
    /// a software driver as much work as a map.
    std::vector<Ground> grounds{};
};

/// Where a mention is drawn in the text pane, in window pixels (its first line, if it wraps).
struct MentionBox {
    std::uint32_t mention{};
    carto::ScreenPt min, max;
};

/// Parts of the window's width that the reader gave the panels; 0: none yet, so the window decides.
struct PanelShares {
    float text{0};
    float places{0};

    friend bool operator==(const PanelShares&, const PanelShares&) = default;
};

/// A rectangle being drawn over the map, in window pixels.
struct Band {
    carto::ScreenPt from, to;
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
/// place card, status bar; over them find bar, key sheet, list of commands, present mode. Reads the
/// state, returns commands; holds only scroll positions, panel widths and text layout. thread  the
/// one with the ImGui context
class Panels {
  public:
    /// Call after ImGui::CreateContext and before the first frame: gives the context the fonts,
    /// sets the style.
    static std::unique_ptr<Panels> create(std::unique_ptr<PreparedFonts> fonts,
                                          const style::Theme& theme, double ui_scale);
    virtual ~Panels() = default;

    /// Between ImGui::NewFrame and ImGui::Render.
    virtual std::vector<document::Command> show(const document::AppState& state) = 0;

    /// Where the map goes after the last show().
    virtual Layout layout() const = 0;

    /// The mentions the text pane shows right now, after the last show(); for --state-file and
    /// tests.
    virtual std::vector<MentionBox> visible_mentions() const = 0;

    /// An open menu, box or sheet of the panels reads this key itself, so it runs no command.
    virtual bool takes_key(const std::string& chord) const = 0;

    /// Other colours from the next show() on.
    virtual void set_theme(const style::Theme& theme) = 0;
    /// The names the theme menus offer.
    virtual void offer_themes(std::vector<std::string> names) = 0;
    virtual PanelShares shares() const = 0;
    virtual void set_shares(const PanelShares& shares) = 0;
    /// The rectangle to draw over the map in the next show().
    virtual void set_band(const std::optional<Band>& band) = 0;

    /// True while something still moves (smooth scroll), so that frames go on.
    virtual bool is_moving() const = 0;
};

}  // namespace wherein::ui
