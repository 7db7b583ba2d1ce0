// Streets far from where a projection begins and from where a mesh is anchored. A pixel is no whole
// number of metres here: steps of two metres are exact in a float however coarse, and show nothing.
#include <cmath>

#include <display/probe.hpp>

using namespace probe;

namespace {

constexpr double m_per_px = 2.3;

struct Place {
    const char* name;
    carto::Projection projection;
    base::LngLat at;
};

const Place places[]{
    {"the Caucasus on a conic",
     {carto::ProjectionKind::lambert_conformal_conic, 46, 40.5, 38, 43},
     {46, 40}},
    {"the Caucasus on a map of the world", {}, {46, 40}},
    {"Chukotka by the rim of a map of the world", {}, {179, 66}},
    {"Fiji by the rim of a Mercator map",
     {carto::ProjectionKind::mercator, 0, 0, 0, 0},
     {179, -17}},
    {"Alaska's islands over the 180th meridian",
     {carto::ProjectionKind::lambert_conformal_conic, 179, 52, 48, 56},
     {-179.5, 52}},
};

/// What the reader's own layer of these lines or this area becomes in a projection.
carto::UserGeometryPtr built(const carto::UserFeature& feature, const carto::Projection& on) {
    auto layer = std::make_shared<carto::UserLayer>();
    layer->features = {feature};
    const auto layers = carto::build_user_layers({layer}, on, {});
    REQUIRE(layers.size() == 1);
    return layers[0];
}

/// A line with a corner at the place, to both sides of it.
carto::UserGeometryPtr line_through(const Place& place, double lng_deg, double lat_deg) {
    const base::LngLat at = place.at;
    carto::UserFeature line;
    line.lines.points = {{at.lng_deg - lng_deg, at.lat_deg - lat_deg},
                         at,
                         {at.lng_deg + lng_deg, at.lat_deg + lat_deg}};
    line.lines.ring_ends = {3};
    return built(line, place.projection);
}

scene::Scene street_scene(const carto::Camera& camera) {
    auto scene = empty_scene(64, 64);
    scene.camera = camera;
    return scene;
}

scene::Scene with_lines(const carto::Camera& camera, const carto::UserGeometry& geometry) {
    auto scene = street_scene(camera);
    for (const carto::StrokePtr& line : geometry.lines) {
        scene.base_strokes.push_back({line, solid(3)});
    }
    return scene;
}

/// The middle of the ink along the two rows (or columns) on either side of a position.
double middle_of_ink(const render::Picture& picture, double row, bool is_across_columns) {
    double sum = 0;
    double moment = 0;
    const int first = static_cast<int>(std::lround(row)) - 1;
    for (int line = first; line < first + 2; ++line) {
        for (int i = 0; i < 64; ++i) {
            const double ink_there =
                is_across_columns ? coverage(picture, i, line) : coverage(picture, line, i);
            sum += ink_there;
            moment += ink_there * (i + 0.5);
        }
    }
    REQUIRE(sum > 3);
    return moment / sum;
}

/// Where the meridian and the parallel of a place cross on the picture.
carto::ScreenPt drawn_crossing(const carto::Camera& camera, const carto::UserGeometry& meridian,
                               const carto::UserGeometry& parallel, carto::ScreenPt expected) {
    return {middle_of_ink(paint(with_lines(camera, meridian)), expected.y_px, true),
            middle_of_ink(paint(with_lines(camera, parallel)), expected.x_px, false)};
}

}  // namespace

TEST_CASE("streets far from the projection's origin are where the projection puts them",
          "[display]") {
    for (const Place& place : places) {
        INFO(place.name);
        const auto at = carto::project(place.projection, place.at);
        REQUIRE(at);
        const auto meridian = line_through(place, 0, 3);
        const auto parallel = line_through(place, 0.9, 0);
        const carto::Camera start{place.projection, *at, m_per_px};
        carto::ScreenPt last{};
        for (int step = 0; step < 12; ++step) {
            INFO("after " << step << " pixels");
            const carto::ScreenPt expected{32.0 + step, 32.0 - step};
            const auto drawn =
                drawn_crossing(carto::panned(start, step, -step), *meridian, *parallel, expected);
            CHECK(std::abs(drawn.x_px - expected.x_px) < 0.1);
            CHECK(std::abs(drawn.y_px - expected.y_px) < 0.1);
            if (step > 0) {
                CHECK(std::abs(drawn.x_px - last.x_px - 1) < 0.1);
                CHECK(std::abs(drawn.y_px - last.y_px + 1) < 0.1);
            }
            last = drawn;
        }
    }
}

TEST_CASE("the edge of a very large area stands still among streets", "[display]") {
    // Its mesh is one piece, anchored thousands of kilometres from this corner of it.
    const Place& world = places[1];
    carto::UserFeature empire;
    empire.areas.points = {{46, 20}, {46, 70}, {170, 70}, {170, 20}, {46, 20}};
    empire.areas.points.insert(empire.areas.points.begin() + 1, world.at);
    empire.areas.ring_ends = {6};
    empire.areas.polygon_ends = {1};
    const auto geometry = built(empire, world.projection);
    REQUIRE(geometry->fills.size() == 1);
    const auto at = carto::project(world.projection, world.at);
    REQUIRE(at);
    REQUIRE(std::abs(geometry->fills[0]->anchor_m.x_m - at->x_m) > 3e6);
    const carto::Camera start{world.projection, *at, m_per_px};
    double last = 0;
    for (int step = 0; step < 12; ++step) {
        INFO("after " << step << " pixels");
        auto scene = street_scene(carto::panned(start, step, -step));
        scene.base_fills.push_back({geometry->fills[0], ink, scene::Hatch::none});
        const auto picture = paint(scene);
        // The slant of the edge makes the rows' mean finer than a pixel.
        double inked = 0;
        for (int y = 32 - step - 16; y < 32 - step + 16; ++y) {
            for (int x = 0; x < 64; ++x) {
                inked += coverage(picture, x, y);
            }
        }
        const double edge = 64 - inked / 32;
        CHECK(std::abs(edge - (32 + step)) < 0.1);
        if (step > 0) {
            CHECK(std::abs(edge - last - 1) < 0.1);
        }
        last = edge;
    }
}
