#include <render/strip.hpp>
#include <support/catch.hpp>

using Catch::Matchers::WithinAbs;
using namespace wherein;

namespace {

carto::StrokeMesh mesh_of(std::vector<carto::FloatPt> points, std::vector<std::uint32_t> ends) {
    carto::StrokeMesh mesh;
    mesh.points = std::move(points);
    mesh.ends = std::move(ends);
    return mesh;
}

}  // namespace

TEST_CASE("each point of a line becomes a left and a right vertex", "[render]") {
    const auto strip = render::build_strip(mesh_of({{0, 0}, {100, 0}, {100, 100}}, {3}));
    REQUIRE(strip.vertices.size() == 6 + 2 * 2);  // a pair more at each end, for the caps
    CHECK(strip.vertices[2].color.a == 255);
    CHECK(strip.vertices[3].color.a == 0);
    CHECK(strip.vertices[2].position == strip.vertices[3].position);
    CHECK(strip.vertices[0].texCoords == sf::Vector2f(-1, 1));
    CHECK(strip.vertices[2].texCoords == sf::Vector2f(0, 1));
}

TEST_CASE("lines of a mesh are joined by empty triangles", "[render]") {
    const auto strip = render::build_strip(mesh_of({{0, 0}, {100, 0}, {500, 0}, {600, 0}}, {2, 4}));
    REQUIRE(strip.vertices.size() == 8 + 2 + 8);
    CHECK(strip.vertices[7].position == strip.vertices[8].position);
    CHECK(strip.vertices[7].texCoords == strip.vertices[8].texCoords);
    CHECK(strip.vertices[9].position == strip.vertices[10].position);
    CHECK(strip.vertices[9].texCoords == strip.vertices[10].texCoords);
}

TEST_CASE("the distance along a line survives its colour bytes", "[render]") {
    const auto strip = render::build_strip(mesh_of({{0, 0}, {123456, 0}, {700000, 0}}, {3}));
    CHECK_THAT(render::distance_units(strip.vertices[4]) * strip.unit_m,
               WithinAbs(123456, strip.unit_m));
    CHECK_THAT(render::distance_units(strip.vertices[6]) * strip.unit_m,
               WithinAbs(700000, strip.unit_m));
    CHECK(strip.unit_m < 0.1);
}

TEST_CASE("a line longer than 24 bits of metres keeps its distances in larger steps", "[render]") {
    const auto strip = render::build_strip(mesh_of({{-2e7F, 0}, {2e7F, 0}}, {2}));
    CHECK(render::distance_units(strip.vertices.back()) == 0xFFFFFF);
    CHECK_THAT(0xFFFFFF * strip.unit_m, WithinAbs(4e7, 4));
}

TEST_CASE("lines without extent and ends past the points are skipped", "[render]") {
    CHECK(render::build_strip(mesh_of({}, {})).vertices.empty());
    CHECK(render::build_strip(mesh_of({{5, 5}, {5, 5}}, {2})).vertices.empty());
    CHECK(render::build_strip(mesh_of({{0, 0}, {9, 9}}, {2, 7})).vertices.size() == 8);
}
