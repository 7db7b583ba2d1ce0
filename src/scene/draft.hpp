#pragma once
#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <carto/geo_box.hpp>
#include <scene/scene_cache.hpp>
#include <scene/label_placer.hpp>
#include <scene/scene.hpp>
#include <scene/symbol_clusters.hpp>

namespace wherein::scene {

/// How a place of the article is drawn.
enum class Role : std::uint8_t {
    town,      ///< a disc
    area,      ///< a tinted area: a country, a unit
    disputed,  ///< hatched
    vague,     ///< an outline with a soft edge
    past,      ///< the outline of the area that followed
    hint,      ///< named inside other names only: a thin outline or a small ring
};

/// A place of the article as this scene shows it.
struct ShownPlace {
    std::size_t index{};  ///< into Reading::places
    document::PlaceIndex place{};
    gazetteer::Place record;
    const carto::Footprint* footprint{};  ///< null for points
    Role role{};
    Color color;
    std::uint32_t count{};
    bool is_selected{};
    bool is_hovered{};
    bool is_capital{};
    std::optional<std::size_t> symbol{};  ///< into Draft::symbols; none for an area
};

/// What the parts of a scene share while it is being made.
struct Draft {
    explicit Draft(const SceneInput& scene_input) : input(scene_input) {}

    const SceneInput& input;
    Scene scene;
    std::vector<ShownPlace> places;      ///< larger areas first, towns last
    std::vector<SymbolCluster> symbols;  ///< of those places, the most named first
    carto::ProjectedBox view_m;
    carto::ProjectedBox drawn_m;  ///< the view and a bit around it, what of the map is drawn
    base::GeoBox view_deg;
    const carto::MapLevel* level{};  ///< null until built
    carto::Detail detail{};          ///< of `level`
    carto::Viewpoint view;
    bool shows_map_edge{};             ///< the earth does not fill the canvas
    std::vector<bool> shown_disputed;  ///< parallel to Atlas::disputed_areas
    /// Whether the area holds for the map's date.
    bool is_valid(std::size_t area) const;
    /// Part of a disputed place of the article, whose hatch it then has.
    bool is_disputed_place(std::size_t area) const;
    /// Shown, and not inside a larger one that is shown and holds as well.
    bool is_hatched(std::size_t area) const;
    std::vector<PixelBox> furniture;  ///< ground taken by chips, scale bar, source line, inset
    std::vector<document::PlaceIndex>
        far;  ///< places whose main part is out of view, nearest first
    std::set<document::PlaceIndex> chipped;  ///< those of them that a chip on the rim stands for
    /// Ground that labels of areas had better leave to others: towns and smaller areas.
    std::vector<PixelBox> precious;
    LabelPlacer placer{0};
    std::vector<StrokeItem> top_strokes;  ///< the selection's outline, above the borders
    /// Hits from the areas, front to back; after all others.
    std::vector<HitItem> area_hits;

    double px(double at_scale_1) const { return at_scale_1 * input.scale; }
    float pxf(double at_scale_1) const { return static_cast<float>(px(at_scale_1)); }
    /// Metres per pixel at UI scale 1: what decides how much is shown.
    double m_per_px() const { return input.camera.m_per_px * input.scale; }
    PixelBox canvas() const { return canvas_box(input.size); }
    bool shows(document::MapLayer layer) const {
        return input.state.view.layers[static_cast<std::size_t>(layer)];
    }
    bool is_far(document::PlaceIndex place) const {
        return std::find(far.begin(), far.end(), place) != far.end();
    }
    const carto::Atlas& atlas() const { return input.state.resources.atlas; }
    style::LineStyle line(style::LineStyle style) const;
};

using carto::overlaps;
/// Whether a box in degrees holds a position; it may cross the antimeridian or run on past it.
inline bool is_in(const base::GeoBox& box, base::LngLat position) {
    return overlaps(box, {position.lng_deg, position.lat_deg, position.lng_deg, position.lat_deg});
}

/// The article's places that the view options let through.
std::vector<ShownPlace> choose_places(const SceneInput& input);

/// Which disputed areas belong on the map of this day: those that hold on it, those ended shortly
/// before, and those the article's places are made of.
std::vector<bool> choose_disputed(const SceneInput& input, const carto::Viewpoint& view);

// The parts, in the order in which they are made. Each adds to draft.scene.
void add_base_map(Draft& draft);
/// Lakes and rivers, above the tints and below the outlines of places.
void add_water_above_places(Draft& draft);
void add_place_areas(Draft& draft);
void add_borders(Draft& draft);
/// The reader's own layers, above all that is the map's.
void add_user_layers(Draft& draft);
void add_place_symbols(Draft& draft);
void add_furniture(Draft& draft);
/// Of two texts that are compared: which colour is whose.
void add_legend(Draft& draft);
void add_inset(Draft& draft);
void add_labels(Draft& draft);
void add_notes(Draft& draft);

}  // namespace wherein::scene
