#pragma once
#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

#include <carto/meshes.hpp>
#include <carto/user_layer.hpp>

namespace wherein::carto {

/// A corner of a raster's mesh: where it lies in the projection and in the picture, [0, 1] from its
/// north west corner.
struct RasterCorner {
    ProjectedPt at;
    float u{}, v{};
};

/// A point of a layer in the projection.
struct UserPoint {
    ProjectedPt at;
    std::uint32_t feature{};
};

/// A layer of the reader's own in one projection, ready to draw.
struct UserGeometry {
    std::shared_ptr<const UserLayer> of;
    std::vector<FillPtr> fills;
    std::vector<StrokePtr> outlines;  ///< of the areas
    std::vector<StrokePtr> lines;
    std::vector<UserPoint> points;
    std::vector<RasterCorner> raster;  ///< three corners to a triangle
};
using UserGeometryPtr = std::shared_ptr<const UserGeometry>;

/// out     one for each layer, in order; fewer when stopped
/// thread  any; pure
std::vector<UserGeometryPtr> build_user_layers(
    const std::vector<std::shared_ptr<const UserLayer>>& layers, const Projection& projection,
    std::stop_token stop);

}  // namespace wherein::carto
