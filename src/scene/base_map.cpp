#include <algorithm>
#include <array>

#include <scene/draft.hpp>
#include <scene/graticule.hpp>

namespace wherein::scene {
namespace {

using carto::StrokeClass;

constexpr double coarsest_units_m_per_px = 14'000;  // about 8 pixels to a degree
constexpr double full_units_m_per_px = 4'000;
constexpr double coarsest_urban_m_per_px = 2'500;
constexpr double coarsest_rivers_m_per_px = 16'000;

void add_fills(Draft& draft, const std::vector<carto::FillPtr>& meshes, Color color,
               std::vector<FillItem>& to) {
    for (const carto::FillPtr& mesh : meshes) {
        if (mesh && overlaps(mesh->box, draft.view_m)) {
            to.push_back({mesh, color, Hatch::none});
        }
    }
}

const std::vector<carto::RankedStroke>& strokes_of(const Draft& draft, StrokeClass kind) {
    return draft.level->strokes[static_cast<std::size_t>(kind)];
}

void add_strokes(Draft& draft, StrokeClass kind, const style::LineStyle& style,
                 std::vector<StrokeItem>& to) {
    const style::LineStyle line = draft.line(style);
    for (const carto::RankedStroke& stroke : strokes_of(draft, kind)) {
        if (stroke.mesh && overlaps(stroke.mesh->box, draft.view_m)) {
            to.push_back({stroke.mesh, line, 0});
        }
    }
}

/// The least important river rank that this scale has room for.
int last_river_rank(double m_per_px) {
    constexpr std::array<std::pair<double, int>, 7> ranks{
        {{500, 10}, {900, 8}, {1'500, 7}, {2'800, 6}, {5'000, 4}, {9'000, 2}, {16'000, 1}}};
    for (const auto& [coarsest, rank] : ranks) {
        if (m_per_px <= coarsest) {
            return rank;
        }
    }
    return -1;
}

void add_rivers(Draft& draft, std::vector<StrokeItem>& to) {
    const double m_per_px = draft.m_per_px();
    if (!draft.shows(document::MapLayer::rivers) || m_per_px > coarsest_rivers_m_per_px) {
        return;
    }
    const int last_rank = last_river_rank(m_per_px);
    const double nearness = std::clamp(1.35 - m_per_px / 4'000, 0.75, 1.35);
    for (const carto::RankedStroke& river : strokes_of(draft, StrokeClass::river)) {
        if (!river.mesh || river.rank > last_rank || !overlaps(river.mesh->box, draft.view_m)) {
            continue;
        }
        style::LineStyle style = draft.line(draft.input.theme.river);
        const double thickness = std::clamp(1.35 - 0.09 * river.rank, 0.55, 1.35);
        style.width_px *= static_cast<float>(thickness * nearness);
        to.push_back({river.mesh, style, 0});
    }
}

void add_unit_borders(Draft& draft) {
    const double m_per_px = draft.m_per_px();
    if (!draft.shows(document::MapLayer::units) || draft.detail == carto::Detail::low ||
        m_per_px >= coarsest_units_m_per_px) {
        return;
    }
    const double strength = std::clamp(
        (coarsest_units_m_per_px - m_per_px) / (coarsest_units_m_per_px - full_units_m_per_px), 0.0,
        1.0);
    style::LineStyle style = draft.input.theme.unit_border;
    style.color = style::with_alpha(style.color, static_cast<float>(strength));
    add_strokes(draft, StrokeClass::unit_border, style, draft.scene.base_strokes);
}

void add_graticule(Draft& draft) {
    if (!draft.shows(document::MapLayer::graticule)) {
        return;
    }
    const auto mesh =
        draft.input.cache.graticule(graticule_step_deg(draft.m_per_px()), draft.view_deg);
    draft.scene.base_strokes.push_back({mesh, draft.line(draft.input.theme.graticule), 0});
}

// A line of control or of a ceasefire is dotted, a claim dashed.
bool is_dotted(const std::string& kind) {
    return kind.find("easefire") != std::string::npos || kind.find("ontrol") != std::string::npos ||
           kind.find("ontact") != std::string::npos;
}

void add_disputed_lines(Draft& draft) {
    if (!draft.shows(document::MapLayer::disputed)) {
        return;
    }
    const style::LineStyle dashed = draft.line(draft.input.theme.disputed_line);
    style::LineStyle dotted = dashed;
    dotted.dash_px = draft.pxf(1.5);
    dotted.gap_px = draft.pxf(4);
    dotted.width_px *= 1.25F;
    style::LineStyle former = draft.line(draft.input.theme.disputed_outline);
    former.casing = {};
    for (const carto::RankedStroke& stroke : strokes_of(draft, StrokeClass::disputed)) {
        if (stroke.mesh && overlaps(stroke.mesh->box, draft.view_m)) {
            const bool is_former = stroke.kind.starts_with("Former ");
            draft.scene.border_strokes.push_back({stroke.mesh,
                                                  is_former                ? former
                                                  : is_dotted(stroke.kind) ? dotted
                                                                           : dashed,
                                                  0});
        }
    }
}

}  // namespace

void add_base_map(Draft& draft) {
    const style::Theme& theme = draft.input.theme;
    Scene& scene = draft.scene;
    add_fills(draft, draft.level->land, theme.land, scene.base_fills);
    if (draft.shows(document::MapLayer::urban) && draft.m_per_px() < coarsest_urban_m_per_px) {
        add_fills(draft, draft.level->urban, theme.urban, scene.base_fills);
    }
    add_fills(draft, draft.level->glaciers, theme.glacier, scene.base_fills);
    add_graticule(draft);
    add_unit_borders(draft);
    add_strokes(draft, StrokeClass::coast, theme.coast, scene.base_strokes);
}

void add_water_above_places(Draft& draft) {
    // Over the tints of the places, so that water keeps its colour.
    if (draft.shows(document::MapLayer::lakes)) {
        add_fills(draft, draft.level->lakes, draft.input.theme.lake, draft.scene.place_fills);
        add_strokes(draft, StrokeClass::lake_shore, draft.input.theme.lake_shore,
                    draft.scene.place_strokes);
    }
    add_rivers(draft, draft.scene.place_strokes);
}

void add_borders(Draft& draft) {
    style::LineStyle border = draft.input.theme.country_border;
    if (draft.m_per_px() > full_units_m_per_px) {
        border.width_px *= 0.8F;
        border.casing_width_px *= 0.8F;
    }
    add_strokes(draft, StrokeClass::country_border, border, draft.scene.border_strokes);
    add_disputed_lines(draft);
    draft.scene.border_strokes.insert(draft.scene.border_strokes.end(), draft.top_strokes.begin(),
                                      draft.top_strokes.end());
}

}  // namespace wherein::scene
