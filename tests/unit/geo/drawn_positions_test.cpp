#include <cmath>

#include <carto/camera.hpp>
#include <carto/map_geometry.hpp>
#include <geo/layers.hpp>
#include <support/catch.hpp>

using namespace wherein;
using carto::ProjectionKind;

namespace {

/// A line through places a degree apart, as a layer of rivers draws it. Only the finest level keeps
/// every corner.
carto::Atlas atlas_with_line(const std::vector<base::LngLat>& places) {
    carto::Feature river;
    river.shape.points = places;
    river.shape.ring_ends = {static_cast<std::uint32_t>(places.size())};
    auto rivers = std::make_shared<carto::Layer>();
    rivers->kind = carto::LayerKind::rivers;
    rivers->features = {river};
    carto::Atlas atlas;
    auto land = std::make_shared<carto::Layer>();
    land->kind = carto::LayerKind::states;
    atlas.states = land;
    atlas.rivers = rivers;
    return atlas;
}

/// Where the mesh's points land on the canvas, in the numbers the graphics card is given: floats
/// from the mesh's anchor, the shift of the anchor in double.
std::vector<carto::ScreenPt> drawn(const carto::StrokeMesh& mesh, const carto::Camera& camera,
                                   carto::ScreenSize size) {
    std::vector<carto::ScreenPt> points;
    const carto::ScreenPt anchor = carto::to_screen(camera, size, mesh.anchor_m);
    const auto scale = static_cast<float>(1 / camera.m_per_px);
    for (const carto::FloatPt p : mesh.points) {
        points.push_back({static_cast<double>(static_cast<float>(anchor.x_px) + p.x_m * scale),
                          static_cast<double>(static_cast<float>(anchor.y_px) - p.y_m * scale)});
    }
    return points;
}

double nearest_px(const std::vector<carto::ScreenPt>& points, carto::ScreenPt wanted) {
    double nearest = 1e9;
    for (const carto::ScreenPt p : points) {
        nearest = std::min(nearest, std::hypot(p.x_px - wanted.x_px, p.y_px - wanted.y_px));
    }
    return nearest;
}

}  // namespace

TEST_CASE("in all five projections places are drawn within half a pixel of where PROJ puts them",
          "[geo]") {
    constexpr carto::ScreenSize size{1920, 1080};
    const base::GeoBox region{40, 37, 52, 44};
    std::vector<base::LngLat> places;
    for (double lng = 41; lng <= 51; lng += 1) {
        places.push_back({lng, 38 + (lng - 41) / 2});
    }
    for (const carto::ProjectionName& name : carto::projection_names()) {
        const carto::Projection projection = carto::fit_projection(name.kind, region);
        const auto level =
            carto::build_level(atlas_with_line(places), projection, carto::Detail::full, {});
        REQUIRE(level);
        const auto& rivers = level->strokes[static_cast<std::size_t>(carto::StrokeClass::river)];
        for (const double m_per_px : {20'000.0, 900.0, 10.0}) {
            for (const base::LngLat place : places) {
                const auto truth = geo::project_with_proj(carto::proj_string(projection), place);
                REQUIRE(truth);
                const carto::Camera camera{projection, *truth, m_per_px};
                std::vector<carto::ScreenPt> points;
                for (const carto::RankedStroke& river : rivers) {
                    const auto more = drawn(*river.mesh, camera, size);
                    points.insert(points.end(), more.begin(), more.end());
                }
                INFO(name.word << " at " << m_per_px << " m/px, " << place.lng_deg << " E");
                REQUIRE(nearest_px(points, {size.width_px / 2.0, size.height_px / 2.0}) < 0.5);
            }
        }
    }
}
