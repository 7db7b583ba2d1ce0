#include <carto/exchange.hpp>
#include <carto/geo_box.hpp>
#include <carto/level_layers.hpp>
#include <carto/mesh_pieces.hpp>
#include <carto/rim_index.hpp>
#include <carto/shared_edges.hpp>

namespace wherein::carto {
namespace {

using Features = std::vector<const Feature*>;

void add_country(const Atlas& atlas, const Feature& country, Detail detail, Features& to) {
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
Features members_at(const Atlas& atlas, const Footprint& footprint, Detail detail) {
    Features features;
    for (const std::uint32_t country : footprint.countries) {
        add_country(atlas, atlas.countries_mid->features[country], detail, features);
    }
    for (const std::uint32_t state : footprint.states) {
        features.push_back(detail == Detail::full ? &finest_unit(atlas, state)
                                                  : &atlas.states->features[state]);
    }
    for (const std::uint32_t area : footprint.disputed) {
        features.push_back(&atlas.disputed_areas->features[area]);
    }
    for (const std::uint32_t area : footprint.physical) {
        features.push_back(&atlas.physical_areas->features[area]);
    }
    return features;
}

FootprintGeometry build_footprint(const Features& features, const Exchange& exchange,
                                  const Cutter& cutter, const LevelLimits& limits) {
    FillPieces fills(cutter, limits.tile_deg);
    for (const Feature* feature : features) {
        fills.add(feature->shape);
    }
    StrokePieces outline(cutter, limits.tile_deg);
    const RimIndex rims = exchange.is_none() ? RimIndex(limits.rim_tolerance_deg)
                                             : exchange.rims(limits.rim_tolerance_deg);
    visit_edges(
        features, [](const Feature&) { return 0U; },
        [&](EdgeUse use, const EdgeRun& run) {
            if (use == EdgeUse::outer) {
                rims.visit_apart(run, [&](const EdgeRun& apart) { outline.add(apart); });
            }
        });
    if (!exchange.is_none()) {
        exchange.change(fills, cutter, limits.tile_deg);
        exchange.add_new_outline(outline);
    }
    return {fills.take(), outline.take()};
}

}  // namespace

std::shared_ptr<const FootprintLevel> build_footprints(
    const Atlas& atlas, std::shared_ptr<const std::vector<Footprint>> footprints,
    const Projection& projection, Detail detail, std::stop_token stop,
    const std::optional<base::GeoBox>& around) {
    if (!footprints) {
        return nullptr;
    }
    const Cutter cutter(projection);
    const Footprint as_on_base_map;
    auto level = std::make_shared<FootprintLevel>();
    level->of = std::move(footprints);
    level->around = around;
    for (const Footprint& footprint : *level->of) {
        if (stop.stop_requested()) {
            return nullptr;
        }
        Features members = members_at(atlas, footprint, detail);
        std::erase_if(members, [&](const Feature* member) {
            return around && !overlaps(member->box, *around);
        });
        // Without the lines of dispute there is nothing to cut along.
        const Exchange exchange(atlas, atlas.disputed_lines ? footprint : as_on_base_map);
        level->shapes.push_back(build_footprint(members, exchange, cutter, limits_of(detail)));
    }
    return level;
}

}  // namespace wherein::carto
