#include <carto/map_geometry.hpp>

#include <algorithm>

#include <carto/geo_box.hpp>

namespace wherein::carto {
namespace {

// Under a pixel at the levels' tolerances, but for the coarsest: the step below it is a large one,
// and a world map shows no difference at 1.2 pixels.
constexpr double low_from_m_per_px = 9'000;
constexpr double mid_from_m_per_px = 2'600;
constexpr double fine_from_m_per_px = 700;

/// The details from the wanted one to the finest, then on to the coarsest.
std::array<Detail, detail_count> by_nearness(Detail wanted) {
    std::array<Detail, detail_count> order{};
    std::size_t count = 0;
    for (auto finer = static_cast<std::size_t>(wanted); finer < detail_count; ++finer) {
        order[count++] = static_cast<Detail>(finer);
    }
    for (auto coarser = static_cast<std::size_t>(wanted); coarser-- > 0;) {
        order[count++] = static_cast<Detail>(coarser);
    }
    return order;
}

template <class Level>
bool holds(const Level& level, const base::GeoBox& view) {
    return !level.around || covers(*level.around, view);
}

}  // namespace

Detail detail_for(double m_per_px) {
    return m_per_px >= low_from_m_per_px    ? Detail::low
           : m_per_px >= mid_from_m_per_px  ? Detail::mid
           : m_per_px >= fine_from_m_per_px ? Detail::fine
                                            : Detail::full;
}

bool is_whole(const MapGeometry& geometry) {
    return std::all_of(geometry.levels.begin(), geometry.levels.end() - 1,
                       [](const auto& level) { return level && !level->around; });
}

const MapLevel* best_level(const MapGeometry& geometry, Detail wanted, const base::GeoBox& view) {
    const MapLevel* nearest = nullptr;
    for (const Detail detail : by_nearness(wanted)) {
        const auto& level = geometry.levels[static_cast<std::size_t>(detail)];
        if (level && holds(*level, view)) {
            return level.get();
        }
        nearest = nearest ? nearest : level.get();
    }
    return nearest;
}

const FootprintLevel* best_footprints(const MapGeometry& geometry, Detail wanted,
                                      const std::shared_ptr<const std::vector<Footprint>>& of,
                                      const base::GeoBox& view) {
    const FootprintLevel* nearest = nullptr;
    for (const Detail detail : by_nearness(wanted)) {
        const auto& level = geometry.footprints[static_cast<std::size_t>(detail)];
        if (!level || level->of != of) {
            continue;
        }
        if (holds(*level, view)) {
            return level.get();
        }
        nearest = nearest ? nearest : level.get();
    }
    return nearest;
}

}  // namespace wherein::carto
