#include <geo/layers.hpp>

#include <support/catch.hpp>

using namespace wherein;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;

TEST_CASE("PROJ is asked longitude first", "[geo]") {
    const auto point = geo::project_with_proj("EPSG:3857", {46.7511, 39.8177});
    REQUIRE(point.has_value());
    CHECK_THAT(point->x_m, WithinAbs(5204308.6, 0.1));
    CHECK_THAT(point->y_m, WithinAbs(4839486.2, 0.1));
}

TEST_CASE("a geographic target keeps longitude first too", "[geo]") {
    const auto point = geo::project_with_proj("EPSG:4326", {46.75, 39.5});
    REQUIRE(point.has_value());
    CHECK_THAT(point->x_m, WithinAbs(46.75, 1e-9));
    CHECK_THAT(point->y_m, WithinAbs(39.5, 1e-9));
}

TEST_CASE("an unknown projection is an error with PROJ's words", "[geo]") {
    const auto point = geo::project_with_proj("+proj=nowhere", {0, 0});
    REQUIRE_FALSE(point.has_value());
    CHECK(point.error().code == base::ErrorCode::work_failed);
    CHECK_THAT(point.error().where, ContainsSubstring("+proj=nowhere"));
}

TEST_CASE("a point without an image is an error", "[geo]") {
    const auto point = geo::project_with_proj("+proj=ortho +lat_0=0 +lon_0=0", {180, 0});
    REQUIRE_FALSE(point.has_value());
    CHECK(point.error().code == base::ErrorCode::work_failed);
}
