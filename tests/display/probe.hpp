#pragma once
#include <filesystem>
#include <memory>
#include <vector>

#include <render/renderer.hpp>
#include <support/catch.hpp>

namespace probe {

using namespace wherein;

inline const style::Color sea{200, 220, 240};
inline const style::Color ink{10, 20, 30};

struct Rgb {
    int r{}, g{}, b{};
    friend bool operator==(const Rgb&, const Rgb&) = default;
};

inline std::ostream& operator<<(std::ostream& out, const Rgb& pixel) {
    return out << pixel.r << ',' << pixel.g << ',' << pixel.b;
}

inline Rgb rgb(style::Color color) {
    return {color.r, color.g, color.b};
}

inline Rgb pixel(const render::Picture& picture, int x, int y) {
    const auto at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width_px) +
                     static_cast<std::size_t>(x)) *
                    3;
    return {picture.rgb.at(at), picture.rgb.at(at + 1), picture.rgb.at(at + 2)};
}

/// How much of a pixel is ink rather than sea, by the red channel.
inline double coverage(const render::Picture& picture, int x, int y) {
    return static_cast<double>(sea.r - pixel(picture, x, y).r) / (sea.r - ink.r);
}

/// One metre is one pixel and (0, 0) the middle of the canvas.
inline scene::Scene empty_scene(int width_px = 200, int height_px = 100) {
    scene::Scene scene;
    scene.camera.m_per_px = 1;
    scene.size = {width_px, height_px};
    scene.background = sea;
    return scene;
}

inline std::uint64_t next_id() {
    static std::uint64_t last = 1000;
    return ++last;
}

inline carto::FillPtr box_mesh(float min_x, float min_y, float max_x, float max_y) {
    auto mesh = std::make_shared<carto::FillMesh>();
    mesh->id = next_id();
    mesh->box = {static_cast<double>(min_x), static_cast<double>(min_y), static_cast<double>(max_x),
                 static_cast<double>(max_y)};
    mesh->triangles = {{min_x, min_y}, {max_x, min_y}, {max_x, max_y},
                       {min_x, min_y}, {max_x, max_y}, {min_x, max_y}};
    return mesh;
}

inline carto::StrokePtr line_mesh(std::vector<carto::FloatPt> points) {
    auto mesh = std::make_shared<carto::StrokeMesh>();
    mesh->id = next_id();
    mesh->box = {-1e6, -1e6, 1e6, 1e6};
    mesh->ends = {static_cast<std::uint32_t>(points.size())};
    mesh->points = std::move(points);
    return mesh;
}

/// A square raster laid from -half_m to half_m; its pixels are given.
inline scene::RasterItem square_raster(std::vector<std::uint8_t> rgba, int side_px, double half_m,
                                       float opacity) {
    auto layer = std::make_shared<carto::UserLayer>();
    layer->raster = carto::UserRaster{side_px, side_px, std::move(rgba), {}};
    auto geometry = std::make_shared<carto::UserGeometry>();
    geometry->of = layer;
    const carto::RasterCorner west_north{{-half_m, half_m}, 0, 0};
    const carto::RasterCorner east_north{{half_m, half_m}, 1, 0};
    const carto::RasterCorner west_south{{-half_m, -half_m}, 0, 1};
    const carto::RasterCorner east_south{{half_m, -half_m}, 1, 1};
    geometry->raster = {west_north, east_north, west_south, east_north, west_south, east_south};
    return {geometry, opacity};
}

inline style::LineStyle solid(float width_px) {
    style::LineStyle line;
    line.color = ink;
    line.width_px = width_px;
    return line;
}

inline std::shared_ptr<lettering::Shaper> shaper() {
    static const auto opened =
        lettering::Shaper::open(std::filesystem::path(WHEREIN_SOURCE_DIR) / "assets");
    REQUIRE(opened.has_value());
    return *opened;
}

/// One renderer for all tests: OpenGL contexts are slow to make.
inline render::Renderer& renderer() {
    static const auto made = render::Renderer::create(WHEREIN_SOURCE_DIR, shaper());
    INFO((made ? std::string() : base::to_sentence(made.error())));
    REQUIRE(made.has_value());
    return **made;
}

inline render::Picture paint(const scene::Scene& scene) {
    auto picture = renderer().paint(scene);
    REQUIRE(picture.has_value());
    return std::move(*picture);
}

}  // namespace probe
