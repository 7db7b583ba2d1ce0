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
    const style::Theme& theme = draft.input.theme;
    for (const ShownPlace& place : draft.places) {
        if (!has_symbol(draft, place)) {
            continue;
        }
        const auto at = carto::to_screen(draft.input.camera, draft.input.size, place.record.point);
        const double radius = town_radius_px(draft, place);
        if (!at || !overlaps(box_around(*at, 4 * radius, 4 * radius), draft.canvas())) {
            continue;
        }
        const auto disc = [&](double radius_px, Color fill, Color rim, double rim_px) {
            draft.scene.discs.push_back(
                {*at, static_cast<float>(radius_px), fill, rim, draft.pxf(rim_px)});
        };
        const Color color =
            place.is_selected && place.color == theme.light_place ? theme.accent : place.color;
        if (place.is_selected) {
            disc(radius + draft.px(6), style::with_alpha(color, 0.18F), color, 1.2);
        } else if (place.is_hovered) {
            disc(radius + draft.px(4), style::with_alpha(color, 0.18F), {0, 0, 0, 0}, 0);
        }
        if (place.role == Role::hint) {
            disc(radius, theme.page, color, 1.4);
        } else {
            disc(radius, color, theme.page, 1.5);
            if (place.is_capital) {
                disc(radius + draft.px(2.5), {0, 0, 0, 0}, color, 1.2);
            }
        }
        draft.placer.block(box_around(*at, 2 * radius, 2 * radius));
        draft.scene.hits.push_back({place.place, *at, static_cast<float>(radius + draft.px(2)),
                                    std::nullopt, std::nullopt, std::nullopt});
    }
}

}  // namespace wherein::scene
