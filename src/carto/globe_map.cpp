#include <carto/globe_map.hpp>

#include <map>

#include <carto/level_layers.hpp>
#include <carto/mesh_pieces.hpp>
#include <carto/rim_index.hpp>
#include <carto/thinning.hpp>

namespace wherein::carto {
namespace {

constexpr double thin_deg = 0.3;  // 33 km: a third of a pixel of the inset's globe
constexpr double one_tile_deg = 360;

StrokePtr stroke_of(const std::vector<EdgeRun>& runs, const Cutter& cutter) {
    StrokePieces pieces(cutter, one_tile_deg);
    for (const EdgeRun& run : runs) {
        pieces.add(run);
    }
    return pieces.take_whole();
}

}  // namespace

GlobeMap::GlobeMap(const Atlas& atlas) {
    std::vector<const Feature*> countries;
    for (const Feature& country : atlas.countries_low->features) {
        countries.push_back(&country);
        land_.push_back(thinned(country.shape, thin_deg));
    }
    std::map<std::string_view, std::uint32_t> numbers;
    const auto number_of = [&numbers](const Feature& country) {
        return numbers.emplace(country.adm0_a3, static_cast<std::uint32_t>(numbers.size()))
            .first->second;
    };
    const RimIndex rims = rims_of(atlas, limits_of(Detail::low).rim_tolerance_deg);
    visit_edges(countries, number_of, [&](EdgeUse use, const EdgeRun& run) {
        if (use == EdgeUse::outer) {
            coast_.push_back(thinned(run, thin_deg));
        } else if (use == EdgeUse::between_groups) {
            rims.visit_apart(run, [this](const EdgeRun& apart) {
                borders_.push_back(thinned(apart, thin_deg));
            });
        }
    });
}

GlobeMeshes GlobeMap::seen_in(const Projection& projection) const {
    const Cutter cutter(projection);
    FillPieces land(cutter, one_tile_deg);
    for (const Shape& shape : land_) {
        land.add(shape);
    }
    return {land.take_whole(), stroke_of(coast_, cutter), stroke_of(borders_, cutter)};
}

}  // namespace wherein::carto
