// The globe of the inset comes with the map and is not made anew for each projection.
#include <unit/app/article_desk.hpp>

using namespace wherein;

TEST_CASE("the map brings its globe, one for all projections", "[app]") {
    test::ArticleDesk desk;
    const auto first = desk.state().resources.map;
    REQUIRE(first);
    REQUIRE(first->globe);
    REQUIRE(desk.scene().inset);
    CHECK_FALSE(desk.scene().inset->strokes.empty());
    desk.apply(document::SetProjection{carto::ProjectionKind::mercator});
    desk.wait();
    const auto second = desk.state().resources.map;
    REQUIRE_FALSE(second->projection == first->projection);
    CHECK(second->globe == first->globe);
}
