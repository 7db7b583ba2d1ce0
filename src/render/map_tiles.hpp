#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <SFML/Graphics/RenderTexture.hpp>
#include <render/map_painter.hpp>

namespace wherein::render {

/// Tiles from a column and row on.
struct TileRange {
    int left{}, top{}, columns{}, rows{};
};

/// What is drawn below the labels, kept as a picture of square tiles. A tile is drawn anew when it
/// comes into view or when what lies on it changes, so a drag draws a strip and a selection what it
/// touches. While the map is zoomed the picture is stretched a little; a view that stands still is
/// drawn at its own scale, pixel by pixel.
/// thread  the one with the GL context
class MapTiles {
  public:
    /// Draws that part of the scene for a view; clipped to it.
    using Paint = std::function<void(sf::RenderTarget&, MapView)>;

    /// Bring the picture up to date; outside any CanvasSection.
    /// out     false when there is no texture to draw into
    bool prepare(const scene::Scene& scene, const Paint& paint);
    /// Lay it over the view's canvas, whose corner is at `corner` of the target.
    void draw(sf::RenderTarget& target, MapView view, carto::ScreenPt corner);

    /// How many pixels have been painted so far, for tests.
    std::uint64_t painted_px() const { return painted_px_; }

  private:
    /// Where a view lies on the grid: its corner in pixels of the grid, whose rows count
    /// southwards, and how many pixels of the canvas one of these is.
    struct Place {
        double left_px{}, top_px{}, growth{1};
    };
    struct Tile {
        int column{}, row{};
        std::uint64_t key{};  ///< of what it shows; 0: of nothing

        friend bool operator==(const Tile&, const Tile&) = default;
    };

    bool serves(MapView view, bool stands_still) const;
    bool restart(MapView view, int margin_px);
    Place place_of(MapView view) const;
    TileRange range_of(MapView view) const;
    Tile& tile_at(int column, int row);
    void paint_stale(const scene::Scene& scene, const Paint& paint);
    void paint_box(TileRange box, const Paint& paint);
    void copy_shown(sf::RenderTarget& target, MapView view, const Place& place,
                    carto::ScreenPt corner);
    void stretch_shown(sf::RenderTarget& target, const Place& place);

    std::unique_ptr<sf::RenderTexture> texture_;  ///< upside down, see Pixels
    int columns_{};  ///< of the texture; the grid goes round and round in it
    int rows_{};
    std::vector<Tile> tiles_;
    carto::Camera grid_;      ///< its centre is the grid's corner
    carto::ScreenSize size_;  ///< of the views it was made for
    TileRange shown_;         ///< what the last view took
    std::optional<carto::Camera> last_;
    std::uint64_t painted_px_{};
};

}  // namespace wherein::render
