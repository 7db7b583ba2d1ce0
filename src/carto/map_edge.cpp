#include <carto/map_edge.hpp>

#include <array>

#include <carto/cutter.hpp>
#include <carto/mesh_pieces.hpp>

namespace wherein::carto {

MapEdge build_map_edge(const Projection& projection) {
    ProjectedRing rim = Cutter(projection).rim();
    const FillPtr area = make_fill(triangulate({rim}));
    rim.push_back(rim.front());
    const std::array<std::vector<ProjectedPt>, 1> lines{std::move(rim)};
    return {area, make_stroke(lines)};
}

}  // namespace wherein::carto
