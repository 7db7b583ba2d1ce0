#include <carto/map_geometry.hpp>

#include <cmath>

#include <support/catch.hpp>
#include <unit/carto/shapes.hpp>

using namespace wherein;
using namespace wherein::carto;
using Catch::Matchers::WithinRel;
using tests::two_countries;

namespace {

const Projection plain{ProjectionKind::plate_carree, 0, 0, 0, 0};
constexpr double m_per_deg = 111'319.4908;
constexpr base::GeoBox view{1, 40.5, 2, 41};

double length_deg(const std::vector<RankedStroke>& strokes) {
    double sum = 0;
    for (const RankedStroke& stroke : strokes) {
        std::uint32_t begin = 0;
        for (const std::uint32_t end : stroke.mesh->ends) {
            for (std::uint32_t i = begin + 1; i < end; ++i) {
                const FloatPt a = stroke.mesh->points[i - 1];
                const FloatPt b = stroke.mesh->points[i];
                sum += std::hypot(static_cast<double>(b.x_m) - static_cast<double>(a.x_m),
                                  static_cast<double>(b.y_m) - static_cast<double>(a.y_m));
            }
            begin = end;
        }
    }
    return sum / m_per_deg;
}

double area_deg2(const std::vector<FillPtr>& fills) {
    double sum = 0;
    for (const FillPtr& fill : fills) {
        for (std::size_t i = 0; i + 2 < fill->triangles.size(); i += 3) {
            const FloatPt a = fill->triangles[i];
            const FloatPt b = fill->triangles[i + 1];
            const FloatPt c = fill->triangles[i + 2];
            sum += static_cast<double>((b.x_m - a.x_m) * (c.y_m - a.y_m) -
                                       (b.y_m - a.y_m) * (c.x_m - a.x_m)) /
                   2;
        }
    }
    return sum / (m_per_deg * m_per_deg);
}

const std::vector<RankedStroke>& strokes(const MapLevel& level, StrokeClass which) {
    return level.strokes[static_cast<std::size_t>(which)];
}

}  // namespace

TEST_CASE("coast, country border and unit border are told apart and drawn once", "[carto]") {
    const auto level = build_level(two_countries(), plain, Detail::full, {});
    REQUIRE(level);
    CHECK_THAT(length_deg(strokes(*level, StrokeClass::coast)), WithinRel(16.0, 1e-4));
    CHECK_THAT(length_deg(strokes(*level, StrokeClass::country_border)), WithinRel(2.0, 1e-4));
    CHECK_THAT(length_deg(strokes(*level, StrokeClass::unit_border)), WithinRel(2.0, 1e-4));
    CHECK_THAT(area_deg2(level->land), WithinRel(12.0, 1e-4));
    CHECK(level->disputed_areas.size() == 1);
}

TEST_CASE("coarser levels have no unit borders", "[carto]") {
    const auto level = build_level(two_countries(), plain, Detail::mid, {});
    REQUIRE(level);
    CHECK(strokes(*level, StrokeClass::unit_border).empty());
    CHECK_THAT(length_deg(strokes(*level, StrokeClass::country_border)), WithinRel(2.0, 1e-4));
}

TEST_CASE("land across the map's edge is cut there and nothing is lost", "[carto]") {
    const Projection turned{ProjectionKind::plate_carree, -177, 0, 0, 0};
    const auto level = build_level(two_countries(), turned, Detail::mid, {});
    REQUIRE(level);
    CHECK_THAT(area_deg2(level->land), WithinRel(12.0, 1e-4));
    double widest_m = 0;
    for (const FillPtr& fill : level->land) {
        for (std::size_t i = 0; i < fill->triangles.size(); i += 3) {
            widest_m =
                std::max(widest_m, std::abs(static_cast<double>(fill->triangles[i].x_m) -
                                            static_cast<double>(fill->triangles[i + 1].x_m)));
        }
    }
    CHECK(widest_m < 7 * m_per_deg);
    CHECK_THAT(length_deg(strokes(*level, StrokeClass::coast)), WithinRel(16.0, 1e-4));
}

TEST_CASE("a footprint's outline leaves out the borders between its members", "[carto]") {
    const Atlas atlas = two_countries();
    const auto footprints = std::make_shared<const std::vector<Footprint>>(
        std::vector{resolve_footprint(atlas, {"A", "B"})});
    const auto built = build_footprints(atlas, footprints, plain, Detail::full, {});
    REQUIRE(built);
    REQUIRE(built->shapes.size() == 1);
    const FootprintGeometry& both = built->shapes.front();
    std::vector<RankedStroke> outline;
    for (const StrokePtr& mesh : both.outline) {
        outline.push_back({mesh, 0, {}});
    }
    CHECK_THAT(length_deg(outline), WithinRel(16.0, 1e-4));
    CHECK_THAT(area_deg2(both.fills), WithinRel(12.0, 1e-4));
}

TEST_CASE("a stopped or impossible build gives nothing", "[carto]") {
    std::stop_source source;
    source.request_stop();
    CHECK(build_level(two_countries(), plain, Detail::full, source.get_token()) == nullptr);
    CHECK(build_level({}, plain, Detail::low, {}) == nullptr);
    const auto one = std::make_shared<const std::vector<Footprint>>(1);
    CHECK(build_footprints({}, one, plain, Detail::low, source.get_token()) == nullptr);
    CHECK(build_footprints({}, nullptr, plain, Detail::low, {}) == nullptr);
}

TEST_CASE("shapes of other footprints are not taken for these", "[carto]") {
    const auto these = std::make_shared<const std::vector<Footprint>>(1);
    const auto others = std::make_shared<const std::vector<Footprint>>(1);
    MapGeometry geometry;
    geometry.footprints[0] = build_footprints({}, these, plain, Detail::low, {});
    CHECK(best_footprints(geometry, Detail::full, these, view) == geometry.footprints[0].get());
    CHECK(best_footprints(geometry, Detail::full, others, view) == nullptr);
}

TEST_CASE("the wanted level is replaced by the next finer, then the next coarser", "[carto]") {
    MapGeometry geometry;
    CHECK(best_level(geometry, Detail::mid, view) == nullptr);
    geometry.levels[0] = std::make_shared<const MapLevel>();
    CHECK(best_level(geometry, Detail::full, view) == geometry.levels[0].get());
    geometry.levels[2] = std::make_shared<const MapLevel>();
    CHECK(best_level(geometry, Detail::mid, view) == geometry.levels[2].get());
}

TEST_CASE("a level that holds only another part of the earth gives way to a coarser one",
          "[carto]") {
    MapGeometry geometry;
    geometry.levels[0] = std::make_shared<const MapLevel>();
    MapLevel part;
    part.around = base::GeoBox{170, -20, -170, 0};
    geometry.levels[3] = std::make_shared<const MapLevel>(part);
    CHECK(best_level(geometry, Detail::full, {178, -19, -178, -15}) == geometry.levels[3].get());
    CHECK(best_level(geometry, Detail::full, {160, -19, 175, -15}) == geometry.levels[0].get());
    CHECK_FALSE(is_whole(geometry));
    geometry.levels[0] = nullptr;
    CHECK(best_level(geometry, Detail::full, {160, -19, 175, -15}) == geometry.levels[3].get());
}

TEST_CASE("a level around a view leaves out what lies elsewhere", "[carto]") {
    const base::GeoBox around{4.5, 40.5, 5, 41};
    const auto level = build_level(two_countries(), plain, Detail::full, {}, around);
    REQUIRE(level);
    CHECK(level->around == around);
    CHECK_THAT(area_deg2(level->land), WithinRel(4.0, 1e-4));
    CHECK(level->disputed_areas.size() == 1);
}

TEST_CASE("what an earlier build has of unchanged layers is kept", "[carto]") {
    Atlas atlas = two_countries();
    const BuiltLevel before{build_level(atlas, plain, Detail::full, {}), atlas};
    atlas.lakes = atlas.countries_low;
    const auto level = build_level(atlas, plain, Detail::full, {}, std::nullopt, before);
    REQUIRE(level);
    CHECK(level->land == before.level->land);
    CHECK_THAT(area_deg2(level->lakes), WithinRel(12.0, 1e-4));
    const auto anew =
        build_level(atlas, plain, Detail::full, {}, base::GeoBox{0, 40, 6, 42}, before);
    REQUIRE(anew);
    CHECK(anew->land != before.level->land);
}

TEST_CASE("the closest views draw the finest units, where they are there", "[carto]") {
    Atlas atlas = two_countries();
    atlas.states_full = std::make_shared<const Layer>(
        Layer{LayerKind::states_full, {tests::unit_feature("A", "01", 0, 40, 2, 42)}});
    const auto full = build_level(atlas, plain, Detail::full, {});
    const auto fine = build_level(atlas, plain, Detail::fine, {});
    REQUIRE(full);
    REQUIRE(fine);
    CHECK_THAT(area_deg2(full->land), WithinRel(4.0, 1e-4));
    CHECK_THAT(area_deg2(fine->land), WithinRel(12.0, 1e-4));
}
