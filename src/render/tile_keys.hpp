#pragma once
#include <cstdint>
#include <vector>

#include <scene/scene.hpp>

namespace wherein::render {

/// Side of a tile of the map's picture.
constexpr int tile_px = 128;

/// Tells for each tile of a grid of pixels what lies on it, as a number that changes with it.
/// The grid has the camera's scale, its corner at the camera's centre and rows that count
/// southwards. thread  any
class TileKeys {
  public:
    TileKeys(const scene::Scene& scene, const carto::Camera& grid);

    /// Never 0.
    std::uint64_t of(int column, int row) const;

  private:
    /// An item of the scene: the box of the grid that it may draw on, and what decides its looks.
    struct Item {
        double left_px, top_px, right_px, bottom_px;
        std::uint64_t key;
    };

    void add(const std::vector<scene::FillItem>& fills);
    void add(const std::vector<scene::StrokeItem>& strokes);
    void add(const carto::ProjectedBox& box, double margin_px, std::uint64_t key);

    const carto::Camera& grid_;
    std::uint64_t of_all_;  ///< what lies on every tile
    std::vector<Item> items_;
};

}  // namespace wherein::render
