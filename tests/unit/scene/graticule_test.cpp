#include <scene/graticule.hpp>

#include <cmath>

#include <carto/cutter.hpp>
#include <support/catch.hpp>

using namespace wherein;
using namespace wherein::scene;
using carto::ProjectionKind;

namespace {

carto::ProjectedPt at(const carto::StrokeMesh& mesh, std::size_t index) {
    const carto::FloatPt p = mesh.points[index];
    return {mesh.anchor_m.x_m + static_cast<double>(p.x_m),
            mesh.anchor_m.y_m + static_cast<double>(p.y_m)};
}

struct Drawn {
    std::size_t lines{};
    std::size_t astray{};  ///< middles of edges that lie on no line of the graticule
    double nearest_to_rim_m{1e9};
};

/// Every edge of the mesh is taken back to degrees: its middle has to lie on a meridian or parallel
/// of a whole step, whatever the edge was cut for.
Drawn inspect(const carto::Projection& projection, const carto::StrokeMesh& mesh, double step_deg) {
    constexpr double off_m = 30'000;  // what a chord may lie beside its curve
    const auto near = [&](base::LngLat line, carto::ProjectedPt p) {
        const auto on_map = carto::project(projection, line);
        return on_map && std::hypot(on_map->x_m - p.x_m, on_map->y_m - p.y_m) < off_m;
    };
    const auto whole = [step_deg](double deg) { return step_deg * std::round(deg / step_deg); };
    const auto back = [&](carto::ProjectedPt p) {
        const auto position = carto::unproject(projection, p);
        // On the very rim a rounding may have left the map.
        return position ? position : carto::unproject(projection, {0.999 * p.x_m, 0.999 * p.y_m});
    };
    const carto::ProjectedRing rim = carto::Cutter(projection).rim();
    Drawn drawn{mesh.ends.size()};
    std::size_t i = 0;
    for (const std::uint32_t end : mesh.ends) {
        for (; i + 1 < end; ++i) {
            const carto::ProjectedPt a = at(mesh, i);
            const carto::ProjectedPt b = at(mesh, i + 1);
            const carto::ProjectedPt middle{(a.x_m + b.x_m) / 2, (a.y_m + b.y_m) / 2};
            const auto position = back(middle);
            if (!position || (!near({whole(position->lng_deg), position->lat_deg}, middle) &&
                              !near({position->lng_deg, whole(position->lat_deg)}, middle))) {
                ++drawn.astray;
            }
        }
        const carto::ProjectedPt last = at(mesh, i++);
        for (const carto::ProjectedPt p : rim) {
            drawn.nearest_to_rim_m =
                std::min(drawn.nearest_to_rim_m, std::hypot(last.x_m - p.x_m, last.y_m - p.y_m));
        }
    }
    return drawn;
}

}  // namespace

TEST_CASE("the graticule lies on whole degrees in every projection, and reaches the map's edge",
          "[scene]") {
    const carto::Projection projection =
        GENERATE(carto::Projection{ProjectionKind::equal_earth, 0, 0, 0, 0},
                 carto::Projection{ProjectionKind::equal_earth, 105, 0, 0, 0},
                 carto::Projection{ProjectionKind::mercator, 180, 0, 0, 0},
                 carto::Projection{ProjectionKind::plate_carree, -150, 0, 0, 0},
                 carto::Projection{ProjectionKind::lambert_conformal_conic, 100, 75, 70, 80},
                 carto::Projection{ProjectionKind::orthographic, 0, -80, 0, 0},
                 carto::Projection{ProjectionKind::orthographic, 20, 35, 0, 0});
    constexpr double step_deg = 10;
    const carto::StrokePtr mesh = build_graticule(projection, {-180, -90, 180, 90}, step_deg);
    const Drawn drawn = inspect(projection, *mesh, step_deg);
    CAPTURE(static_cast<int>(projection.kind), projection.lng0_deg);
    CHECK(drawn.lines > 30);
    CHECK(drawn.astray == 0);
    CHECK(drawn.nearest_to_rim_m < 150'000);
}

TEST_CASE("close to the antimeridian and around a pole the graticule stays small", "[scene]") {
    const carto::Projection fiji{ProjectionKind::mercator, 179, 0, 0, 0};
    const auto padded = padded_to_steps({179.99, -17, -179.99, -16.98}, 0.005);
    const carto::StrokePtr islands = build_graticule(fiji, padded, 0.005);
    CHECK(islands->ends.size() < 20);
    CHECK(inspect(fiji, *islands, 0.005).astray == 0);
    const carto::Projection pole{ProjectionKind::orthographic, 0, 90, 0, 0};
    const carto::StrokePtr cap =
        build_graticule(pole, padded_to_steps({-180, 89.99, 180, 90}, 0.005), 0.005);
    CHECK(cap->points.size() < 100'000);
}
