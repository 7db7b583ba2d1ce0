#include <algorithm>

#include <scene/draft.hpp>
#include <scene/label_names.hpp>

namespace wherein::scene {
namespace {

constexpr float far_ratio = 0.3F;

// A wider one folds over the bends of its outline.
constexpr float widest_glow_px = 36;

struct AreaLook {
    Color fill{0, 0, 0, 0};
    Color hatch{0, 0, 0, 0};
    style::LineStyle outline;
    float glow_px{};
    Color glow{0, 0, 0, 0};
};

Color own_color(const Draft& draft, const ShownPlace& place) {
    const bool is_grey = place.color == draft.input.theme.light_place;
    return place.is_selected && is_grey ? draft.input.theme.accent : place.color;
}

AreaLook look_of(const Draft& draft, const ShownPlace& place) {
    const style::Theme& theme = draft.input.theme;
    const Color color = own_color(draft, place);
    const bool is_far = draft.is_far(place.place);
    const float emphasis = place.is_hovered ? 1.5F : 1.0F;
    AreaLook look;
    look.outline.color = style::with_alpha(color, 0.75F);
    look.outline.width_px = draft.pxf(place.is_hovered ? 1.9 : 1.4);
    const auto tint = [&](float ratio) { return style::with_alpha(color, ratio * emphasis); };
    switch (place.role) {
        case Role::town:
        case Role::area:
            // A country that is mostly elsewhere must not outshine what the map is about.
            look.fill = tint(theme.place_fill_ratio * (is_far ? far_ratio : 1));
            look.outline.color = style::with_alpha(color, is_far ? 0.35F : 0.75F);
            break;
        case Role::disputed:
            look.fill = tint(theme.place_fill_ratio * 1.2F);
            look.hatch = tint(0.42F);
            look.outline.dash_px = place.is_selected ? 0 : draft.pxf(5);
            look.outline.gap_px = place.is_selected ? 0 : draft.pxf(3);
            break;
        case Role::vague:
            // Nobody knows where it ends: an edge that fades away, and no line. A region is made of
            // countries, which have tints of their own.
            if (place.record.type == gazetteer::PlaceType::physical || place.is_hovered) {
                look.fill = tint(theme.place_fill_ratio * 0.7F);
            }
            look.outline.color = {0, 0, 0, 0};
            look.glow = style::with_alpha(color, 0.3F * emphasis);
            look.glow_px = draft.pxf(12);
            break;
        case Role::past:
            // What existed on the map's date is an area; of what did not, the outline tells.
            look.fill = existed_on(place.record, draft.view.day) ? tint(theme.place_fill_ratio)
                                                                 : Color{0, 0, 0, 0};
            look.outline.color = style::with_alpha(color, 0.7F);
            look.outline.width_px = draft.pxf(1.3);
            look.outline.dash_px = draft.pxf(8);
            look.outline.gap_px = draft.pxf(4);
            break;
        case Role::hint:
            look.outline.color = style::with_alpha(color, 0.6F);
            look.outline.width_px = draft.pxf(1);
            break;
    }
    if (place.is_selected) {
        look.fill = style::with_alpha(color, theme.selected_fill_ratio);
        const bool is_vague = place.role == Role::vague;
        look.outline.color = is_vague ? Color{0, 0, 0, 0} : color;
        look.outline.width_px = draft.pxf(static_cast<double>(theme.selected_outline_px));
        look.glow = style::with_alpha(color, 0.5F);
        look.glow_px = std::min(draft.pxf(is_vague ? 22 : 9), widest_glow_px);
    }
    return look;
}

void add_fill(Draft& draft, const carto::FootprintGeometry& shape, Color color, Hatch hatch) {
    if (color.a == 0) {
        return;
    }
    for (const carto::FillPtr& mesh : shape.fills) {
        if (mesh && overlaps(mesh->box, draft.drawn_m)) {
            draft.scene.place_fills.push_back({mesh, color, hatch, false, draft.pxf(1)});
        }
    }
}

void add_outline(Draft& draft, const carto::FootprintGeometry& shape, const style::LineStyle& style,
                 float glow_px, std::vector<StrokeItem>& to) {
    for (const carto::StrokePtr& mesh : shape.outline) {
        if (mesh && overlaps(mesh->box, draft.drawn_m)) {
            to.push_back({mesh, style, glow_px});
        }
    }
}

bool is_drawn(const Draft& draft, const ShownPlace& place) {
    return place.footprint && overlaps(place.footprint->box, draft.view_deg);
}

void add_outlines(Draft& draft, const ShownPlace& place, const carto::FootprintGeometry& shape,
                  const AreaLook& look) {
    if (look.glow.a > 0) {
        style::LineStyle glow = look.outline;
        glow.color = look.glow;
        glow.dash_px = 0;
        glow.gap_px = 0;
        // The renderer strokes what glows as well: as thin as the glow is soft.
        glow.width_px = draft.pxf(1);
        add_outline(draft, shape, glow, look.glow_px, draft.scene.place_strokes);
    }
    // Country borders lie above the places and would cover the selected outline.
    add_outline(draft, shape, look.outline, 0,
                place.is_selected ? draft.top_strokes : draft.scene.place_strokes);
}

/// Hatched lightly where the area has ended, or where the view's party has it for its own.
Color hatch_of(const Draft& draft, std::size_t index) {
    constexpr float light_ratio = 0.5F;
    const carto::Feature& area = draft.atlas().disputed_areas->features[index];
    const bool is_light =
        !draft.is_valid(index) ||
        (!draft.view.is_de_facto() && carto::owner_of(area, draft.view) == draft.view.party);
    const Color hatch = draft.input.theme.disputed_hatch;
    return is_light ? style::with_alpha(hatch, light_ratio) : hatch;
}

void add_disputed_areas(Draft& draft) {
    if (!draft.shows(document::MapLayer::disputed)) {
        return;
    }
    for (std::size_t i = 0; i < draft.level->disputed_areas.size(); ++i) {
        const carto::FillPtr& mesh = draft.level->disputed_areas[i];
        if (i < draft.shown_disputed.size() && draft.is_hatched(i) && !draft.is_disputed_place(i) &&
            mesh && overlaps(mesh->box, draft.drawn_m)) {
            draft.scene.place_fills.push_back(
                {mesh, hatch_of(draft, i), Hatch::diagonal, false, draft.pxf(1)});
        }
    }
}

}  // namespace

void add_place_areas(Draft& draft) {
    const document::Resources& resources = draft.input.state.resources;
    const carto::FootprintLevel* shapes =
        resources.map
            ? best_footprints(*resources.map, draft.detail, resources.footprints, draft.view_deg)
            : nullptr;
    for (const ShownPlace& place : draft.places) {
        if (shapes && is_drawn(draft, place)) {
            const auto& shape = shapes->shapes[place.index];
            const AreaLook look = look_of(draft, place);
            add_fill(draft, shape, look.fill, Hatch::none);
            add_fill(draft, shape, look.hatch, Hatch::diagonal);
        }
    }
    add_water_above_places(draft);
    add_disputed_areas(draft);
    // The article's own places come after the quiet hatch of disputed areas.
    for (const ShownPlace& place : draft.places) {
        if (shapes && is_drawn(draft, place)) {
            const auto& shape = shapes->shapes[place.index];
            add_outlines(draft, place, shape, look_of(draft, place));
            draft.area_hits.insert(draft.area_hits.begin(),
                                   {place.place, std::nullopt, 0, std::nullopt, std::nullopt,
                                    static_cast<std::uint32_t>(place.index)});
        }
    }
}

}  // namespace wherein::scene
