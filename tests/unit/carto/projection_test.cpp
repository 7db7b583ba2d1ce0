#include <carto/projection.hpp>

#include <support/catch.hpp>

using namespace wherein::carto;
using Catch::Matchers::WithinAbs;

TEST_CASE("a regional view gets a conic with parallels inside it", "[carto]") {
    const Projection projection = choose_projection({43, 38, 51, 44});
    CHECK(projection.kind == ProjectionKind::lambert_conformal_conic);
    CHECK(projection.lng0_deg == 47);
    CHECK(projection.lat1_deg == 39);
    CHECK(projection.lat2_deg == 43);
    CHECK(describe(projection) == "Lambert conformal conic, 39° and 43° N");
}

TEST_CASE("the world gets Equal Earth and the equator Mercator", "[carto]") {
    CHECK(choose_projection({-180, -60, 180, 85}).kind == ProjectionKind::equal_earth);
    CHECK(choose_projection({28, -5, 36, 4}).kind == ProjectionKind::mercator);
}

TEST_CASE("a view across the antimeridian is centred in it", "[carto]") {
    const Projection projection = choose_projection({170, -50, -170, -30});
    CHECK(std::abs(projection.lng0_deg) == 180);
    CHECK(projection.lat1_deg < -30);
    CHECK(describe(projection) == "Lambert conformal conic, 46.5° and 33.5° S");
}

TEST_CASE("a map is cut opposite its central meridian, a globe nowhere", "[carto]") {
    const Projection map{ProjectionKind::equal_earth, 105, 0, 0, 0};
    CHECK(is_cut_between(map, {-76, 10}, {-74, 10}));
    CHECK(is_cut_between(map, {-74, 10}, {-76, 10}));
    CHECK_FALSE(is_cut_between(map, {-74, 10}, {-72, 10}));
    CHECK_FALSE(is_cut_between(map, {179, 60}, {-179, 60}));
    CHECK_FALSE(is_cut_between({ProjectionKind::orthographic, 105, 0, 0, 0}, {-76, 10}, {-74, 10}));
}

TEST_CASE("what a projection cannot show is nothing, not infinity", "[carto]") {
    CHECK_FALSE(
        project({ProjectionKind::lambert_conformal_conic, 47, 40, 39, 42}, {47, -80}).has_value());
    CHECK_FALSE(project({ProjectionKind::orthographic, 45, 30, 0, 0}, {-135, -30}).has_value());
    CHECK_FALSE(unproject({ProjectionKind::orthographic, 45, 30, 0, 0}, {7e6, 0}).has_value());
    CHECK_FALSE(unproject({ProjectionKind::equal_earth, 0, 0, 0, 0}, {1.8e7, 8e6}).has_value());
    const auto clamped = project({ProjectionKind::mercator, 0, 0, 0, 0}, {0, 89});
    REQUIRE(clamped.has_value());
    CHECK_THAT(clamped->y_m, WithinAbs(19994875, 50000));
}
