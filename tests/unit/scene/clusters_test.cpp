#include <unit/scene/story.hpp>

namespace wherein::scene {
namespace {

constexpr const char* first = "geonames:900000001";
constexpr const char* nearby = "geonames:900000003";

const HitItem* symbol_hit(const Scene& scene, document::PlaceIndex place) {
    const auto found =
        std::find_if(scene.hits.begin(), scene.hits.end(),
                     [place](const HitItem& hit) { return hit.place == place && hit.disc_center; });
    return found == scene.hits.end() ? nullptr : &*found;
}

TEST_CASE("towns that hide each other are one symbol with their number", "[scene]") {
    Story story;
    const auto lead = story.mention(first, MentionKind::place, -1);
    const auto other = story.mention(nearby, MentionKind::place, -1);
    const auto alone = story.mention("geonames:900000002", MentionKind::place, -1);
    const Scene scene = story.build();
    CHECK(has_text(scene.labels, "Firstville"));
    CHECK(has_text(scene.labels, "+ 1 more"));
    CHECK(has_text(scene.labels, "2"));
    CHECK_FALSE(has_text(scene.labels, "Nearby"));
    CHECK(has_text(scene.labels, "Otherton"));
    REQUIRE(symbol_hit(scene, lead) != nullptr);
    CHECK(symbol_hit(scene, other) == nullptr);
    REQUIRE(symbol_hit(scene, alone) != nullptr);
    CHECK_FALSE(symbol_hit(scene, alone)->cluster.has_value());
    const auto ground = pick_cluster(scene, story.state, story.at(39, 41));
    REQUIRE(ground.has_value());
    CHECK(ground->west_deg < 39);
    CHECK(ground->east_deg > 39.02);
    CHECK(ground->east_deg < 39.2);
    CHECK_FALSE(pick_cluster(scene, story.state, story.at(32, 45)).has_value());
}

TEST_CASE("towns of a cluster come apart where a click on it leads", "[scene]") {
    Story story;
    story.mention(first, MentionKind::place, -1);
    const auto other = story.mention(nearby, MentionKind::place, -1);
    const auto ground = pick_cluster(story.build(), story.state, story.at(39, 41));
    REQUIRE(ground.has_value());
    story.camera = carto::camera_for(*ground, story.size, 0, story.camera.projection);
    const Scene scene = story.build();
    CHECK(has_text(scene.labels, "Firstville"));
    CHECK(has_text(scene.labels, "Nearby"));
    CHECK(symbol_hit(scene, other) != nullptr);
}

TEST_CASE("the selected town stands alone in front of its neighbours", "[scene]") {
    Story story;
    const auto lead = story.mention(first, MentionKind::place, -1);
    const auto other = story.mention(nearby, MentionKind::place, -1);
    story.state.view.selection.place = other;
    const Scene scene = story.build();
    REQUIRE(symbol_hit(scene, lead) != nullptr);
    CHECK_FALSE(symbol_hit(scene, lead)->cluster.has_value());
    CHECK(pick(scene, story.state, story.at(39.02, 41.01)) == other);
    CHECK(has_text(scene.labels, "Nearby"));
}

TEST_CASE("dragging the map changes no cluster", "[scene]") {
    Story story;
    story.mention(first, MentionKind::place, -1);
    const auto other = story.mention(nearby, MentionKind::place, -1);
    const carto::Camera start = story.camera;
    for (int step = 0; step < 30; ++step) {
        story.camera = carto::panned(start, 7.3 * step, 3.1 * step);
        INFO("after " << step << " steps");
        CHECK(symbol_hit(story.build(), other) == nullptr);
    }
}

TEST_CASE("a place named in passing joins no other", "[scene]") {
    Story story;
    const auto lead = story.mention(first, MentionKind::place, -1);
    const auto hint = story.mention(nearby, MentionKind::part_of_name, -1);
    const Scene scene = story.build();
    CHECK(symbol_hit(scene, lead) != nullptr);
    CHECK(symbol_hit(scene, hint) != nullptr);
}

}  // namespace
}  // namespace wherein::scene
