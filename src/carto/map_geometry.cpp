#include <carto/map_geometry.hpp>

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>

#include <carto/exchange.hpp>
#include <carto/mesh_pieces.hpp>
#include <carto/rim_index.hpp>
#include <carto/shared_edges.hpp>

namespace wherein::carto {
namespace {

constexpr double low_from_m_per_px = 9'000;
constexpr double mid_from_m_per_px = 2'600;

/// What a level leaves out.
struct LevelLimits {
    double smallest_lake_km2;
    int last_river_rank;
    bool has_units;
    double tile_deg;           ///< meshes of about this size
    double rim_tolerance_deg;  ///< how far its borders stray from the lines of dispute
};

LevelLimits limits_of(Detail detail) {
    switch (detail) {
        case Detail::low:
            return {5'000, 2, false, 60, 0.11};
        case Detail::mid:
            return {200, 6, false, 20, 0.022};
        case Detail::full:
            break;
    }
    return {0, std::numeric_limits<int>::max(), true, 5, 0.0025};
}

const std::shared_ptr<const Layer>& land_layer(const Atlas& atlas, Detail detail) {
    return detail == Detail::low   ? atlas.countries_low
           : detail == Detail::mid ? atlas.countries_mid
                                   : atlas.states;
}

std::vector<const Feature*> pointers(const Layer& layer) {
    std::vector<const Feature*> features;
    features.reserve(layer.features.size());
    for (const Feature& feature : layer.features) {
        features.push_back(&feature);
    }
    return features;
}

bool is_shore(const LineSides& sides) {
    return sides.left_country.empty() || sides.right_country.empty();
}

bool is_rim(const LineSides& sides) {
    return !sides.left_areas.empty() || !sides.right_areas.empty();
}

/// The lines of dispute that stand for lines of the base map.
RimIndex rims_of(const Atlas& atlas, double tolerance_deg) {
    RimIndex rims(tolerance_deg);
    if (atlas.disputed_lines) {
        for (const Feature& line : atlas.disputed_lines->features) {
            if (line.sides && is_rim(*line.sides) && !is_shore(*line.sides)) {
                rims.add(line.shape);
            }
        }
    }
    return rims;
}

/// Builds the parts of a level one after the other, as long as nobody asks to stop.
class LevelBuilder {
  public:
    LevelBuilder(const Atlas& atlas, const Projection& projection, Detail detail,
                 std::stop_token stop)
        : atlas_(atlas), cutter_(projection), limits_(limits_of(detail)), stop_(std::move(stop)) {}

    std::shared_ptr<const MapLevel> build(const Layer& land) {
        add_borders(land);
        level_->land = fills(land, [](const Feature&) { return true; });
        add_water();
        if (limits_.has_units && atlas_.urban) {
            level_->urban = fills(*atlas_.urban, [](const Feature&) { return true; });
        }
        if (atlas_.glaciers && limits_.has_units) {
            level_->glaciers = fills(*atlas_.glaciers, [](const Feature&) { return true; });
        }
        add_disputed();
        return stop_.stop_requested() ? nullptr : level_;
    }

  private:
    template <class Test>
    std::vector<FillPtr> fills(const Layer& layer, Test wanted) {
        FillPieces pieces(cutter_, limits_.tile_deg);
        for (const Feature& feature : layer.features) {
            if (stop_.stop_requested()) {
                break;
            }
            if (wanted(feature)) {
                pieces.add(feature.shape);
            }
        }
        return pieces.take();
    }

    std::vector<RankedStroke>& strokes(StrokeClass which) {
        return level_->strokes[static_cast<std::size_t>(which)];
    }

    void keep(StrokeClass which, std::vector<StrokePtr> meshes, int rank = 0,
              std::uint32_t feature = 0) {
        for (StrokePtr& mesh : meshes) {
            strokes(which).push_back({std::move(mesh), rank, feature});
        }
    }

    void add_borders(const Layer& land) {
        StrokePieces coast(cutter_, limits_.tile_deg);
        StrokePieces countries(cutter_, limits_.tile_deg);
        StrokePieces units(cutter_, limits_.tile_deg);
        std::map<std::string_view, std::uint32_t> numbers;
        const auto country_number = [&](const Feature& feature) {
            return numbers.emplace(feature.adm0_a3, static_cast<std::uint32_t>(numbers.size()))
                .first->second;
        };
        const RimIndex rims = rims_of(atlas_, limits_.rim_tolerance_deg);
        visit_edges(pointers(land), country_number, [&](EdgeUse use, const EdgeRun& run) {
            if (use == EdgeUse::outer) {
                coast.add(run);
                return;
            }
            StrokePieces& to = use == EdgeUse::between_groups ? countries : units;
            rims.visit_apart(run, [&to](const EdgeRun& apart) { to.add(apart); });
        });
        keep(StrokeClass::coast, coast.take());
        keep(StrokeClass::country_border, countries.take());
        if (limits_.has_units) {
            keep(StrokeClass::unit_border, units.take());
        }
    }

    void add_water() {
        const auto is_large = [this](const Feature& lake) {
            return lake.area_km2 >= limits_.smallest_lake_km2;
        };
        if (atlas_.lakes) {
            level_->lakes = fills(*atlas_.lakes, is_large);
            StrokePieces shores(cutter_, limits_.tile_deg);
            for (const Feature& lake : atlas_.lakes->features) {
                if (is_large(lake)) {
                    shores.add(lake.shape);
                }
            }
            keep(StrokeClass::lake_shore, shores.take());
        }
        if (!atlas_.rivers) {
            return;
        }
        std::map<int, StrokePieces> by_rank;
        for (const Feature& river : atlas_.rivers->features) {
            if (river.rank <= limits_.last_river_rank) {
                by_rank.try_emplace(river.rank, cutter_, limits_.tile_deg)
                    .first->second.add(river.shape);
            }
        }
        for (auto& [rank, pieces] : by_rank) {
            keep(StrokeClass::river, pieces.take(), rank);
        }
    }

    void add_disputed() {
        if (atlas_.disputed_lines) {
            const auto& lines = atlas_.disputed_lines->features;
            for (std::uint32_t i = 0; i < lines.size(); ++i) {
                StrokePieces pieces(cutter_, limits_.tile_deg);
                pieces.add(lines[i].shape);
                keep(StrokeClass::disputed, pieces.take(), 0, i);
            }
        }
        if (!atlas_.disputed_areas) {
            return;
        }
        for (const Feature& area : atlas_.disputed_areas->features) {
            FillPieces fill(cutter_, limits_.tile_deg);
            fill.add(area.shape);
            level_->disputed_areas.push_back(fill.take_whole());
        }
    }

    const Atlas& atlas_;
    Cutter cutter_;
    LevelLimits limits_;
    std::stop_token stop_;
    std::shared_ptr<MapLevel> level_ = std::make_shared<MapLevel>();
};

void add_country(const Atlas& atlas, const Feature& country, Detail detail,
                 std::vector<const Feature*>& to) {
    const auto& layer = land_layer(atlas, detail);
    const std::size_t before = to.size();
    if (layer) {
        for (const Feature& feature : layer->features) {
            if (feature.adm0_a3 == country.adm0_a3) {
                to.push_back(&feature);
            }
        }
    }
    if (to.size() == before) {
        to.push_back(&country);
    }
}

// The features a footprint is drawn with: whole countries in the level's own detail.
std::vector<const Feature*> members_at(const Atlas& atlas, const Footprint& footprint,
                                       Detail detail) {
    std::vector<const Feature*> features;
    for (const std::uint32_t country : footprint.countries) {
        add_country(atlas, atlas.countries_mid->features[country], detail, features);
    }
    for (const std::uint32_t state : footprint.states) {
        features.push_back(&atlas.states->features[state]);
    }
    for (const std::uint32_t area : footprint.disputed) {
        features.push_back(&atlas.disputed_areas->features[area]);
    }
    return features;
}

}  // namespace

Detail detail_for(double m_per_px) {
    if (m_per_px >= low_from_m_per_px) {
        return Detail::low;
    }
    return m_per_px >= mid_from_m_per_px ? Detail::mid : Detail::full;
}

const MapLevel* best_level(const MapGeometry& geometry, Detail wanted) {
    const auto index = static_cast<std::size_t>(wanted);
    for (std::size_t finer = index; finer < geometry.levels.size(); ++finer) {
        if (geometry.levels[finer]) {
            return geometry.levels[finer].get();
        }
    }
    for (std::size_t coarser = index; coarser-- > 0;) {
        if (geometry.levels[coarser]) {
            return geometry.levels[coarser].get();
        }
    }
    return nullptr;
}

std::shared_ptr<const MapLevel> build_level(const Atlas& atlas, const Projection& projection,
                                            Detail detail, std::stop_token stop) {
    const auto& land = land_layer(atlas, detail);
    if (!land) {
        return nullptr;
    }
    return LevelBuilder(atlas, projection, detail, std::move(stop)).build(*land);
}

namespace {

FootprintGeometry build_footprint(const Atlas& atlas, const Footprint& footprint,
                                  const Projection& projection, Detail detail) {
    const std::vector<const Feature*> features = members_at(atlas, footprint, detail);
    const LevelLimits limits = limits_of(detail);
    const Cutter cutter(projection);
    FillPieces fills(cutter, limits.tile_deg);
    for (const Feature* feature : features) {
        fills.add(feature->shape);
    }
    StrokePieces outline(cutter, limits.tile_deg);
    const Exchange exchange(atlas, footprint);
    const bool is_plain = exchange.is_none() || !atlas.disputed_lines;
    const RimIndex rims =
        is_plain ? RimIndex(limits.rim_tolerance_deg) : exchange.rims(limits.rim_tolerance_deg);
    visit_edges(
        features, [](const Feature&) { return 0U; },
        [&](EdgeUse use, const EdgeRun& run) {
            if (use == EdgeUse::outer) {
                rims.visit_apart(run, [&](const EdgeRun& apart) { outline.add(apart); });
            }
        });
    if (!is_plain) {
        exchange.change(fills, cutter, limits.tile_deg);
        exchange.add_new_outline(outline);
    }
    return {fills.take(), outline.take()};
}

}  // namespace

const FootprintLevel* best_footprints(const MapGeometry& geometry, Detail wanted,
                                      const std::shared_ptr<const std::vector<Footprint>>& of) {
    for (const Detail detail : {wanted, Detail::full, Detail::mid, Detail::low}) {
        const auto& level = geometry.footprints[static_cast<std::size_t>(detail)];
        if (level && level->of == of) {
            return level.get();
        }
    }
    return nullptr;
}

std::shared_ptr<const FootprintLevel> build_footprints(
    const Atlas& atlas, std::shared_ptr<const std::vector<Footprint>> footprints,
    const Projection& projection, Detail detail, std::stop_token stop) {
    if (!footprints) {
        return nullptr;
    }
    auto level = std::make_shared<FootprintLevel>();
    level->of = std::move(footprints);
    for (const Footprint& footprint : *level->of) {
        if (stop.stop_requested()) {
            return nullptr;
        }
        level->shapes.push_back(build_footprint(atlas, footprint, projection, detail));
    }
    return level;
}

}  // namespace wherein::carto
