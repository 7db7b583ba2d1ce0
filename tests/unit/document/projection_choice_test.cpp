#include <unit/document/world.hpp>

using namespace wherein;
using namespace wherein::test;
using carto::ProjectionKind;
using Catch::Matchers::WithinAbs;

namespace {

Desk desk_in(ProjectionKind kind) {
    Desk desk = desk_with(caucasus_reading());
    desk.apply(document::SetProjection{kind});
    desk.settle();
    return desk;
}

}  // namespace

TEST_CASE("a chosen projection is cut to when its map is there, with the same middle",
          "[document]") {
    for (const carto::ProjectionName& name : carto::projection_names()) {
        Desk desk = desk_with(caucasus_reading());
        const base::LngLat before = desk.center();
        const auto camera = desk.state.view.camera;
        desk.apply(document::SetProjection{name.kind});
        CHECK(desk.state.view.camera == camera);  // until the map is built, the old one stays
        desk.settle();
        INFO(name.word);
        CHECK(desk.state.view.camera->projection.kind == name.kind);
        CHECK(desk.keeps_invariant());
        CHECK_THAT(desk.center().lng_deg, WithinAbs(before.lng_deg, 1e-6));
        CHECK_THAT(desk.center().lat_deg, WithinAbs(before.lat_deg, 1e-6));
        CHECK_FALSE(desk.state.view.flight);
    }
}

TEST_CASE("the chosen projection stays for every view until the choice is given back",
          "[document]") {
    Desk desk = desk_in(ProjectionKind::mercator);
    desk.apply(document::SelectPlace{place("iso:US"), true});
    desk.settle();
    CHECK(desk.state.view.camera->projection.kind == ProjectionKind::mercator);
    desk.apply(document::GoWorld{});
    desk.settle();
    CHECK(desk.state.view.camera->projection.kind == ProjectionKind::mercator);
    desk.apply(document::SetProjection{});
    desk.settle();
    CHECK(desk.state.view.camera->projection.kind == ProjectionKind::equal_earth);
}

TEST_CASE("a choice made before anything is there holds for the first view", "[document]") {
    Desk desk;
    desk.apply(document::Resize{{900, 700}, 1});
    desk.apply(document::SetProjection{ProjectionKind::plate_carree});
    desk.apply(document::GazetteerReady{shared_gazetteer()});
    desk.apply(document::ArticleRead{caucasus_reading()});
    REQUIRE(desk.state.view.camera);
    CHECK(desk.state.view.camera->projection.kind == ProjectionKind::plate_carree);
}

TEST_CASE("dragging a globe turns it, one built step after the other", "[document]") {
    Desk desk = desk_in(ProjectionKind::orthographic);
    desk.apply(document::GoWorld{});
    desk.settle();
    const base::LngLat before = desk.center();
    desk.effects.clear();
    desk.apply(document::Pan{-40, 0});
    desk.apply(document::Pan{-40, 0});
    desk.apply(document::Pan{-40, 30});
    REQUIRE(desk.effects.size() == 1);  // the next step waits for this one
    CHECK(std::get<document::BuildMap>(desk.effects[0]).in_motion);
    CHECK(desk.keeps_invariant());
    desk.settle();
    const double turn = std::remainder(desk.center().lng_deg - before.lng_deg, 360);
    CHECK(turn > 5);
    CHECK(turn < 120);
    CHECK(desk.center().lat_deg > before.lat_deg);
    CHECK_FALSE(desk.state.view.turn_to);
    CHECK_THAT(desk.state.view.camera->center_m.x_m, WithinAbs(0, 1e-6));
    // A pole is the end of the way.
    for (int i = 0; i < 20; ++i) {
        desk.apply(document::Pan{0, 200});
        desk.settle();
    }
    CHECK_THAT(desk.center().lat_deg, WithinAbs(90, 1e-6));
}

TEST_CASE("a view of a pole is a globe seen from above and does not jump while panning",
          "[document]") {
    Desk desk = desk_with(caucasus_reading());
    desk.apply(document::ShowBox{{-180, -90, 180, -62}});
    desk.settle();
    CHECK(desk.state.view.camera->projection.kind == ProjectionKind::orthographic);
    CHECK_THAT(desk.state.view.camera->projection.lat0_deg, WithinAbs(-90, 1e-9));
}

TEST_CASE("Russia is shown whole in one piece", "[document]") {
    Desk desk = desk_with(caucasus_reading());
    desk.apply(document::ShowBox{{25, 42, -169, 78}});
    desk.settle();
    CHECK(desk.state.view.camera->projection.kind == ProjectionKind::lambert_conformal_conic);
    const auto at = [&](base::LngLat position) {
        return carto::to_screen(*desk.state.view.camera, desk.state.view.map_size, position);
    };
    const auto chukotka = at({-171, 66});
    const auto moscow = at({37.6, 55.8});
    REQUIRE((chukotka && moscow));
    CHECK(chukotka->x_px > moscow->x_px + 200);
    CHECK(chukotka->x_px < desk.state.view.map_size.width_px);
}

TEST_CASE("layers of one's own come, are replaced and go; what is not there is said",
          "[document]") {
    Desk desk = desk_with(caucasus_reading());
    desk.effects.clear();
    desk.apply(document::AddLayer{"trip.gpx", "name"});
    REQUIRE(desk.effects.size() == 1);
    CHECK(std::get<document::LoadUserLayer>(desk.effects[0]).path == "trip.gpx");
    auto layer = std::make_shared<carto::UserLayer>();
    layer->path = layer->title = "trip.gpx";
    layer->features.resize(3);
    desk.apply(document::UserLayerRead{layer});
    desk.apply(document::UserLayerRead{std::make_shared<carto::UserLayer>(*layer)});
    CHECK(desk.state.resources.user_layers.size() == 1);
    REQUIRE(desk.state.notice);
    CHECK(desk.state.notice->text == "Layer trip.gpx: 3 features.");
    desk.apply(document::RemoveLayer{"other.kml"});
    CHECK(desk.state.notice->is_error);
    CHECK(desk.state.resources.user_layers.size() == 1);
    desk.apply(document::RemoveLayer{});
    CHECK(desk.state.resources.user_layers.empty());
}
