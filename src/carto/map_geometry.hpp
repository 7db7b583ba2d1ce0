#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

#include <carto/atlas.hpp>
#include <carto/footprint.hpp>
#include <carto/projection.hpp>

namespace wherein::carto {

/// Metres relative to a mesh's anchor. Floats are exact enough here: 0.01 m at 100 km.
struct FloatPt {
    float x_m{};
    float y_m{};
};

/// Filled area as triangles (three points each). Immutable; `id` is unique in the process, so a
/// renderer can keep it on the GPU.
struct FillMesh {
    std::uint64_t id{};
    ProjectedPt anchor_m;
    ProjectedBox box;
    std::vector<FloatPt> triangles;
};

/// Polylines. `ends[i]` is the index past line i's last point. Immutable; `id` as above.
struct StrokeMesh {
    std::uint64_t id{};
    ProjectedPt anchor_m;
    ProjectedBox box;
    std::vector<FloatPt> points;
    std::vector<std::uint32_t> ends;
};

/// What a line of the base map stands for.
enum class StrokeClass : std::uint8_t { coast, country_border, unit_border, river, lake_shore, disputed };
constexpr std::size_t stroke_class_count = 6;

using FillPtr = std::shared_ptr<const FillMesh>;
using StrokePtr = std::shared_ptr<const StrokeMesh>;

/// A stroke with the rank (rivers: scalerank) that decides from which scale on it shows.
struct RankedStroke {
    StrokePtr mesh;
    int rank{};
    std::uint32_t feature{};  ///< disputed lines: index into Atlas::disputed_lines
};

/// The base map at one level of detail in one projection. Meshes are cut into pieces small enough
/// to cull (about 5 degrees).
struct MapLevel {
    std::vector<FillPtr> land;
    std::array<std::vector<RankedStroke>, stroke_class_count> strokes;
    std::vector<FillPtr> lakes, urban, glaciers;
    /// Parallel to Atlas::disputed_areas.
    std::vector<FillPtr> disputed_areas;
};

enum class Detail : std::uint8_t { low, mid, full };

/// A place's footprint, ready to draw: pieces to fill and the outline of the union (inner borders
/// between members left out).
struct FootprintGeometry {
    std::vector<FillPtr> fills;
    std::vector<StrokePtr> outline;
};

/// The footprints of an article's places at one level of detail, parallel to those they were built
/// from.
struct FootprintLevel {
    std::shared_ptr<const std::vector<Footprint>> of;
    std::vector<FootprintGeometry> shapes;
};

/// The map in one projection; levels arrive one after the other, null until built.
struct MapGeometry {
    Projection projection;
    std::array<std::shared_ptr<const MapLevel>, 3> levels;              ///< by Detail
    std::array<std::shared_ptr<const FootprintLevel>, 3> footprints{};  ///< by Detail
};

/// The detail a view of this scale wants.
Detail detail_for(double m_per_px);
/// The built level nearest to the wanted one (finer first), null when none is built.
const MapLevel* best_level(const MapGeometry& geometry, Detail wanted);

/// Project, cut at the projection's edge, triangulate and stroke one level.
/// low: countries_low only; mid: countries_mid, larger lakes and rivers; full: everything.
/// Borders are told from coast and unit lines by counting the shared edges. Where they run along
/// the rim of a disputed area they are left to its lines, which stand for them in every view.
/// out     null when stopped or when the atlas lacks the level's layers
/// thread  any; pure
std::shared_ptr<const MapLevel> build_level(const Atlas& atlas, const Projection& projection, Detail detail,
                                            std::stop_token stop);

/// The built shapes of these very footprints nearest to the wanted detail, null when there are none.
const FootprintLevel* best_footprints(const MapGeometry& geometry, Detail wanted,
                                      const std::shared_ptr<const std::vector<Footprint>>& of);

/// out     null when stopped or without footprints
/// thread  any; pure
std::shared_ptr<const FootprintLevel> build_footprints(
    const Atlas& atlas, std::shared_ptr<const std::vector<Footprint>> footprints,
    const Projection& projection, Detail detail, std::stop_token stop);

}  // namespace wherein::carto
