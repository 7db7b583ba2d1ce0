#include <algorithm>
#include <cmath>
#include <random>

#include <unit/document/world.hpp>

using namespace wherein;
using namespace wherein::test;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

Desk caucasus_desk() {
    return desk_with(caucasus_reading());
}

bool shows(const Desk& desk, base::LngLat position) {
    const auto at = carto::to_screen(*desk.state.view.camera, desk.state.view.map_size, position);
    return at && at->x_px >= 0 && at->y_px >= 0 && at->x_px <= desk.state.view.map_size.width_px &&
           at->y_px <= desk.state.view.map_size.height_px;
}

}  // namespace

TEST_CASE("the first view waits for the places and then frames the article's core", "[document]") {
    Desk desk;
    desk.apply(document::Resize{{900, 700}, 1});
    auto unread = std::make_shared<document::Reading>(*caucasus_reading());
    unread->mentions.clear();
    unread->places.clear();
    unread->is_geoparsed = false;
    desk.apply(document::ArticleRead{unread});
    CHECK_FALSE(desk.state.view.camera);
    desk.apply(document::GazetteerReady{shared_gazetteer()});
    const auto is_asked = [&](const auto& wanted) {
        using Wanted = std::decay_t<decltype(wanted)>;
        return std::any_of(desk.effects.begin(), desk.effects.end(), [](const auto& effect) {
            return std::holds_alternative<Wanted>(effect);
        });
    };
    CHECK(is_asked(document::LoadBookmarks{}));
    CHECK(is_asked(document::LoadCorrections{}));
    CHECK(is_asked(document::Geoparse{}));
    CHECK_FALSE(desk.ordered());
    CHECK_FALSE(desk.state.view.camera);
    desk.apply(document::PlacesFound{desk.state.work.id, caucasus_reading()});
    REQUIRE(desk.state.view.camera);
    REQUIRE(desk.ordered());
    CHECK(*desk.ordered() == desk.state.view.camera->projection);
    CHECK(desk.state.view.camera->projection.kind ==
          carto::ProjectionKind::lambert_conformal_conic);
    CHECK_THAT(desk.center().lng_deg, WithinAbs(47, 1));
    CHECK_THAT(desk.center().lat_deg, WithinAbs(40.2, 0.5));
    CHECK(shows(desk, {43.5, 38.9}));
    CHECK(shows(desk, {50.3, 41.8}));
}

TEST_CASE("an article without places shows the world, and so does one that cannot be read",
          "[document]") {
    const Desk empty = desk_with(reading_of({}));
    REQUIRE(empty.state.view.camera);
    CHECK(shows(empty, {150, -30}));
    CHECK(shows(empty, {-120, 60}));
    Desk broken;
    broken.apply(document::OpenArticle{"missing.txt"});
    broken.apply(document::Tell{{"There is no such file: missing.txt.", true}});
    REQUIRE(broken.state.view.camera);
    CHECK(shows(broken, {150, -30}));
}

TEST_CASE("the point under the pointer stays put while zooming", "[document]") {
    Desk desk = caucasus_desk();
    std::mt19937 random(7);
    std::uniform_real_distribution<double> x(0, 900);
    std::uniform_real_distribution<double> y(0, 700);
    std::uniform_real_distribution<double> power(-0.5, 0.8);
    for (int i = 0; i < 60; ++i) {
        const carto::ScreenPt pointer{x(random), y(random)};
        const carto::ScreenSize size = desk.state.view.map_size;
        const auto before = carto::to_lng_lat(*desk.state.view.camera, size, pointer);
        REQUIRE(before);
        desk.apply(document::Zoom{std::exp(power(random)), pointer, false});
        const auto after = carto::to_screen(*desk.state.view.camera, size, *before);
        REQUIRE(after);
        INFO(i << " " << desk.state.view.camera->m_per_px);
        CHECK_THAT(after->x_px, WithinAbs(pointer.x_px, 0.5));
        CHECK_THAT(after->y_px, WithinAbs(pointer.y_px, 0.5));
    }
}

TEST_CASE("zooming ends at street scale and at the whole world", "[document]") {
    Desk desk = caucasus_desk();
    for (int i = 0; i < 60; ++i) {
        desk.apply(document::Zoom{2, {}, true});
    }
    CHECK_THAT(desk.state.view.camera->m_per_px, WithinRel(carto::min_m_per_px, 1e-9));
    const auto revision = desk.state.revision;
    desk.apply(document::Zoom{2, {}, true});
    CHECK(desk.state.revision == revision);
    for (int i = 0; i < 60; ++i) {
        desk.apply(document::Zoom{0.5, {}, true});
        desk.settle();
    }
    CHECK(desk.state.view.camera->projection.kind == carto::ProjectionKind::equal_earth);
    CHECK(desk.state.view.camera->m_per_px <= carto::max_m_per_px);
    CHECK(shows(desk, {0, 0}));
    CHECK(desk.keeps_invariant());
}

TEST_CASE("a pan moves the map with the pointer and never leaves the map", "[document]") {
    Desk desk = caucasus_desk();
    const base::LngLat baku{49.892, 40.378};
    const auto size = desk.state.view.map_size;
    const auto before = carto::to_screen(*desk.state.view.camera, size, baku);
    desk.apply(document::Pan{60, -25});
    const auto after = carto::to_screen(*desk.state.view.camera, size, baku);
    REQUIRE((before && after));
    CHECK_THAT(after->x_px - before->x_px, WithinAbs(60, 1e-6));
    CHECK_THAT(after->y_px - before->y_px, WithinAbs(-25, 1e-6));
    for (int i = 0; i < 400; ++i) {
        desk.apply(document::Pan{30, 450});
        desk.settle();
        REQUIRE(
            carto::unproject(desk.state.view.camera->projection, desk.state.view.camera->center_m));
        REQUIRE(desk.keeps_invariant());
    }
}

TEST_CASE("nonsense moves change nothing", "[document]") {
    Desk desk = caucasus_desk();
    const document::AppState before = desk.state;
    const double nan = std::nan("");
    desk.apply(document::Pan{nan, 0});
    desk.apply(document::Zoom{nan, {}, true});
    desk.apply(document::Zoom{0, {}, true});
    desk.apply(document::Zoom{-2, {}, true});
    desk.apply(document::ShowBox{{10, 50, 20, 40}});
    desk.apply(document::ShowBox{{nan, 50, 20, 60}});
    desk.apply(document::Tick{nan});
    desk.apply(document::Loading{nan});
    CHECK(desk.state.revision == before.revision);
    CHECK(desk.state.view == before.view);
}

TEST_CASE("a view that leaves its projection is carried over with centre and scale", "[document]") {
    Desk desk = caucasus_desk();
    const auto old_projection = desk.state.view.camera->projection;
    for (int i = 0; i < 100 && !desk.state.view.asked_projection; ++i) {
        desk.apply(document::Pan{-200, 0});
    }
    REQUIRE(desk.state.view.asked_projection);
    const auto orders = desk.effects.size();
    desk.apply(document::Pan{-5, 0});
    CHECK(desk.effects.size() == orders);  // one order at a time
    CHECK(desk.state.view.camera->projection == old_projection);
    const base::LngLat center = desk.center();
    const double scale = desk.state.view.camera->m_per_px;
    desk.deliver(*desk.state.view.asked_projection);
    CHECK(desk.state.view.camera->projection != old_projection);
    CHECK(desk.keeps_invariant());
    CHECK_THAT(desk.center().lng_deg, WithinAbs(center.lng_deg, 1e-6));
    CHECK_THAT(desk.center().lat_deg, WithinAbs(center.lat_deg, 1e-6));
    CHECK_THAT(desk.state.view.camera->m_per_px, WithinRel(scale, 1e-9));
    CHECK_FALSE(desk.state.view.asked_projection);
}

TEST_CASE("a map nobody waits for is dropped, a finer one of the same projection is taken",
          "[document]") {
    Desk desk = caucasus_desk();
    const auto map = desk.state.resources.map;
    const auto revision = desk.state.revision;
    desk.deliver({carto::ProjectionKind::mercator, 10, 0, 0, 0});
    CHECK(desk.state.resources.map == map);
    CHECK(desk.state.revision == revision);
    const auto camera = desk.state.view.camera;
    desk.deliver(desk.state.view.camera->projection);
    CHECK(desk.state.resources.map != map);
    CHECK(desk.state.view.camera == camera);
}

TEST_CASE("a far goal waits for its projection and is flown into", "[document]") {
    Desk desk = caucasus_desk();
    const auto before = *desk.state.view.camera;
    desk.apply(document::SelectPlace{place("iso:US"), true});
    REQUIRE(desk.state.view.after_projection);
    CHECK(desk.state.view.camera == before);
    const auto goal = *desk.state.view.after_projection;
    REQUIRE(desk.ordered());
    CHECK(*desk.ordered() == goal.projection);
    desk.deliver(goal.projection);
    CHECK(desk.keeps_invariant());
    REQUIRE(desk.state.view.flight);
    CHECK(desk.state.view.camera->m_per_px > goal.m_per_px * 1.5);
    CHECK(desk.state.view.flight->duration_s <= 1.2);
    desk.settle();
    CHECK(desk.state.view.camera == goal);
    CHECK(shows(desk, {-97, 39.5}));
}

TEST_CASE("a pan while a far goal waits keeps the reader where he is", "[document]") {
    Desk desk = caucasus_desk();
    const auto projection = desk.state.view.camera->projection;
    desk.apply(document::SelectPlace{place("iso:US"), true});
    desk.apply(document::Pan{10, 0});
    CHECK_FALSE(desk.state.view.after_projection);
    desk.settle();
    CHECK(desk.state.view.camera->projection == projection);
    CHECK(desk.keeps_invariant());
    CHECK_THAT(desk.center().lng_deg, WithinAbs(47, 1.5));
}

TEST_CASE("a flight ends at its goal in time, and a pan stops it where it is", "[document]") {
    Desk desk = caucasus_desk();
    desk.apply(document::SelectPlace{place("geonames:587084"), true});
    REQUIRE(desk.state.view.flight);
    const document::Flight flight = *desk.state.view.flight;
    CHECK(flight.duration_s > 0);
    CHECK(flight.duration_s <= 1.2);
    desk.apply(document::Tick{flight.duration_s / 2});
    const auto half = *desk.state.view.camera;
    CHECK(half != flight.from);
    CHECK(half != flight.to);
    Desk stopped = desk;
    stopped.apply(document::Pan{10, 0});
    CHECK_FALSE(stopped.state.view.flight);
    CHECK_THAT(stopped.state.view.camera->center_m.y_m, WithinAbs(half.center_m.y_m, 1e-6));
    desk.apply(document::Tick{flight.duration_s / 2 + 1e-9});
    CHECK_FALSE(desk.state.view.flight);
    CHECK(desk.state.view.camera == flight.to);
}

TEST_CASE("reduced motion jumps", "[document]") {
    Desk desk = caucasus_desk();
    desk.apply(document::SetReducedMotion{true});
    desk.apply(document::SelectPlace{place("geonames:587084"), true});
    CHECK_FALSE(desk.state.view.flight);
    CHECK_THAT(desk.center().lng_deg, WithinAbs(49.892, 1e-6));
    desk.apply(document::SelectPlace{place("iso:US"), true});
    desk.settle();
    CHECK_FALSE(desk.state.view.flight);
    CHECK(shows(desk, {-97, 39.5}));
    Desk flying = caucasus_desk();
    flying.apply(document::SelectPlace{place("geonames:587084"), true});
    flying.apply(document::SetReducedMotion{true});
    CHECK_FALSE(flying.state.view.flight);
    CHECK_THAT(flying.center().lng_deg, WithinAbs(49.892, 1e-6));
}

TEST_CASE("Home shows the article, Home again the world", "[document]") {
    Desk desk = caucasus_desk();
    const auto home = *desk.state.view.camera;
    desk.apply(document::Pan{300, 100});
    desk.apply(document::Zoom{3, {}, true});
    desk.apply(document::GoHome{});
    desk.settle();
    CHECK_THAT(desk.state.view.camera->m_per_px, WithinRel(home.m_per_px, 0.02));
    CHECK_THAT(desk.center().lng_deg, WithinAbs(47, 1));
    desk.apply(document::GoHome{});
    desk.settle();
    CHECK(desk.state.view.camera->projection.kind == carto::ProjectionKind::equal_earth);
    CHECK(shows(desk, {150, -30}));
    CHECK(shows(desk, {-150, 60}));
    desk.apply(document::GoHome{});
    desk.settle();
    CHECK_THAT(desk.center().lng_deg, WithinAbs(47, 1));
    CHECK(desk.keeps_invariant());
}

TEST_CASE("a box is shown whole, also across the antimeridian", "[document]") {
    Desk desk = caucasus_desk();
    desk.apply(document::ShowBox{{170, -22, -175, -12}});
    desk.settle();
    CHECK(shows(desk, {170.1, -21.9}));
    CHECK(shows(desk, {-175.1, -12.1}));
    CHECK_THAT(std::abs(desk.center().lng_deg), WithinAbs(177.5, 0.5));
    CHECK(desk.state.view.camera->m_per_px < 5000);
}

TEST_CASE("a box near a pole is not shown under an empty band", "[document]") {
    Desk desk = caucasus_desk();
    desk.apply(document::ShowBox{{19, 35, -169, 82}});  // what was the Soviet Union
    desk.settle();
    const carto::Camera& camera = *desk.state.view.camera;
    const auto size = desk.state.view.map_size;
    REQUIRE(camera.projection.kind == carto::ProjectionKind::equal_earth);
    const auto pole = carto::to_screen(camera, size, base::LngLat{camera.projection.lng0_deg, 90});
    REQUIRE(pole);
    CHECK(pole->y_px < 0.05 * size.height_px);
    CHECK(shows(desk, {20, 36}));
    CHECK(shows(desk, {-170, 81}));
    CHECK(shows(desk, {105, 36}));
    CHECK(desk.keeps_invariant());
}

TEST_CASE("a huge country across the antimeridian is seen in one piece", "[document]") {
    Desk desk = desk_with(reading_of({{"iso:RU"}}));
    desk.apply(document::SelectPlace{place("iso:RU"), true});
    desk.settle();
    REQUIRE(desk.state.view.camera);
    const carto::Camera& camera = *desk.state.view.camera;
    const auto west = carto::to_screen(camera, desk.state.view.map_size, base::LngLat{30, 62});
    const auto east = carto::to_screen(camera, desk.state.view.map_size, base::LngLat{-171, 66});
    REQUIRE(west);
    REQUIRE(east);
    CHECK(east->x_px - west->x_px > 0.4 * desk.state.view.map_size.width_px);
    CHECK(shows(desk, {30, 62}));
    CHECK(shows(desk, {-171, 66}));
    CHECK(desk.keeps_invariant());
}

TEST_CASE("a new size keeps centre and scale, the same size costs nothing", "[document]") {
    Desk desk = caucasus_desk();
    const auto camera = desk.state.view.camera;
    const auto revision = desk.state.revision;
    desk.apply(document::Resize{{900, 700}, 1});
    CHECK(desk.state.revision == revision);
    desk.apply(document::Resize{{1200, 500}, 1.5});
    CHECK(desk.state.revision > revision);
    CHECK(desk.state.view.camera == camera);
    desk.apply(document::Resize{{0, -5}, 0});
    CHECK(desk.state.view.map_size.width_px > 0);
    CHECK(desk.state.view.map_size.height_px > 0);
}

TEST_CASE("a layer that arrives later orders the map again and finds the footprints",
          "[document]") {
    Desk desk;
    desk.apply(document::GazetteerReady{shared_gazetteer()});
    desk.apply(document::ArticleRead{caucasus_reading()});
    REQUIRE(desk.state.view.camera);
    CHECK_FALSE(desk.state.resources.footprints);
    const auto layer = country_layer(carto::LayerKind::countries_mid);
    const auto orders = desk.effects.size();
    desk.apply(document::LayerRead{carto::LayerKind::countries_mid, layer});
    CHECK(desk.effects.size() == orders + 1);
    REQUIRE(desk.state.resources.footprints);
    CHECK(desk.state.resources.footprints->size() == desk.state.reading->places.size());
    const auto revision = desk.state.revision;
    desk.apply(document::LayerRead{carto::LayerKind::countries_mid, layer});
    CHECK(desk.state.revision == revision);
}

TEST_CASE("any row of commands keeps camera and map in one projection and gives the same twice",
          "[document]") {
    const std::vector<std::string> ids{"iso:US",          "iso:FJ",           "iso:AZ",
                                       "geonames:587084", "geonames:2147714", "iso:RU"};
    const auto play = [&](unsigned seed) {
        std::mt19937 random(seed);
        const auto pick = [&](unsigned count) { return static_cast<unsigned>(random()) % count; };
        Desk desk = caucasus_desk();
        for (int i = 0; i < 300; ++i) {
            switch (pick(9)) {
                case 8: {
                    const unsigned choice = pick(6);
                    desk.apply(document::SetProjection{
                        choice < 5 ? carto::ProjectionChoice(carto::projection_names()[choice].kind)
                                   : std::nullopt});
                    break;
                }
                case 0:
                    desk.apply(document::Pan{pick(400) - 200.0, pick(400) - 200.0});
                    break;
                case 1:
                    desk.apply(document::Zoom{
                        0.5 + pick(100) / 50.0, {pick(900) * 1.0, pick(700) * 1.0}, false});
                    break;
                case 2:
                    desk.apply(document::SelectPlace{place(ids[pick(6)]), true});
                    break;
                case 3:
                    desk.apply(document::GoHome{});
                    break;
                case 4:
                    desk.apply(document::StepMention{pick(2) == 0 ? 1 : -1});
                    break;
                case 5:
                    if (desk.state.view.asked_projection) {
                        desk.deliver(*desk.state.view.asked_projection);
                    }
                    break;
                default:
                    desk.apply(document::Tick{0.1});
            }
            REQUIRE(desk.keeps_invariant());
            REQUIRE(std::isfinite(desk.state.view.camera->center_m.x_m));
            REQUIRE(std::isfinite(desk.state.view.camera->center_m.y_m));
            REQUIRE(desk.state.view.camera->m_per_px > 0);
        }
        return desk.state;
    };
    for (unsigned seed = 1; seed <= 5; ++seed) {
        const auto first = play(seed);
        const auto second = play(seed);
        CHECK(first.view == second.view);
        CHECK(first.revision == second.revision);
    }
}
