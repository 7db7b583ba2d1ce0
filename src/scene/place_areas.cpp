#include <algorithm>

#include <base/hash.hpp>
#include <scene/draft.hpp>
#include <scene/label_names.hpp>

namespace wherein::scene {
namespace {

constexpr float far_ratio = 0.3F;
// Of the tint, at the outline.
constexpr float edge_ratio = 2.6F;
constexpr double edge_px = 9;
constexpr double soft_edge_px = 20;
// Of their tints, while another place is selected.
constexpr float stepped_back_ratio = 0.6F;

struct AreaLook {
    Color fill{0, 0, 0, 0};
    Color hatch{0, 0, 0, 0};
    style::LineStyle outline;
    Color edge{0, 0, 0, 0};
    bool is_soft{false};
};

Color own_color(const Draft& draft, const ShownPlace& place) {
    const bool is_grey = place.color == draft.input.theme.light_place;
    return place.is_selected && is_grey ? draft.input.theme.accent : place.color;
}

/// How strong a place's tints are.
float emphasis_of(const Draft& draft, const ShownPlace& place) {
    if (place.is_hovered) {
        return 1.5F;
    }
    return draft.input.state.view.selection.place ? stepped_back_ratio : 1.0F;
}

AreaLook look_of_selected(const Draft& draft, const ShownPlace& place) {
    const style::Theme& theme = draft.input.theme;
    const Color color = own_color(draft, place);
    AreaLook look;
    look.fill = style::with_alpha(color, theme.selected_fill_ratio);
    look.edge = style::with_alpha(color, std::min(1.0F, 2.4F * theme.selected_fill_ratio));
    look.outline.color = color;
    look.outline.width_px = draft.pxf(static_cast<double>(theme.selected_outline_px));
    look.is_soft = place.role == Role::vague;
    if (look.is_soft) {
        look.outline.color = {0, 0, 0, 0};
    }
    if (place.role == Role::disputed) {
        look.hatch = style::with_alpha(color, 0.42F);
    }
    return look;
}

AreaLook look_of(const Draft& draft, const ShownPlace& place) {
    if (place.is_selected) {
        return look_of_selected(draft, place);
    }
    const style::Theme& theme = draft.input.theme;
    const Color color = own_color(draft, place);
    const bool is_far = draft.is_far(place.place);
    const float emphasis = emphasis_of(draft, place);
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
            look.edge = is_far ? look.fill : tint(theme.place_fill_ratio * edge_ratio);
            break;
        case Role::disputed:
            look.fill = tint(theme.place_fill_ratio * 1.2F);
            look.hatch = tint(0.42F);
            look.edge = tint(theme.place_fill_ratio * edge_ratio);
            look.outline.dash_px = draft.pxf(5);
            look.outline.gap_px = draft.pxf(3);
            break;
        case Role::vague:
            // Nobody knows where it ends: an edge that fades away, and no line. A region is made of
            // countries, which have tints of their own.
            look.fill = tint(place.record.type == gazetteer::PlaceType::physical || place.is_hovered
                                 ? theme.place_fill_ratio * 0.7F
                                 : 0);
            look.outline.color = {0, 0, 0, 0};
            look.edge = tint(0.5F);
            look.is_soft = true;
            break;
        case Role::past:
            // What existed on the map's date is an area; of what did not, the outline tells.
            if (existed_on(place.record, draft.view.day)) {
                look.fill = tint(theme.place_fill_ratio);
                look.edge = tint(theme.place_fill_ratio * edge_ratio);
            }
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
    return look;
}

/// Null where the fill is the same all over.
std::shared_ptr<const AreaEdge> edge_of(const Draft& draft, const carto::FootprintGeometry& shape,
                                        const AreaLook& look) {
    if (look.edge == look.fill) {
        return nullptr;
    }
    auto edge = std::make_shared<AreaEdge>();
    edge->reach_px = draft.pxf(look.is_soft ? soft_edge_px : edge_px);
    edge->is_soft = look.is_soft;
    base::Hash id(edge->reach_px);
    for (const carto::StrokePtr& mesh : shape.outline) {
        if (mesh) {
            edge->outline.push_back(mesh);
            id.mix(mesh->id);
        }
    }
    edge->id = id.value();
    return edge->outline.empty() ? nullptr : edge;
}

void add_fill(Draft& draft, const carto::FootprintGeometry& shape, const FillItem& look) {
    if (look.color.a == 0 && !look.edge) {
        return;
    }
    for (const carto::FillPtr& mesh : shape.fills) {
        if (mesh && overlaps(mesh->box, draft.drawn_m)) {
            draft.scene.place_fills.push_back(look);
            draft.scene.place_fills.back().mesh = mesh;
        }
    }
}

void add_outline(Draft& draft, const carto::FootprintGeometry& shape, const AreaLook& look,
                 std::vector<StrokeItem>& to) {
    for (const carto::StrokePtr& mesh : shape.outline) {
        if (mesh && overlaps(mesh->box, draft.drawn_m)) {
            to.push_back({mesh, look.outline});
        }
    }
}

bool is_drawn(const Draft& draft, const ShownPlace& place) {
    return place.footprint && overlaps(place.footprint->box, draft.view_deg);
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
            const float scale = draft.pxf(1);
            add_fill(draft, shape,
                     {nullptr, look.fill, Hatch::none, false, scale, edge_of(draft, shape, look),
                      look.edge});
            add_fill(draft, shape, {nullptr, look.hatch, Hatch::diagonal, false, scale});
        }
    }
    add_water_above_places(draft);
    add_disputed_areas(draft);
    // The article's own places come after the quiet hatch of disputed areas.
    for (const ShownPlace& place : draft.places) {
        if (shapes && is_drawn(draft, place)) {
            const auto& shape = shapes->shapes[place.index];
            // Country borders lie above the places and would cover the selected outline.
            add_outline(draft, shape, look_of(draft, place),
                        place.is_selected ? draft.top_strokes : draft.scene.place_strokes);
            draft.area_hits.insert(draft.area_hits.begin(),
                                   {place.place, std::nullopt, 0, std::nullopt, std::nullopt,
                                    static_cast<std::uint32_t>(place.index)});
        }
    }
}

}  // namespace wherein::scene
