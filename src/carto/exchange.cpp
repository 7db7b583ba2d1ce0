#include <carto/exchange.hpp>

#include <algorithm>

namespace wherein::carto {
namespace {

/// The lines of a shape, each run the other way.
Shape reversed(Shape lines) {
    auto begin = lines.points.begin();
    for (const std::uint32_t end : lines.ring_ends) {
        std::reverse(begin, lines.points.begin() + end);
        begin = lines.points.begin() + end;
    }
    return lines;
}

}  // namespace

Exchange::Exchange(const Atlas& atlas, const Footprint& footprint)
    : atlas_(atlas), footprint_(footprint) {
    if (!is_none()) {
        country_ = atlas.countries_mid->features[footprint.countries.front()].key;
    }
}

void Exchange::change(FillPieces& fills, const Cutter& cutter, double tile_deg) const {
    for (const std::uint32_t area : footprint_.gained) {
        // What the base map counts to the country already is not to be tinted twice.
        FillPieces gained(cutter, tile_deg);
        gained.add(atlas_.disputed_areas->features[area].shape);
        fills.take_away(gained);
        fills.add(atlas_.disputed_areas->features[area].shape);
    }
    for (const std::uint32_t area : footprint_.lost) {
        FillPieces lost(cutter, tile_deg);
        lost.add(atlas_.disputed_areas->features[area].shape);
        fills.take_away(lost);
    }
}

RimIndex Exchange::rims(double tolerance_deg) const {
    RimIndex rims(tolerance_deg);
    for (const Feature& line : atlas_.disputed_lines->features) {
        if (line.sides &&
            (is_exchanged(line.sides->left_areas) || is_exchanged(line.sides->right_areas))) {
            rims.add(line.shape);
        }
    }
    return rims;
}

void Exchange::add_new_outline(StrokePieces& outline) const {
    for (const Feature& line : atlas_.disputed_lines->features) {
        if (!line.sides ||
            (!is_exchanged(line.sides->left_areas) && !is_exchanged(line.sides->right_areas))) {
            continue;
        }
        const bool is_left_own = is_own(line.sides->left_country, line.sides->left_areas);
        if (is_left_own != is_own(line.sides->right_country, line.sides->right_areas)) {
            outline.add(is_left_own ? line.shape : reversed(line.shape));
        }
    }
}

bool Exchange::has_any(const std::string& areas, const std::vector<std::uint32_t>& indices) const {
    const auto keys = parties_of(areas);
    return std::any_of(indices.begin(), indices.end(), [&](std::uint32_t index) {
        return std::count(keys.begin(), keys.end(), atlas_.disputed_areas->features[index].key) > 0;
    });
}

bool Exchange::is_exchanged(const std::string& areas) const {
    return has_any(areas, footprint_.gained) || has_any(areas, footprint_.lost);
}

bool Exchange::is_own(const std::string& country, const std::string& areas) const {
    return has_any(areas, footprint_.gained) ||
           (country == country_ && !has_any(areas, footprint_.lost));
}

}  // namespace wherein::carto
