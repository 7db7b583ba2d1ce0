#include <carto/user_geometry.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

#include <carto/cutter.hpp>
#include <carto/mesh_pieces.hpp>

namespace wherein::carto {
namespace {

constexpr double tile_deg = 10;
constexpr int raster_cells = 48;

/// A triangle with a corner that is not shown, or one over the map's edge, is left out.
void add_raster_triangle(const std::optional<RasterCorner> (&corners)[3], double widest_m,
                         std::vector<RasterCorner>& to) {
    for (int i = 0; i < 3; ++i) {
        const auto& a = corners[i];
        const auto& b = corners[(i + 1) % 3];
        if (!a || !b || std::hypot(a->at.x_m - b->at.x_m, a->at.y_m - b->at.y_m) > widest_m) {
            return;
        }
    }
    for (const auto& corner : corners) {
        to.push_back(*corner);
    }
}

std::vector<RasterCorner> raster_mesh(const UserRaster& raster, const Projection& projection) {
    const Projector projector(projection);
    const base::GeoBox& box = raster.box;
    const double width_deg = box.east_deg - box.west_deg;
    const double height_deg = box.north_deg - box.south_deg;
    constexpr double metre_per_deg = 111'195;
    constexpr double most_stretch = 12;
    const double widest_m =
        most_stretch * metre_per_deg * std::hypot(width_deg, height_deg) / raster_cells;
    const auto at = [&](int column, int row) -> std::optional<RasterCorner> {
        const double u = static_cast<double>(column) / raster_cells;
        const double v = static_cast<double>(row) / raster_cells;
        const auto point =
            projector.forward({box.west_deg + u * width_deg, box.north_deg - v * height_deg});
        if (!point) {
            return std::nullopt;
        }
        return RasterCorner{*point, static_cast<float>(u), static_cast<float>(v)};
    };
    std::vector<RasterCorner> mesh;
    for (int row = 0; row < raster_cells; ++row) {
        for (int column = 0; column < raster_cells; ++column) {
            const auto a = at(column, row);
            const auto b = at(column + 1, row);
            const auto c = at(column + 1, row + 1);
            const auto d = at(column, row + 1);
            add_raster_triangle({a, b, c}, widest_m, mesh);
            add_raster_triangle({a, c, d}, widest_m, mesh);
        }
    }
    return mesh;
}

UserGeometryPtr build(const std::shared_ptr<const UserLayer>& layer, const Projection& projection,
                      const std::stop_token& stop) {
    auto geometry = std::make_shared<UserGeometry>();
    geometry->of = layer;
    const Cutter cutter(projection);
    const Projector projector(projection);
    FillPieces fills(cutter, tile_deg);
    StrokePieces outlines(cutter, tile_deg);
    StrokePieces lines(cutter, tile_deg);
    for (std::uint32_t i = 0; i < layer->features.size() && !stop.stop_requested(); ++i) {
        const UserFeature& feature = layer->features[i];
        fills.add(feature.areas);
        outlines.add(feature.areas);
        lines.add(feature.lines);
        for (const base::LngLat point : feature.points) {
            if (const auto at = projector.forward(point)) {
                geometry->points.push_back({*at, i});
            }
        }
    }
    geometry->fills = fills.take();
    geometry->outlines = outlines.take();
    geometry->lines = lines.take();
    if (layer->raster) {
        geometry->raster = raster_mesh(*layer->raster, projection);
    }
    return geometry;
}

}  // namespace

std::vector<UserGeometryPtr> build_user_layers(
    const std::vector<std::shared_ptr<const UserLayer>>& layers, const Projection& projection,
    std::stop_token stop) {
    std::vector<UserGeometryPtr> built;
    for (const auto& layer : layers) {
        if (stop.stop_requested()) {
            break;
        }
        built.push_back(build(layer, projection, stop));
    }
    return built;
}

}  // namespace wherein::carto
