#include <algorithm>
#include <cmath>

#include <scene/coverage.hpp>
#include <scene/label_names.hpp>
#include <scene/labels.hpp>
#include <scene/utf8.hpp>

namespace wherein::scene {
namespace {

using gazetteer::PlaceType;

constexpr double tally_px = 11;
constexpr double least_tally_px = 26;
constexpr double least_spaced_px = 42;
// An area this much wider and higher than its label carries it inside.
constexpr double roomy_ratio = 1.5;

Color readable(const Draft& draft, const ShownPlace& place) {
    const style::Theme& theme = draft.input.theme;
    const bool is_grey = place.color == theme.light_place;
    if (is_grey) {
        return place.is_selected ? theme.accent : theme.quiet_ink;
    }
    return style::mix(place.color, theme.ink, 0.3F);
}

double extent_px(const Draft& draft, const ShownPlace& place) {
    return place.footprint
               ? std::sqrt(place.footprint->area_km2) * 1000 / draft.input.camera.m_per_px
               : 0;
}

LabelLine name_line(const Draft& draft, const ShownPlace& place) {
    LabelLine line;
    line.text = place_label_text(place.record);
    line.color = readable(draft, place);
    switch (place.role) {
        case Role::town:
            line.face = style::Face::sans_bold;
            line.size_px = draft.px(13);
            break;
        case Role::area: {
            // In a view of the world a small country is written like a town.
            const bool is_country = place.record.type == PlaceType::country &&
                                    extent_px(draft, place) > draft.px(least_spaced_px);
            line.face = style::Face::sans_bold;
            line.size_px = draft.px(
                is_country ? std::clamp(extent_px(draft, place) / draft.px(20), 12.0, 16.0) : 12.5);
            line.spacing_px = is_country ? line.size_px * 0.18 : 0;
            line.text = is_country ? upper_case(line.text) : line.text;
            break;
        }
        case Role::disputed:
            line.face = style::Face::sans_italic;
            line.size_px = draft.px(14);
            break;
        case Role::vague:
        case Role::past:
            line.face = style::Face::sans_italic;
            line.size_px = draft.px(13);
            line.spacing_px = draft.px(1.2);
            break;
        case Role::hint:
            line.face = style::Face::sans;
            line.size_px = draft.px(11.5);
            break;
    }
    return line;
}

bool has_tally(const Draft& draft, const ShownPlace& place) {
    return place.count > 0 && (place.role == Role::area || place.role == Role::disputed) &&
           extent_px(draft, place) > draft.px(least_tally_px);
}

/// `symbol`: the one the place leads; null for an area.
Label label_of(Draft& draft, const ShownPlace& place, const SymbolCluster* symbol,
               bool wants_tally) {
    const LabelLine name = name_line(draft, place);
    std::vector<LabelLine> lines =
        name_lines(draft, name, place.place, name.text != place_label_text(place.record));
    const bool is_cluster = symbol && !symbol->others.empty();
    if (wants_tally || is_cluster) {
        LabelLine tally = name;
        tally.text = is_cluster ? "+ " + std::to_string(symbol->others.size()) + " more"
                                : tally_text(place.count);
        tally.face = style::Face::sans;
        tally.size_px = draft.px(tally_px);
        tally.spacing_px = 0;
        lines.push_back(tally);
    }
    return measured(draft, std::move(lines));
}

/// The footprint's box on the screen; nullopt where a corner cannot be seen at all.
std::optional<PixelBox> screen_box(const Draft& draft, const base::GeoBox& box) {
    std::optional<PixelBox> all;
    const double middle = (box.west_deg + box.east_deg) / 2;
    for (const double lng : {box.west_deg, middle, box.east_deg}) {
        for (const double lat : {box.south_deg, box.north_deg}) {
            const auto at =
                carto::to_screen(draft.input.camera, draft.input.size, base::LngLat{lng, lat});
            if (!at) {
                return std::nullopt;
            }
            all = all ? PixelBox{std::min(all->left_px, at->x_px), std::min(all->top_px, at->y_px),
                                 std::max(all->right_px, at->x_px),
                                 std::max(all->bottom_px, at->y_px)}
                      : PixelBox{at->x_px, at->y_px, at->x_px, at->y_px};
        }
    }
    return all;
}

bool is_in_view(const Draft& draft, const ShownPlace& place) {
    return place.footprint && overlaps(place.footprint->box, draft.view_deg);
}

/// The box of an area that has less room than its label wants; nullopt for others.
std::optional<PixelBox> small_area(const Draft& draft, const ShownPlace& place, double label_px) {
    const base::GeoBox& box = place.footprint->box;
    const bool is_small =
        box.west_deg <= box.east_deg && extent_px(draft, place) < roomy_ratio * label_px;
    return is_small ? screen_box(draft, box) : std::nullopt;
}

std::optional<PixelBox> place_area_label(Draft& draft, const ShownPlace& place,
                                         const Label& label) {
    const auto area = small_area(draft, place, label.width_px);
    if (area && place.role == Role::disputed) {
        // A name that stood off to one side would seem to name the ground it stands on.
        return place_label(draft, label,
                           boxes_touching(*area, label.width_px, label.height_px, draft.px(3)));
    }
    std::vector<PixelBox> beside;
    if (area && place.role != Role::area) {
        beside = boxes_beside(*area, label.width_px, label.height_px, draft.px(3));
        prefer_plain_ground(draft, beside);
    }
    if (area && place.role == Role::hint) {
        return place_label(draft, label, beside);
    }
    return place_on_area(draft, label, place.record.point, coarse_coverage(draft, *place.footprint),
                         !area, beside);
}

std::optional<PixelBox> place_own_label(Draft& draft, const ShownPlace& place,
                                        const SymbolCluster* symbol, const Label& label) {
    if (symbol) {
        return place_label(draft, label,
                           boxes_around(symbol->at, symbol->radius_px + draft.px(3), label.width_px,
                                        label.height_px));
    }
    return is_in_view(draft, place) ? place_area_label(draft, place, label) : std::nullopt;
}

/// Disputed areas of the article lie on larger ones, whose names must not run over them.
void keep_off_small_areas(Draft& draft) {
    for (const ShownPlace& place : draft.places) {
        if (place.role == Role::disputed && is_in_view(draft, place)) {
            if (const auto box = small_area(draft, place, draft.px(200))) {
                draft.precious.push_back(*box);
            }
        }
    }
}

std::vector<const ShownPlace*> by_importance(const Draft& draft) {
    std::vector<const ShownPlace*> order;
    for (const ShownPlace& place : draft.places) {
        order.push_back(&place);
    }
    const auto rank = [](const ShownPlace& place) {
        if (place.is_selected) {
            return 0;
        }
        switch (place.role) {
            case Role::area:
            case Role::town:
            case Role::disputed:
                return 1;
            case Role::vague:
                return 2;
            default:
                return 3;
        }
    };
    std::stable_sort(order.begin(), order.end(), [&](const ShownPlace* a, const ShownPlace* b) {
        return rank(*a) != rank(*b) ? rank(*a) < rank(*b) : a->count > b->count;
    });
    return order;
}

}  // namespace

void add_place_labels(Draft& draft, WrittenNames& names) {
    keep_off_small_areas(draft);
    for (const ShownPlace* place : by_importance(draft)) {
        // What a chip stands for is at most written in passing, as any other country.
        if (draft.chipped.count(place->place) > 0) {
            continue;
        }
        // Also where there is no room: the base map must not write it in its own way instead.
        if (place->record.type == PlaceType::country) {
            names.insert(upper_case(place->record.name));
        }
        const SymbolCluster* symbol = place->symbol ? &draft.symbols[*place->symbol] : nullptr;
        if (symbol && symbol->lead != place) {
            continue;
        }
        const bool wants_tally = has_tally(draft, *place);
        auto box =
            place_own_label(draft, *place, symbol, label_of(draft, *place, symbol, wants_tally));
        if (!box && wants_tally) {
            Label plain = label_of(draft, *place, symbol, false);
            plain.key += ", plain";  // the spot kept for it is too small for the other
            box = place_own_label(draft, *place, symbol, plain);
        }
        if (box) {
            names.insert(upper_case(place->record.name));
            draft.scene.hits.push_back(
                {place->place, std::nullopt, 0, carto::ScreenPt{box->left_px, box->top_px},
                 carto::ScreenPt{box->right_px, box->bottom_px}, std::nullopt});
        }
    }
}

}  // namespace wherein::scene
