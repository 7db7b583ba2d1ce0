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

/// A picture of the map below the labels, in square tiles on a grid of one scale. The grid goes
/// round and round in a texture, so that it has no end.
/// thread  the one with the GL context
class TileSheet {
  public:
    /// Draws that part of the scene for a view; clipped to it.
    using Paint = std::function<void(sf::RenderTarget&, MapView)>;

    /// Begin an empty sheet of the camera's scale that shows so many pixels about its centre.
    /// room    the largest such size; the texture is kept as long as this stays
    /// out     false when there is no texture to draw into
    bool start(const carto::Camera& camera, carto::ScreenSize size, carto::ScreenSize room);

    const carto::Camera& grid() const { return grid_; }
    /// How many pixels of the canvas one of the grid is.
    double growth_in(MapView view) const { return place_of(view).growth; }
    /// Whether the view has the grid's projection and scale.
    bool has_scale_of(MapView view) const;
    /// Whether its pixels lie on those of the view.
    bool is_in_step_with(MapView view) const;
    /// Whether what is shown covers the view in one piece, stretched by less than that either way.
    bool stretches_to(MapView view, double most_growth) const;

    /// Show what a view of its scale takes.
    void follow(MapView view) { shown_ = range_of(view); }
    /// Rows of tiles that are shown.
    int rows() const { return shown_.rows; }
    struct Painted {
        std::uint64_t px{};
        bool is_whole{true};  ///< nothing is left to paint
    };
    /// Bring what is shown up to date, from one row of tiles to before another; no more than
    /// `most_tiles` of those that have shown something else so far.
    Painted paint_rows(const scene::Scene& scene, const Paint& paint, int from, int to,
                       std::optional<int> most_tiles = std::nullopt);

    /// Lay it over the view's canvas, whose corner is at `corner` of the target.
    void draw(sf::RenderTarget& target, MapView view, carto::ScreenPt corner,
              const sf::Shader* stretch);

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

    Place place_of(MapView view) const;
    TileRange range_of(MapView view) const;
    Tile& tile_at(int column, int row);
    std::uint64_t paint_box(TileRange box, const Paint& paint);
    void copy_shown(sf::RenderTarget& target, MapView view, const Place& place,
                    carto::ScreenPt corner);
    void stretch_shown(sf::RenderTarget& target, const Place& place, const sf::Shader* stretch);

    std::unique_ptr<sf::RenderTexture> texture_;  ///< upside down, see Pixels
    int columns_{};                               ///< of the texture
    int rows_{};
    std::vector<Tile> tiles_;
    carto::Camera grid_;  ///< its centre is the grid's corner
    TileRange shown_;
};

}  // namespace wherein::render
