#include <limits>
#include <map>
#include <span>
#include <string_view>

#include <carto/geo_box.hpp>
#include <carto/level_layers.hpp>
#include <carto/mesh_pieces.hpp>
#include <carto/rim_index.hpp>
#include <carto/river_sources.hpp>
#include <carto/shared_edges.hpp>
#include <carto/thinning.hpp>

namespace wherein::carto {
namespace {

/// Builds the parts of a level one after the other, as long as nobody asks to stop.
class LevelBuilder {
  public:
    LevelBuilder(const Atlas& atlas, const Projection& projection, Detail detail,
                 std::stop_token stop, const std::optional<base::GeoBox>& around,
                 const BuiltLevel& before)
        : atlas_(atlas),
          cutter_(projection),
          detail_(detail),
          limits_(limits_of(detail)),
          stop_(std::move(stop)),
          before_(before.level && before.level->around == around ? &before : nullptr) {
        level_->around = around;
        if (atlas.rivers && !is_kept(&Atlas::rivers)) {
            sources_.emplace(near_features(*atlas.rivers), limits_.shore_deg);
        }
    }

    std::shared_ptr<const MapLevel> build() {
        add_land();
        add_lakes();
        add_rivers();
        if (limits_.has_units) {
            add_cover(atlas_.urban, &Atlas::urban, level_->urban, &MapLevel::urban);
            add_cover(atlas_.glaciers, &Atlas::glaciers, level_->glaciers, &MapLevel::glaciers);
        }
        add_disputed_lines();
        add_disputed_areas();
        return stop_.stop_requested() ? nullptr : level_;
    }

  private:
    using LayerPtr = std::shared_ptr<const Layer>;

    bool is_kept(const LayerPtr& layer, const LayerPtr& before) const {
        return before_ && layer == before;
    }
    bool is_kept(LayerPtr Atlas::*layer) const {
        return before_ && atlas_.*layer == before_->of.*layer;
    }
    void keep_strokes(StrokeClass which) {
        strokes(which) = before_->level->strokes[static_cast<std::size_t>(which)];
    }
    bool is_near(const Feature& feature) const {
        return !level_->around || overlaps(feature.box, *level_->around);
    }

    template <class Test>
    std::vector<FillPtr> fills(const Layer& layer, double thin_deg, Test wanted) {
        FillPieces pieces(cutter_, limits_.tile_deg);
        for (const Feature& feature : layer.features) {
            if (stop_.stop_requested()) {
                break;
            }
            if (is_near(feature) && wanted(feature)) {
                pieces.add(thin_deg > 0 ? thinned(feature.shape, thin_deg) : feature.shape);
            }
        }
        return pieces.take();
    }

    std::vector<RankedStroke>& strokes(StrokeClass which) {
        return level_->strokes[static_cast<std::size_t>(which)];
    }

    void add(StrokeClass which, std::vector<StrokePtr> meshes, int rank = 0,
             std::uint32_t feature = 0) {
        for (StrokePtr& mesh : meshes) {
            strokes(which).push_back({std::move(mesh), rank, feature});
        }
    }

    void add_land() {
        const LayerPtr& land = land_layer(atlas_, detail_);
        // Borders give way to the lines of dispute, so they are those layers' too.
        if (is_kept(land, before_ ? land_layer(before_->of, detail_) : land) &&
            is_kept(&Atlas::disputed_lines)) {
            level_->land = before_->level->land;
            keep_strokes(StrokeClass::coast);
            keep_strokes(StrokeClass::country_border);
            keep_strokes(StrokeClass::unit_border);
            note_coast(*land);
            return;
        }
        add_borders(*land);
        level_->land = fills(*land, 0, [](const Feature&) { return true; });
    }

    std::vector<const Feature*> near_features(const Layer& layer) const {
        std::vector<const Feature*> near;
        for (const Feature& feature : layer.features) {
            if (is_near(feature)) {
                near.push_back(&feature);
            }
        }
        return near;
    }

    void note_shore(std::span<const base::LngLat> points) {
        if (sources_) {
            sources_->note_shore(points);
        }
    }
    /// For rivers that come to a coast built before them.
    void note_coast(const Layer& land) {
        if (sources_) {
            visit_edges(
                near_features(land), [](const Feature&) { return 0U; },
                [this](EdgeUse use, const EdgeRun& run) {
                    if (use == EdgeUse::outer) {
                        note_shore(run);
                    }
                });
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
        visit_edges(near_features(land), country_number, [&](EdgeUse use, const EdgeRun& run) {
            if (use == EdgeUse::outer) {
                coast.add(run);
                note_shore(run);
                return;
            }
            StrokePieces& to = use == EdgeUse::between_groups ? countries : units;
            rims.visit_apart(run, [&to](const EdgeRun& apart) { to.add(apart); });
        });
        add(StrokeClass::coast, coast.take());
        add(StrokeClass::country_border, countries.take());
        if (limits_.has_units) {
            add(StrokeClass::unit_border, units.take());
        }
    }

    bool is_shown_lake(const Feature& lake) const {
        return lake.area_km2 >= limits_.smallest_lake_km2 && is_near(lake);
    }

    void add_lakes() {
        if (!atlas_.lakes) {
            return;
        }
        for (const Feature& lake : atlas_.lakes->features) {
            if (is_shown_lake(lake)) {
                note_shore(lake.shape.points);
            }
        }
        if (is_kept(&Atlas::lakes)) {
            level_->lakes = before_->level->lakes;
            keep_strokes(StrokeClass::lake_shore);
            return;
        }
        StrokePieces shores(cutter_, limits_.tile_deg);
        FillPieces water(cutter_, limits_.tile_deg);
        for (const Feature& lake : atlas_.lakes->features) {
            if (is_shown_lake(lake)) {
                const Shape shape = thinned(lake.shape, limits_.thin_deg);
                water.add(shape);
                shores.add(shape);
            }
        }
        level_->lakes = water.take();
        add(StrokeClass::lake_shore, shores.take());
    }

    void add_rivers() {
        if (!atlas_.rivers) {
            return;
        }
        if (is_kept(&Atlas::rivers)) {
            keep_strokes(StrokeClass::river);
            return;
        }
        std::map<int, StrokePieces> by_rank;
        for (const Feature& river : atlas_.rivers->features) {
            if (river.rank <= limits_.last_river_rank && is_near(river)) {
                add_river(thinned(river.shape, limits_.thin_deg),
                          by_rank.try_emplace(river.rank, cutter_, limits_.tile_deg).first->second);
            }
        }
        for (auto& [rank, pieces] : by_rank) {
            add(StrokeClass::river, pieces.take(), rank);
        }
    }

    void add_river(const Shape& shape, StrokePieces& to) const {
        std::uint32_t begin = 0;
        for (const std::uint32_t end : shape.ring_ends) {
            const auto line = std::span(shape.points).subspan(begin, end - begin);
            to.add(line, {sources_->is_source(line.front()), sources_->is_source(line.back())});
            begin = end;
        }
    }

    /// Towns or ice.
    void add_cover(const LayerPtr& layer, LayerPtr Atlas::*which, std::vector<FillPtr>& to,
                   std::vector<FillPtr> MapLevel::*kept) {
        if (layer && is_kept(which)) {
            to = (*before_->level).*kept;
        } else if (layer) {
            to = fills(*layer, limits_.thin_deg, [](const Feature&) { return true; });
        }
    }

    void add_disputed_lines() {
        if (!atlas_.disputed_lines) {
            return;
        }
        if (is_kept(&Atlas::disputed_lines)) {
            keep_strokes(StrokeClass::disputed);
            return;
        }
        const auto& lines = atlas_.disputed_lines->features;
        for (std::uint32_t i = 0; i < lines.size(); ++i) {
            StrokePieces pieces(cutter_, limits_.tile_deg);
            pieces.add(lines[i].shape);
            add(StrokeClass::disputed, pieces.take(), 0, i);
        }
    }

    // All of them wherever they are: scenes count on their order.
    void add_disputed_areas() {
        if (!atlas_.disputed_areas) {
            return;
        }
        if (is_kept(&Atlas::disputed_areas)) {
            level_->disputed_areas = before_->level->disputed_areas;
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
    Detail detail_;
    LevelLimits limits_;
    std::stop_token stop_;
    const BuiltLevel* before_;
    std::optional<RiverSources> sources_;  ///< where rivers are to be built
    std::shared_ptr<MapLevel> level_ = std::make_shared<MapLevel>();
};

}  // namespace

LevelLimits limits_of(Detail detail) {
    switch (detail) {
        case Detail::low:
            return {0.1, 5'000, 2, false, 60, 0.11, 0.5};
        case Detail::mid:
            return {0.02, 200, 6, false, 20, 0.022, 0.2};
        case Detail::fine:
            return {0.006, 8, 8, true, 5, 0.0066, 0.12};
        case Detail::full:
            break;
    }
    return {0, 0, std::numeric_limits<int>::max(), true, 2.5, 0.0025, 0.1};
}

const std::shared_ptr<const Layer>& land_layer(const Atlas& atlas, Detail detail) {
    switch (detail) {
        case Detail::low:
            return atlas.countries_low;
        case Detail::mid:
            return atlas.countries_mid;
        case Detail::fine:
            return atlas.states;
        case Detail::full:
            break;
    }
    return atlas.states_full ? atlas.states_full : atlas.states;
}

Atlas layers_of(const Atlas& atlas, Detail detail) {
    Atlas used;
    const LevelLimits limits = limits_of(detail);
    (detail == Detail::low    ? used.countries_low
     : detail == Detail::mid  ? used.countries_mid
     : detail == Detail::fine ? used.states
                              : used.states_full) = land_layer(atlas, detail);
    used.lakes = atlas.lakes;
    used.rivers = atlas.rivers;
    if (limits.has_units) {
        used.urban = atlas.urban;
        used.glaciers = atlas.glaciers;
    }
    used.disputed_lines = atlas.disputed_lines;
    used.disputed_areas = atlas.disputed_areas;
    return used;
}

std::shared_ptr<const MapLevel> build_level(const Atlas& atlas, const Projection& projection,
                                            Detail detail, std::stop_token stop,
                                            const std::optional<base::GeoBox>& around,
                                            const BuiltLevel& before) {
    if (!land_layer(atlas, detail)) {
        return nullptr;
    }
    return LevelBuilder(atlas, projection, detail, std::move(stop), around, before).build();
}

}  // namespace wherein::carto
