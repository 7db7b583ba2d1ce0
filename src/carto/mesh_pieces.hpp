#pragma once
#include <map>
#include <span>
#include <utility>
#include <vector>

#include <carto/cutter.hpp>
#include <carto/map_geometry.hpp>

namespace wherein::carto {

/// Column and row of a tile of the earth; meshes are kept to a tile or so, to be culled.
using Tile = std::pair<int, int>;

/// Triangles, three points each, as a mesh; never null.
FillPtr make_fill(std::span<const ProjectedPt> triangles);
/// Lines as a mesh; never null.
StrokePtr make_stroke(std::span<const std::vector<ProjectedPt>> lines);

/// Which ends of a line grow thin.
struct ThinEnds {
    bool begin{}, end{};
};

/// Triangles gathered by tile.
class FillPieces {
  public:
    /// tile_deg: side of a tile; the smaller, the better culled, the larger, the fewer to draw.
    FillPieces(const Cutter& cutter, double tile_deg) : cutter_(cutter), tile_deg_(tile_deg) {}

    /// Adds every polygon of a shape, each to the tile of its middle.
    void add(const Shape& shape);
    /// Takes the ground of other pieces away from what has been added.
    void take_away(const FillPieces& other);
    std::vector<FillPtr> take();
    /// All of it as one mesh, whatever its size; never null.
    FillPtr take_whole();

  private:
    const Cutter& cutter_;
    double tile_deg_;
    std::map<Tile, std::vector<ProjectedPt>> triangles_;
};

/// Lines gathered by tile; a line that runs through several tiles is cut where it leaves one.
class StrokePieces {
  public:
    StrokePieces(const Cutter& cutter, double tile_deg) : cutter_(cutter), tile_deg_(tile_deg) {}

    void add(std::span<const base::LngLat> line, ThinEnds thin = {});
    /// Adds every ring or line of a shape.
    void add(const Shape& shape);
    std::vector<StrokePtr> take();
    /// All of it as one mesh, whatever its size; never null.
    StrokePtr take_whole();

  private:
    const Cutter& cutter_;
    double tile_deg_;
    /// Lines of one tile; widths as in StrokeMesh, for each line none or one a point.
    struct Lines {
        std::vector<std::vector<ProjectedPt>> points;
        std::vector<std::vector<std::uint8_t>> widths;
    };
    static StrokePtr to_mesh(const Lines& lines);

    std::map<Tile, Lines> lines_;
};

}  // namespace wherein::carto
