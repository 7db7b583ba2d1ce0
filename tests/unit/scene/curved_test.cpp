#include <cmath>

#include <scene/curved_line.hpp>
#include <scene/river_paths.hpp>
#include <scene/spine.hpp>
#include <support/catch.hpp>

namespace wherein::scene {
namespace {

using carto::ProjectedPt;
using Catch::Matchers::WithinAbs;

const carto::Projection flat{carto::ProjectionKind::plate_carree, 0, 0, 0, 0};

carto::Shape polygon(std::vector<base::LngLat> points) {
    carto::Shape shape;
    points.push_back(points.front());
    shape.points = std::move(points);
    shape.ring_ends = {static_cast<std::uint32_t>(shape.points.size())};
    shape.polygon_ends = {1};
    return shape;
}

/// A band of this half width about the parabola lat = bow * (lng / 10)^2, from -10 to 10 degrees.
carto::Shape bent_band(double bow_deg, double half_width_deg) {
    std::vector<base::LngLat> points;
    const auto middle = [&](int lng) { return bow_deg * lng * lng / 100.0; };
    for (int lng = -10; lng <= 10; ++lng) {
        points.push_back({static_cast<double>(lng), middle(lng) + half_width_deg});
    }
    for (int lng = 10; lng >= -10; --lng) {
        points.push_back({static_cast<double>(lng), middle(lng) - half_width_deg});
    }
    return polygon(std::move(points));
}

lettering::Line line_of(std::string_view text, float spacing_px = 0) {
    static const auto shaper = lettering::Shaper::open(std::string(WHEREIN_SOURCE_DIR) + "/assets");
    REQUIRE(shaper.has_value());
    return (*shaper)->line(text, style::Face::sans, 16, spacing_px);
}

/// An arc over a hill, 400 pixels wide and 100 high in its middle.
TextPath hill() {
    std::vector<ScreenPt> points;
    for (int x = 0; x <= 400; x += 10) {
        points.push_back({static_cast<double>(x), (x - 200) * (x - 200) / 400.0});
    }
    return TextPath(points);
}

}  // namespace

TEST_CASE("the spine follows the middle of a bent area", "[scene]") {
    const auto spine = spine_of(bent_band(3, 1), flat, SpineAxis::longest);
    REQUIRE(spine);
    const double degree_m = std::abs(carto::project(flat, {1, 0})->x_m);
    for (const ProjectedPt& point : spine->points) {
        const double lng = point.x_m / degree_m, lat = point.y_m / degree_m;
        CHECK_THAT(lat, WithinAbs(3 * lng * lng / 100, 0.15));
    }
    CHECK(spine->length_m > 18 * degree_m);
    CHECK_THAT(spine->width_m / degree_m, WithinAbs(2, 0.2));
}

TEST_CASE("an area as wide as long has no longest axis, only a level one", "[scene]") {
    const auto square = polygon({{0, 0}, {0, 10}, {10, 10}, {10, 0}});
    CHECK_FALSE(spine_of(square, flat, SpineAxis::longest));
    const auto level = spine_of(square, flat, SpineAxis::level);
    REQUIRE(level);
    CHECK_THAT(level->points.front().y_m, WithinAbs(level->points.back().y_m, 1));
}

TEST_CASE("an upright area has a spine along its length and none to read level", "[scene]") {
    const auto leaning = polygon({{0, 0}, {2, 0}, {6, 20}, {4, 20}});
    const auto spine = spine_of(leaning, flat, SpineAxis::longest);
    REQUIRE(spine);
    const ProjectedPt a = spine->points.front(), b = spine->points.back();
    CHECK(std::abs(b.y_m - a.y_m) > 3 * std::abs(b.x_m - a.x_m));
    CHECK_FALSE(spine_of(leaning, flat, SpineAxis::level));
}

TEST_CASE("of several polygons the largest carries the spine; one out of sight has none",
          "[scene]") {
    carto::Shape shape = polygon({{0, 0}, {0, 1}, {1, 1}, {1, 0}});
    const carto::Shape large = polygon({{20, 0}, {20, 2}, {40, 2}, {40, 0}});
    shape.points.insert(shape.points.end(), large.points.begin(), large.points.end());
    shape.ring_ends.push_back(static_cast<std::uint32_t>(shape.points.size()));
    shape.polygon_ends.push_back(2);
    const auto spine = spine_of(shape, flat, SpineAxis::longest);
    REQUIRE(spine);
    CHECK(spine->points.front().x_m > carto::project(flat, {19, 0})->x_m);
    const carto::Projection behind{carto::ProjectionKind::orthographic, -150, 0, 0, 0};
    CHECK_FALSE(spine_of(shape, behind, SpineAxis::longest));
    CHECK_FALSE(spine_of({}, flat, SpineAxis::longest));
}

TEST_CASE("an area on both ends of the map has no spine across what lies between", "[scene]") {
    const carto::Shape band = bent_band(3, 1);
    // Its middle lies where the map ends: one half is at the left, the other at the right.
    const carto::Projection torn{carto::ProjectionKind::equal_earth, -180, 0, 0, 0};
    CHECK_FALSE(spine_of(band, torn, SpineAxis::longest));
    CHECK_FALSE(spine_of(band, torn, SpineAxis::level));
    const carto::Projection whole{carto::ProjectionKind::equal_earth, 150, 0, 0, 0};
    CHECK(spine_of(band, whole, SpineAxis::longest));
    // A globe does not end there.
    const carto::Projection globe{carto::ProjectionKind::orthographic, 0, 80, 0, 0};
    const carto::Shape cap =
        polygon({{150, 83}, {180, 83}, {-150, 83}, {-150, 84}, {180, 84}, {150, 84}});
    CHECK(spine_of(cap, globe, SpineAxis::longest));
}

TEST_CASE("letters along an arc stand on it, each turned as the arc is there", "[scene]") {
    const TextPath path = hill();
    const lettering::Line line = line_of("CARPATHIANS", 10);
    const CurvedLine laid = laid_along(path, path.length_px() / 2, line, 16, 10, 0);
    REQUIRE(laid.glyphs.size() == line.glyphs.size());
    REQUIRE(laid.boxes.size() == line.glyphs.size());
    CHECK(laid.glyphs.front().angle_rad < -0.2);
    CHECK(laid.glyphs.back().angle_rad > 0.2);
    CHECK_THAT(laid.glyphs.front().angle_rad, WithinAbs(-laid.glyphs.back().angle_rad, 0.05));
    for (std::size_t i = 0; i < laid.boxes.size(); ++i) {
        const ScreenPt middle = laid.boxes[i].center();
        CHECK_THAT(middle.y_px, WithinAbs((middle.x_px - 200) * (middle.x_px - 200) / 400, 1.5));
        if (i > 0) {
            CHECK(laid.glyphs[i].angle_rad >= laid.glyphs[i - 1].angle_rad);
            CHECK(middle.x_px > laid.boxes[i - 1].center().x_px);
        }
    }
}

TEST_CASE("a name above a river leaves it free", "[scene]") {
    const TextPath river({{0, 100}, {400, 100}});
    const CurvedLine laid = laid_along(river, 200, line_of("Kura"), 16, 0, 4);
    for (const GlyphPose& pose : laid.glyphs) {
        CHECK_THAT(pose.origin.y_px, WithinAbs(96, 0.01));
    }
    for (const PixelBox& box : laid.boxes) {
        CHECK(box.bottom_px < 100);
    }
}

TEST_CASE("no text stands on its head; upright text is read from below", "[scene]") {
    CHECK(TextPath({{400, 0}, {0, 10}}).at(0).x_px == 0);
    CHECK(TextPath({{0, 0}, {400, 10}}).at(0).x_px == 0);
    CHECK(TextPath({{0, 0}, {1, 300}}).at(0).y_px == 300);
    CHECK(TextPath({{0, 300}, {-1, 0}}).at(0).y_px == 300);
}

TEST_CASE("bow and bend tell a straight path from a curved one", "[scene]") {
    const TextPath straight({{0, 0}, {300, 100}});
    CHECK_THAT(straight.bow_px(0, 300), WithinAbs(0, 0.01));
    CHECK(hill().bow_px(0, hill().length_px()) > 90);
}

TEST_CASE("marks go with the letter they stand on", "[scene]") {
    const lettering::Line line = line_of("Q\u0323");
    REQUIRE(line.glyphs.size() == 2);
    const TextPath upwards({{100, 300}, {100, 0}});
    const CurvedLine laid = laid_along(upwards, 150, line, 16, 0, 0);
    REQUIRE(laid.boxes.size() == 1);
    CHECK(laid.glyphs[0].angle_rad == laid.glyphs[1].angle_rad);
    CHECK(std::abs(laid.glyphs[1].origin.y_px - laid.glyphs[0].origin.y_px) < 16);
}

TEST_CASE("a river's name goes where the river runs smooth", "[scene]") {
    // Straight, then winding, then straight again.
    GroundLine river;
    for (int x = 0; x <= 3000; x += 10) {
        const bool winds = x > 900 && x < 2100;
        river.push_back({static_cast<double>(x), winds ? 60 * std::sin(x / 25.0) : 0});
    }
    const auto stretches = smooth_stretches({river}, 300, 5, 800);
    REQUIRE_FALSE(stretches.empty());
    for (const GroundLine& stretch : stretches) {
        CHECK((stretch.back().x_m < 950 || stretch.front().x_m > 2050));
        CHECK_THAT(stretch.back().x_m - stretch.front().x_m, WithinAbs(300, 30));
    }
    CHECK(smooth_stretches({river}, 5000, 5, 800).empty());
}

TEST_CASE("parts of a river that meet are one line", "[scene]") {
    const auto lines =
        joined({{{1, 0}, {2, 0}}, {{5, 5}, {6, 6}}, {{0, 0}, {1, 0}}, {{2, 0}, {3, 0}}});
    REQUIRE(lines.size() == 2);
    const auto longest = std::max_element(
        lines.begin(), lines.end(),
        [](const GroundLine& a, const GroundLine& b) { return a.size() < b.size(); });
    CHECK(*longest == GroundLine{{0, 0}, {1, 0}, {2, 0}, {3, 0}});
}

TEST_CASE("a river keeps its stretches while the map is dragged, at one scale", "[scene]") {
    carto::Feature part;
    part.name = "Straight River";
    part.rank = 2;
    part.shape.points = {{0, 0}, {20, 0}};
    part.shape.ring_ends = {2};
    carto::Layer layer{carto::LayerKind::rivers, {part}};
    RiverPaths paths(layer, flat);
    REQUIRE(paths.rivers().size() == 1);
    const auto& river = paths.rivers().front();
    const auto before = paths.stretches(river, 4, 1000, 100, 1);
    CHECK_FALSE(before.empty());
    CHECK(paths.stretches(river, 4, 1000, 100, 1) == before);
    CHECK(paths.stretches(river, 1, 1000, 100, 1).empty());
    CHECK_FALSE(paths.stretches(river, 4, 900, 100, 1) == before);
}

TEST_CASE("a river over the cut of the map is named on its banks, not between its ends",
          "[scene]") {
    carto::Feature part;
    part.name = "Straight River";
    part.rank = 2;
    for (int lng = -85; lng <= -65; ++lng) {
        part.shape.points.push_back({static_cast<double>(lng), 10});
    }
    part.shape.ring_ends = {static_cast<std::uint32_t>(part.shape.points.size())};
    carto::Layer layer{carto::LayerKind::rivers, {part}};
    const carto::Projection map{carto::ProjectionKind::plate_carree, 105.5, 0, 0, 0};
    RiverPaths paths(layer, map);
    const auto& stretches = paths.stretches(paths.rivers().front(), 4, 4000, 100, 1);
    CHECK_FALSE(stretches.empty());
    const double bank_m = std::abs(carto::project(map, {-85.1, 10})->x_m);
    for (const GroundLine& stretch : stretches) {
        for (const ProjectedPt& point : stretch) {
            CHECK(std::abs(point.x_m) > bank_m);
        }
    }
}

}  // namespace wherein::scene
