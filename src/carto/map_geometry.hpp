#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include <carto/atlas.hpp>
#include <carto/footprint.hpp>
#include <carto/meshes.hpp>
#include <carto/projection.hpp>
#include <carto/user_geometry.hpp>

namespace wherein::carto {

/// What a line of the base map stands for.
enum class StrokeClass : std::uint8_t {
    coast,
    country_border,
    unit_border,
    river,
    lake_shore,
    disputed
};
constexpr std::size_t stroke_class_count = 6;

/// A stroke with the rank (rivers: scalerank) that decides from which scale on it shows.
struct RankedStroke {
    StrokePtr mesh;
    int rank{};
    std::uint32_t feature{};  ///< disputed lines: index into Atlas::disputed_lines
};

/// The base map at one level of detail in one projection. Meshes are cut into pieces small enough
/// to cull.
struct MapLevel {
    std::optional<base::GeoBox> around;  ///< what of the earth it holds; all when empty
    std::vector<FillPtr> land;
    std::array<std::vector<RankedStroke>, stroke_class_count> strokes;
    std::vector<FillPtr> lakes, urban, glaciers;
    /// Parallel to Atlas::disputed_areas.
    std::vector<FillPtr> disputed_areas;
};

/// How fine the shapes are: 0.1, 0.02, 0.006 and 0.002 degree.
enum class Detail : std::uint8_t { low, mid, fine, full };
constexpr std::size_t detail_count = 4;

/// A place's footprint, ready to draw: pieces to fill and the outline of the union (inner borders
/// between members left out), which has them on its left.
struct FootprintGeometry {
    std::vector<FillPtr> fills;
    std::vector<StrokePtr> outline;
};

/// The footprints of an article's places at one level of detail, parallel to those they were built
/// from.
struct FootprintLevel {
    std::optional<base::GeoBox> around;  ///< as in MapLevel
    std::shared_ptr<const std::vector<Footprint>> of;
    std::vector<FootprintGeometry> shapes;
};

class GlobeMap;

/// The map in one projection; levels arrive one after the other, null until built.
struct MapGeometry {
    Projection projection;
    std::array<std::shared_ptr<const MapLevel>, detail_count> levels{};            ///< by Detail
    std::array<std::shared_ptr<const FootprintLevel>, detail_count> footprints{};  ///< by Detail
    std::vector<UserGeometryPtr> user_layers{};                                    ///< bottom first
    std::shared_ptr<const GlobeMap> globe{};  ///< of the whole earth, in no projection yet
};

/// Whether there is nothing left to build: all levels of the whole earth but the finest, which is
/// only ever built around a view.
bool is_whole(const MapGeometry& geometry);

/// The detail a view of this scale wants: no shape is off by more than about a pixel.
Detail detail_for(double m_per_px);
/// The built level nearest to the wanted one (finer first) that holds all of the view, else the
/// nearest there is; null when none is built.
const MapLevel* best_level(const MapGeometry& geometry, Detail wanted, const base::GeoBox& view);

/// A level and the layers it was made of.
struct BuiltLevel {
    std::shared_ptr<const MapLevel> level;
    Atlas of;
};

/// Those of the layers that a level is made of.
Atlas layers_of(const Atlas& atlas, Detail detail);

/// Project, cut at the projection's edge, triangulate and stroke one level.
/// low: countries_low only; mid: countries_mid, larger lakes and rivers; fine: states, nearly all
/// lakes and rivers, towns and ice; full: states_full and everything.
/// Borders are told from coast and unit lines by counting the shared edges. Where they run along
/// the rim of a disputed area they are left to its lines, which stand for them in every view.
/// in      around: leave out features beyond it; empty: the whole earth
///         before: an earlier build in this projection; what it has of unchanged layers is kept
/// out     null when stopped or when the atlas lacks the level's layers
/// thread  any; pure
std::shared_ptr<const MapLevel> build_level(const Atlas& atlas, const Projection& projection,
                                            Detail detail, std::stop_token stop,
                                            const std::optional<base::GeoBox>& around = {},
                                            const BuiltLevel& before = {});

/// The built shapes of these very footprints, chosen in the same way.
const FootprintLevel* best_footprints(const MapGeometry& geometry, Detail wanted,
                                      const std::shared_ptr<const std::vector<Footprint>>& of,
                                      const base::GeoBox& view);

/// in      around: leave out members beyond it
/// out     null when stopped or without footprints
/// thread  any; pure
std::shared_ptr<const FootprintLevel> build_footprints(
    const Atlas& atlas, std::shared_ptr<const std::vector<Footprint>> footprints,
    const Projection& projection, Detail detail, std::stop_token stop,
    const std::optional<base::GeoBox>& around = {});

}  // namespace wherein::carto
