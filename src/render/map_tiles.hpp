#pragma once
#include <cstdint>
#include <optional>

#include <render/renderer.hpp>
#include <render/tile_sheet.hpp>

namespace wherein::render {

/// What is drawn below the labels, kept as a picture of square tiles. A tile is drawn anew when it
/// comes into view or when what lies on it changes, so a drag draws a strip and a selection what it
/// touches. While the map is zoomed the picture is stretched a little, and the next one is painted
/// row by row, so that no frame has to paint it all; a view that stands still is drawn at its own
/// scale, pixel by pixel.
/// thread  the one with the GL context
class MapTiles {
  public:
    using Paint = TileSheet::Paint;

    /// Bring the picture up to date; outside any CanvasSection.
    /// out     false when there is no texture to draw into
    bool prepare(const scene::Scene& scene, const Paint& paint, Pace pace = Pace::at_once);
    /// Whether no tile waits for its turn.
    bool is_whole() const { return is_whole_; }
    /// Lay it over the view's canvas, whose corner is at `corner` of the target; where it is
    /// stretched with this program, or in SFML's own way.
    void draw(sf::RenderTarget& target, MapView view, carto::ScreenPt corner,
              const sf::Shader* stretch = nullptr) {
        sheet_.draw(target, view, corner, stretch);
    }

    /// How many pixels have been painted so far, for tests.
    std::uint64_t painted_px() const { return painted_px_; }

  private:
    /// How far the sheet is that will be shown next, should the zoom go on.
    struct Plan {
        bool zooms_in{};
        double from_growth{1};  ///< of the sheet that is shown, where this one is begun
        int painted_rows{};

        /// How many rows shall have been painted when the sheet that is shown has grown so much.
        int due_rows(double growth, int rows) const;
    };

    void paint_shown(const scene::Scene& scene, const Paint& paint, Pace pace);
    bool paint_own(MapView view, bool widens, const scene::Scene& scene, const Paint& paint);
    void paint_ahead(const carto::Camera& before, const scene::Scene& scene, const Paint& paint);
    void paint_ahead_to(int row, const scene::Scene& scene, const Paint& paint);
    void begin_ahead(MapView view, carto::ProjectedPt fixed_m, bool zooms_in);

    TileSheet sheet_;
    TileSheet ahead_;
    std::optional<Plan> plan_;  ///< of `ahead_`
    carto::ScreenSize size_;    ///< of the views it was made for
    std::optional<carto::Camera> last_;
    bool is_whole_{true};
    std::uint64_t painted_px_{};
};

}  // namespace wherein::render
