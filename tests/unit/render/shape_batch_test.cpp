#include <algorithm>

#include <render/shape_batch.hpp>
#include <support/catch.hpp>

using Catch::Matchers::WithinAbs;
using namespace wherein;

TEST_CASE("a disc reaches half a pixel past its radius", "[render]") {
    render::ShapeBatch shapes;
    shapes.add(scene::DiscItem{{50, 40}, 10, {0, 0, 0}, {}, 0});
    const sf::FloatRect bounds = shapes.triangles().getBounds();
    CHECK_THAT(bounds.width, WithinAbs(21, 0.01));
    CHECK_THAT(bounds.left, WithinAbs(39.5, 0.01));
}

TEST_CASE("clear colours and empty shapes add nothing", "[render]") {
    render::ShapeBatch shapes;
    shapes.add(scene::DiscItem{{5, 5}, 0, {0, 0, 0}, {}, 0});
    shapes.add(scene::DiscItem{{5, 5}, 3, {0, 0, 0, 0}, {0, 0, 0, 0}, 1});
    shapes.add(scene::BoxItem{{5, 5}, {5, 9}, {0, 0, 0}, {}, 0});
    shapes.add(scene::PathItem{{{1, 1}}, {0, 0, 0}, 2});
    CHECK(shapes.triangles().getVertexCount() == 0);
}

TEST_CASE("a box's corner radius never passes half its height", "[render]") {
    render::ShapeBatch shapes;
    shapes.add(scene::BoxItem{{10, 10}, {110, 30}, {0, 0, 0}, {0, 0, 0, 0}, 400});
    const sf::FloatRect bounds = shapes.triangles().getBounds();
    CHECK_THAT(bounds.left, WithinAbs(9.5, 0.01));
    CHECK_THAT(bounds.width, WithinAbs(101, 0.01));
    CHECK_THAT(bounds.height, WithinAbs(21, 0.01));
}
