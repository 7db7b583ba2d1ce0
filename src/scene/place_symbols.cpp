#include <algorithm>
#include <cmath>

#include <scene/draft.hpp>
#include <scene/town_symbol.hpp>

namespace wherein::scene {
namespace {

// A country that is a few pixels wide is shown as a disc too, or nobody would see it.
bool is_too_small_to_see(const Draft& draft, const ShownPlace& place) {
    if (!place.footprint || place.role == Role::hint) {
        return false;
    }
    constexpr double least_side_px = 5;
    const double side_m = std::sqrt(place.footprint->area_km2) * 1000;
    return side_m / draft.m_per_px() < least_side_px;
}

/// Towns, counties, single features, and the few countries without a shape. A country whose shape
/// is still on its way has a box already.
bool is_known_by_a_point(const ShownPlace& place) {
    using enum gazetteer::PlaceType;
    const base::GeoBox& box = place.record.box;
    const bool has_box = box.west_deg != box.east_deg || box.south_deg != box.north_deg;
    const auto type = place.record.type;
    return !place.footprint && !has_box && type != region && type != past && type != continent;
}

bool is_hovered(const SymbolCluster& symbol) {
    return symbol.lead->is_hovered ||
           std::any_of(symbol.others.begin(), symbol.others.end(),
                       [](const ShownPlace* other) { return other->is_hovered; });
}

void add_discs(Draft& draft, const SymbolCluster& symbol) {
    const style::Theme& theme = draft.input.theme;
    const ShownPlace& place = *symbol.lead;
    const double radius = symbol.radius_px;
    const auto disc = [&](double radius_px, Color fill, Color rim, double rim_px) {
        draft.scene.discs.push_back(
            {symbol.at, static_cast<float>(radius_px), fill, rim, draft.pxf(rim_px)});
    };
    const Color color =
        place.is_selected && place.color == theme.light_place ? theme.accent : place.color;
    if (place.is_selected) {
        disc(radius + draft.px(6), style::with_alpha(color, 0.18F), color, 1.2);
    } else if (is_hovered(symbol)) {
        disc(radius + draft.px(4), style::with_alpha(color, 0.18F), {0, 0, 0, 0}, 0);
    }
    if (place.role == Role::hint) {
        disc(radius, theme.page, color, 1.4);
        return;
    }
    disc(radius, color, theme.page, 1.5);
    if (place.is_capital || !symbol.others.empty()) {
        disc(radius + draft.px(2.5), {0, 0, 0, 0}, color, 1.2);
    }
}

/// How many places the symbol stands for.
void add_number(Draft& draft, const SymbolCluster& symbol) {
    const std::string number = std::to_string(symbol.others.size() + 1);
    const float size_px = draft.pxf(number.size() < 3 ? 10.5 : 8.5);
    const double width_px = static_cast<double>(
        draft.input.shaper.width_px(number, style::Face::sans_bold, size_px, 0));
    constexpr double capital_height_ratio = 0.72;
    const double down_px = static_cast<double>(size_px) * capital_height_ratio / 2;
    draft.scene.labels.push_back({number,
                                  {symbol.at.x_px - width_px / 2, symbol.at.y_px + down_px},
                                  style::Face::sans_bold,
                                  size_px,
                                  draft.input.theme.page,
                                  draft.input.theme.page,
                                  0,
                                  0});
}

}  // namespace

double town_radius_px(const Draft& draft, const ShownPlace& place) {
    if (place.role == Role::hint) {
        return draft.px(3.5);
    }
    const double by_count = 3.6 + 1.5 * std::sqrt(static_cast<double>(place.count));
    return draft.px(std::clamp(by_count, 5.0, 12.0) + (place.is_selected ? 1 : 0));
}

bool has_symbol(const Draft& draft, const ShownPlace& place) {
    return is_known_by_a_point(place) || is_too_small_to_see(draft, place);
}

void add_place_symbols(Draft& draft) {
    std::vector<HitItem> hits;
    for (const SymbolCluster& symbol : draft.symbols) {
        const double radius = symbol.radius_px;
        if (!overlaps(box_around(symbol.at, 4 * radius, 4 * radius), draft.canvas())) {
            continue;
        }
        add_discs(draft, symbol);
        if (!symbol.others.empty()) {
            add_number(draft, symbol);
        }
        draft.placer.block(box_around(symbol.at, 2 * radius, 2 * radius));
        hits.push_back({symbol.lead->place, symbol.at, static_cast<float>(radius + draft.px(2)),
                        std::nullopt, std::nullopt, std::nullopt,
                        symbol.others.empty() ? std::nullopt : std::optional(symbol.ground())});
    }
    // What is drawn last lies in front.
    draft.scene.hits.insert(draft.scene.hits.end(), hits.rbegin(), hits.rend());
}

}  // namespace wherein::scene
