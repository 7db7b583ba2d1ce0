#include <cmath>
#include <random>

#include <carto/projection.hpp>
#include <geo/layers.hpp>
#include <support/catch.hpp>

using namespace wherein;
using carto::Projection;
using carto::ProjectionKind;

TEST_CASE("our projections agree with PROJ to a centimetre, and their inverses with themselves",
          "[geo]") {
    const Projection projections[] = {
        {ProjectionKind::lambert_conformal_conic, 47, 40.5, 39, 42},
        {ProjectionKind::lambert_conformal_conic, 134, -25, -32, -18},
        {ProjectionKind::lambert_conformal_conic, -98, 40, 40, 40},
        {ProjectionKind::equal_earth, 0, 0, 0, 0},
        {ProjectionKind::mercator, 20, 0, 0, 0},
        {ProjectionKind::plate_carree, 0, 0, 0, 0},
        {ProjectionKind::orthographic, 45, 30, 0, 0},
    };
    std::mt19937 random(7);
    for (const Projection& projection : projections) {
        const double lat0_deg = projection.lat0_deg;
        std::uniform_real_distribution<double> lng_deg(projection.lng0_deg - 60,
                                                       projection.lng0_deg + 60);
        std::uniform_real_distribution<double> lat_deg(lat0_deg - 45, lat0_deg + 45);
        for (int i = 0; i < 200; ++i) {
            const base::LngLat position{lng_deg(random), lat_deg(random)};
            const auto truth = geo::project_with_proj(carto::proj_string(projection), position);
            const auto ours = carto::project(projection, position);
            INFO(carto::proj_string(projection)
                 << " at " << position.lng_deg << " " << position.lat_deg);
            REQUIRE(truth.has_value() == ours.has_value());
            if (!ours) {
                continue;
            }
            REQUIRE(std::hypot(truth->x_m - ours->x_m, truth->y_m - ours->y_m) < 0.01);
            const auto back = carto::unproject(projection, *ours);
            REQUIRE(back.has_value());
            REQUIRE(std::abs(std::remainder(back->lng_deg - position.lng_deg, 360)) < 1e-7);
            REQUIRE(std::abs(back->lat_deg - position.lat_deg) < 1e-7);
        }
    }
}
