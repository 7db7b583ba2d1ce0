#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/result.hpp>
#include <carto/camera.hpp>
#include <carto/map_geometry.hpp>
#include <document/state.hpp>
#include <lettering/shaper.hpp>
#include <style/theme.hpp>

namespace wherein::scene {

using carto::ScreenPt;
using carto::ScreenSize;
using style::Color;

enum class Hatch : std::uint8_t { none, diagonal };

/// The outline of an area whose fill changes towards it.
struct AreaEdge {
    std::uint64_t id{};  ///< the same for the same outline and reach
    std::vector<carto::StrokePtr> outline;
    float reach_px{};     ///< from where the fill changes
    bool is_soft{false};  ///< nobody knows where it ends: the fill fades away towards it
};

/// A mesh filled with one colour, optionally hatched at 45 degrees in screen space.
struct FillItem {
    carto::FillPtr mesh;
    Color color;
    Hatch hatch{Hatch::none};
    bool has_relief{false};                  ///< light and shade of Scene::relief lie on it
    float hatch_scale{1};                    ///< the UI scale: how coarse a hatch is
    std::shared_ptr<const AreaEdge> edge{};  ///< null where the colour is the same all over
    Color edge_color{0, 0, 0, 0};            ///< near the edge
};

/// Light and shade of the land, and depth of the sea, for all of the canvas.
struct Relief {
    std::shared_ptr<const carto::ReliefPatch> patch;
    Color shadow;  ///< with its strongest opacity
    Color light;
    Color deep;
};

/// A line mesh; widths in canvas pixels (UI scale applied).
struct StrokeItem {
    carto::StrokePtr mesh;
    style::LineStyle style;
};

/// A raster of the reader's own.
struct RasterItem {
    carto::UserGeometryPtr geometry;
    float opacity{1};
};

/// Symbols and furniture in canvas pixels.
struct DiscItem {
    ScreenPt center;
    float radius_px{};
    Color fill;
    Color rim;
    float rim_px{};
};
struct PathItem {
    std::vector<ScreenPt> points;
    Color color;
    float width_px{};
};
struct BoxItem {
    ScreenPt min, max;
    Color fill, rim;
    float radius_px{};
};

/// Where a glyph of a curved line stands: its origin on the baseline, turned clockwise.
struct GlyphPose {
    ScreenPt origin;
    double angle_rad{};
};

/// One line of text. `origin` is the left end of the baseline.
struct TextItem {
    std::string text;
    ScreenPt origin;
    style::Face face{};
    float size_px{};
    Color color;
    Color halo;
    float halo_px{};
    float spacing_px{};  ///< extra space between letters
    /// Where each glyph of the line stands, as lettering::Shaper gives them; empty: a straight
    /// line.
    std::vector<GlyphPose> curve{};
};

/// What a click finds, front to back.
struct HitItem {
    document::PlaceIndex place{};
    std::optional<ScreenPt> disc_center;  ///< symbols, labels and chips: a disc or a box
    float disc_radius_px{};
    std::optional<ScreenPt> box_min, box_max;
    /// Footprints: tested in degrees on the atlas; index into Reading::places.
    std::optional<std::uint32_t> footprint;
    std::optional<base::GeoBox> cluster{};  ///< a symbol of several places: where they lie apart
};

/// A point of the reader's own layers, to find it under the pointer.
struct FeatureHit {
    document::UserFeatureRef feature;
    ScreenPt center;
};

/// The small globe in a corner: a scene of its own in a square part of the canvas.
/// Drawn back to front: `under`, then fills and strokes with `camera` in a canvas of `size` whose
/// top left corner lies at `corner`, then `over` and `frame`. All but fills and strokes are in
/// pixels of the whole map canvas.
struct Inset {
    ScreenPt corner;
    ScreenSize size;
    carto::Camera camera;  ///< orthographic
    std::vector<DiscItem> under;
    std::vector<FillItem> fills;
    std::vector<StrokeItem> strokes;
    std::vector<DiscItem> over;   ///< the rim: a disc without fill
    std::vector<PathItem> frame;  ///< where the view lies
};

/// A picture of the map, ready to draw back to front: fills, strokes, then symbols, then text.
struct Scene {
    carto::Camera camera;
    ScreenSize size;
    Color background;
    std::vector<FillItem> base_fills;
    std::vector<RasterItem> rasters;
    std::optional<Relief> relief;  ///< depth lies under the base fills but above the first, the sea
    std::vector<StrokeItem> base_strokes;
    std::vector<FillItem> place_fills;
    std::vector<StrokeItem> place_strokes;
    std::vector<StrokeItem> border_strokes;  ///< above the places: borders and disputed lines
    std::vector<DiscItem> discs;
    std::vector<TextItem> labels;
    /// Furniture above the labels: edge chips, scale bar, source line, inset.
    std::vector<BoxItem> boxes;
    std::vector<PathItem> paths;
    std::vector<DiscItem> furniture_discs;
    std::vector<TextItem> furniture_text;
    std::vector<HitItem> hits;
    std::vector<FeatureHit> feature_hits;
    /// The globe, above the labels and below boxes and furniture text; empty where hidden.
    std::optional<Inset> inset;
    std::vector<std::string> notes;  ///< said below a picture: sources, viewpoint, date
};

/// Names of seas, ranges and deserts with their label points (geodata/names/map_labels.tsv).
/// Immutable.
struct PhysicalNames;

/// Read geodata/names/map_labels.tsv.
/// errors  unreadable: missing file or malformed row (line named)
/// thread  any
base::Result<std::shared_ptr<const PhysicalNames>> load_physical_names(
    const std::filesystem::path& geodata_folder);

/// Keeps built footprint meshes between scenes, per projection and detail, so that a pan builds
/// none.
class SceneCache;

/// Everything a scene is made from.
struct SceneInput {
    const document::AppState& state;
    const style::Theme& theme;
    lettering::Shaper& shaper;
    SceneCache& cache;
    ScreenSize size;
    carto::Camera camera;
    double scale{1};  ///< UI scale: widths, text and symbols grow with it
    /// Names of seas and ranges to label; null for none.
    std::shared_ptr<const PhysicalNames> physical_names{};
    bool is_ground_only{false};  ///< no symbols and names, and of the furniture the globe only
};

std::shared_ptr<SceneCache> make_scene_cache();

/// The map's picture. Labels are placed by priority without overlap, the article's places first.
Scene build_scene(const SceneInput& input);

/// The place under the pointer, front to back, with 6 px of slack around symbols; nullopt for none.
std::optional<document::PlaceIndex> pick(const Scene& scene, const document::AppState& state,
                                         ScreenPt at);

/// Where the places of the symbol under the pointer lie apart; nullopt unless it stands for
/// several.
std::optional<base::GeoBox> pick_cluster(const Scene& scene, const document::AppState& state,
                                         ScreenPt at);

/// The feature of the reader's own layers under the pointer, the top layer first; nullopt for none.
std::optional<document::UserFeatureRef> pick_feature(const Scene& scene,
                                                     const document::AppState& state, ScreenPt at);

/// The scene as text, positions rounded to 0.1 px, meshes by name and size: for tests and
/// --dump-scene.
std::string dump(const Scene& scene);

}  // namespace wherein::scene
