#include <algorithm>
#include <array>
#include <optional>

#include <scene/draft.hpp>
#include <scene/graticule.hpp>
#include <scene/rivers.hpp>

namespace wherein::scene {
namespace {

using carto::StrokeClass;

constexpr double coarsest_units_m_per_px = 14'000;  // about 8 pixels to a degree
constexpr double full_units_m_per_px = 4'000;
constexpr double coarsest_urban_m_per_px = 2'500;
constexpr double coarsest_rivers_m_per_px = 16'000;

void add_fills(Draft& draft, const std::vector<carto::FillPtr>& meshes, Color color,
               std::vector<FillItem>& to, bool has_relief = false) {
    for (const carto::FillPtr& mesh : meshes) {
        if (mesh && overlaps(mesh->box, draft.drawn_m)) {
            to.push_back({mesh, color, Hatch::none, has_relief});
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
        if (stroke.mesh && overlaps(stroke.mesh->box, draft.drawn_m)) {
            to.push_back({stroke.mesh, line});
        }
    }
}

void add_rivers(Draft& draft, std::vector<StrokeItem>& to) {
    const double m_per_px = draft.m_per_px();
    if (!draft.shows(document::MapLayer::rivers) || m_per_px > coarsest_rivers_m_per_px) {
        return;
    }
    const int last_rank = last_river_rank(m_per_px);
    const double nearness = std::clamp(1.35 - m_per_px / 4'000, 0.75, 1.35);
    for (const carto::RankedStroke& river : strokes_of(draft, StrokeClass::river)) {
        if (!river.mesh || river.rank > last_rank || !overlaps(river.mesh->box, draft.drawn_m)) {
            continue;
        }
        style::LineStyle style = draft.line(draft.input.theme.river);
        const double thickness = std::clamp(1.35 - 0.09 * river.rank, 0.55, 1.35);
        style.width_px *= static_cast<float>(thickness * nearness);
        to.push_back({river.mesh, style});
    }
}

/// nullopt where the scale has no room for units.
std::optional<style::LineStyle> unit_style(const Draft& draft) {
    const double m_per_px = draft.m_per_px();
    if (!draft.shows(document::MapLayer::units) || draft.detail == carto::Detail::low ||
        m_per_px >= coarsest_units_m_per_px) {
        return std::nullopt;
    }
    const double strength = std::clamp(
        (coarsest_units_m_per_px - m_per_px) / (coarsest_units_m_per_px - full_units_m_per_px), 0.0,
        1.0);
    style::LineStyle style = draft.input.theme.unit_border;
    style.color = style::with_alpha(style.color, static_cast<float>(strength));
    return style;
}

void add_unit_borders(Draft& draft) {
    if (const auto style = unit_style(draft)) {
        add_strokes(draft, StrokeClass::unit_border, *style, draft.scene.base_strokes);
    }
}

void add_graticule(Draft& draft) {
    if (!draft.shows(document::MapLayer::graticule)) {
        return;
    }
    const auto mesh =
        draft.input.cache.graticule(graticule_step_deg(draft.m_per_px()), draft.view_deg);
    draft.scene.base_strokes.push_back({mesh, draft.line(draft.input.theme.graticule)});
}

style::LineStyle country_border(const Draft& draft) {
    style::LineStyle border = draft.input.theme.country_border;
    if (draft.m_per_px() > full_units_m_per_px) {
        border.width_px *= 0.8F;
        border.casing_width_px *= 0.8F;
    }
    return border;
}

/// The styles of lines of dispute in one scene; nullopt for a line that is not drawn.
class DisputedStyles {
  public:
    explicit DisputedStyles(const Draft& draft)
        : draft_(draft), is_layer_shown_(draft.shows(document::MapLayer::disputed)) {}

    std::optional<style::LineStyle> of(const carto::Feature& line, carto::LineLook look) const {
        const style::Theme& theme = draft_.input.theme;
        const bool is_base_border =
            line.sides && line.sides->left_country != line.sides->right_country;
        switch (look) {
            case carto::LineLook::border:
                return country_border(draft_);
            case carto::LineLook::disputed:
                if (!is_layer_shown_ && !is_base_border) {
                    return unit_border(line);
                }
                return line.kind.empty() ? theme.disputed_line : dotted(theme.disputed_line);
            case carto::LineLook::former:
            case carto::LineLook::inner: {
                style::LineStyle thin = theme.disputed_outline;
                thin.casing = {0, 0, 0, 0};
                return is_layer_shown_ ? std::optional(thin) : unit_border(line);
            }
            case carto::LineLook::hidden:
                break;
        }
        return unit_border(line);
    }

  private:
    // A line of control or of a ceasefire has a name: it is dotted, a claim dashed.
    static style::LineStyle dotted(style::LineStyle style) {
        style.dash_px = 1.5F;
        style.gap_px = 4;
        style.width_px *= 1.25F;
        return style;
    }

    std::optional<style::LineStyle> unit_border(const carto::Feature& line) const {
        const bool is_on_land =
            line.sides && !line.sides->left_country.empty() && !line.sides->right_country.empty();
        return is_on_land && line.sides->is_unit_border ? unit_style(draft_) : std::nullopt;
    }

    const Draft& draft_;
    bool is_layer_shown_;
};

void add_disputed_lines(Draft& draft) {
    const auto& layer = draft.atlas().disputed_lines;
    if (!layer) {
        return;
    }
    const auto& looks = draft.input.cache.line_looks(draft.view, draft.shown_disputed);
    const DisputedStyles styles(draft);
    for (const carto::RankedStroke& stroke : strokes_of(draft, StrokeClass::disputed)) {
        if (!stroke.mesh || !overlaps(stroke.mesh->box, draft.drawn_m) ||
            stroke.feature >= looks.size()) {
            continue;
        }
        if (const auto style = styles.of(layer->features[stroke.feature], looks[stroke.feature])) {
            draft.scene.border_strokes.push_back({stroke.mesh, draft.line(*style)});
        }
    }
}

// The heights are known every four kilometres: closer than that they would only blur.
void add_relief(Draft& draft) {
    constexpr double none_m_per_px = 90;
    constexpr double full_m_per_px = 420;
    const auto& patch = draft.input.state.resources.relief;
    const auto strength = static_cast<float>(
        std::clamp((draft.m_per_px() - none_m_per_px) / (full_m_per_px - none_m_per_px), 0.0, 1.0));
    if (!draft.shows(document::MapLayer::relief) || !patch || strength <= 0 ||
        !(patch->camera.projection == draft.input.camera.projection)) {
        return;
    }
    const style::Theme& theme = draft.input.theme;
    const auto faded = [&](Color color) { return style::with_alpha(color, strength); };
    draft.scene.relief =
        Relief{patch, faded(theme.relief_shadow), faded(theme.relief_light), faded(theme.deep_sea)};
}

// Paper around the earth, where it does not fill the canvas.
void add_sea(Draft& draft) {
    const style::Theme& theme = draft.input.theme;
    if (draft.shows_map_edge) {
        draft.scene.background = style::mix(theme.page, theme.bar, 0.5F);
        draft.scene.base_fills.push_back(
            {draft.input.cache.map_edge().area, theme.sea, Hatch::none});
    }
}

void add_map_edge(Draft& draft) {
    if (draft.shows_map_edge) {
        style::LineStyle edge = draft.line(draft.input.theme.coast);
        edge.color = style::with_alpha(edge.color, 0.7F);
        draft.scene.border_strokes.push_back({draft.input.cache.map_edge().line, edge});
    }
}

}  // namespace

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

void add_base_map(Draft& draft) {
    const style::Theme& theme = draft.input.theme;
    Scene& scene = draft.scene;
    add_sea(draft);
    add_relief(draft);
    const bool has_relief = scene.relief.has_value();
    add_fills(draft, draft.level->land, theme.land, scene.base_fills, has_relief);
    if (draft.shows(document::MapLayer::urban) && draft.m_per_px() < coarsest_urban_m_per_px) {
        add_fills(draft, draft.level->urban, theme.urban, scene.base_fills);
    }
    add_fills(draft, draft.level->glaciers, theme.glacier, scene.base_fills, has_relief);
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
    add_strokes(draft, StrokeClass::country_border, country_border(draft),
                draft.scene.border_strokes);
    add_disputed_lines(draft);
    add_map_edge(draft);
    draft.scene.border_strokes.insert(draft.scene.border_strokes.end(), draft.top_strokes.begin(),
                                      draft.top_strokes.end());
}

}  // namespace wherein::scene
