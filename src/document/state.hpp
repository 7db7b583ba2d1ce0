#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <base/color_sight.hpp>
#include <carto/camera.hpp>
#include <carto/map_geometry.hpp>
#include <carto/relief.hpp>
#include <carto/user_layer.hpp>
#include <document/comparison.hpp>
#include <document/file_state.hpp>
#include <document/reading_state.hpp>
#include <document/context.hpp>
#include <document/workspace.hpp>
#include <geoparse/geoparser.hpp>

namespace wherein::document {

/// The article with what it names: what the program found, as the reader corrected it. Immutable
/// once published.
struct Reading {
    text::Article article;
    std::string path;  ///< of the file, absolute; empty: none that corrections can lie beside
    std::vector<geoparse::Mention> mentions;  ///< in text order; empty until the gazetteer is there
    std::vector<geoparse::NamedPlace> places;  ///< in order of first mention
    bool is_geoparsed{};
    std::shared_ptr<const Comparison> comparison;  ///< of two texts joined to one; null: one text
};

/// What arrived from the loader threads; null members are still on their way.
struct Resources {
    std::shared_ptr<const gazetteer::Gazetteer> gazetteer;
    carto::Atlas atlas;
    std::shared_ptr<const carto::MapGeometry> map;  ///< in the projection of the camera
    /// Parallel to Reading::places once known; empty footprints are points.
    std::shared_ptr<const std::vector<carto::Footprint>> footprints;
    /// Parallel to footprints: what to fit into the map to see the place's main part; empty for
    /// points.
    std::shared_ptr<const std::vector<std::optional<base::GeoBox>>> focus_boxes;
    std::vector<std::shared_ptr<const carto::UserLayer>> user_layers;  ///< bottom first
    std::shared_ptr<const carto::ReliefPatch> relief;  ///< of a view, perhaps of an earlier one
    double loaded_ratio{};  ///< progress of all loading, [0, 1]
};

/// A feature of a layer of the reader's own.
struct UserFeatureRef {
    std::uint32_t layer{};    ///< index into Resources::user_layers
    std::uint32_t feature{};  ///< index into its features

    friend bool operator==(const UserFeatureRef&, const UserFeatureRef&) = default;
};

/// An animated move of the camera; interrupted by any other move.
struct Flight {
    carto::Camera from, to;
    double duration_s{};
    double elapsed_s{};

    friend bool operator==(const Flight&, const Flight&) = default;
};

enum class SortOrder : std::uint8_t { reading, name, kind, count, certainty };

/// Layers the reader can switch.
enum class MapLayer : std::uint8_t {
    units,
    rivers,
    lakes,
    urban,
    disputed,
    cities,
    graticule,
    inset,
    relief
};
constexpr std::size_t map_layer_count = 9;

/// In which language the map writes names.
enum class LabelLanguage : std::uint8_t {
    english,
    local,  ///< as the people there write it; in English where that is not known
    both    ///< English, the local name behind it
};

/// Which day the map is for: the article's, the present one, or any.
struct AsOf {
    enum class Kind : std::uint8_t { article, today, date };
    Kind kind{Kind::article};
    base::Date date{};  ///< for Kind::date

    friend bool operator==(const AsOf&, const AsOf&) = default;
};

/// Everything about the view, that of the text shown and the window's own; not part of undo.
struct ViewState : TextView {
    carto::ScreenSize map_size{800, 600};  ///< canvas of the map between the panels, in pixels
    std::optional<carto::Camera> camera;   ///< empty until the first framing
    std::optional<Flight> flight;
    std::optional<carto::Camera> after_projection;  ///< where to be once its projection is built
    /// The projection asked for with BuildMap whose first MapReady has not come yet.
    std::optional<carto::Projection> asked_projection;
    carto::ProjectionChoice projection_choice;  ///< the kind the reader wants; none: the program chooses
    /// What a globe being turned will show in its middle, once that map is built.
    std::optional<base::LngLat> turn_to;
    std::optional<PlaceIndex> hover;
    std::optional<UserFeatureRef> hover_feature;  ///< of a layer of the reader's own
    std::array<bool, 5> shown_kinds{true, true, true, true, true};  ///< by MentionKind
    SortOrder sort{SortOrder::count};
    std::array<bool, map_layer_count> layers{true, true, true, true, true, true, false, true, true};
    FileState files;
    std::string viewpoint;  ///< key of the party whose claims are drawn; empty: de facto
    AsOf as_of;
    LabelLanguage label_language{LabelLanguage::english};
    std::optional<base::Date> today;  ///< as the session said at its start
    bool shows_text{true};
    bool shows_places{true};
    bool shows_keys{false};
    double text_scale{1};
    double ui_scale{1};
    bool reduced_motion{false};
    /// Counts up when the text pane should scroll to the selection.
    std::uint32_t text_scroll_request{};
    /// Counts up when the text pane should show the current hit of the search.
    std::uint32_t find_scroll_request{};
    /// Counts up when the find box should take the keyboard.
    std::uint32_t find_focus_request{};
    /// Counts up when the places table should scroll to the selection.
    std::uint32_t row_scroll_request{};
    std::optional<ContextMenu> context;           ///< the menu that is open over something
    std::optional<PlaceChoice> choice;            ///< the search for a place that is open
    bool focus_filter{false};  ///< set once by a key; the panel clears it with FocusFilter{false}
    PanelFocus focus{PanelFocus::map};
    bool shows_focus{};  ///< the keyboard moved the focus last, so it is drawn
    TextScroll text_scroll;
    bool is_presenting{};
    bool is_full_screen{};
    bool shows_palette{};
    bool shows_menu{};  ///< the menu bar is worked by keys
    std::string theme{"light"};
    base::ColorSight color_sight{};

    friend bool operator==(const ViewState&, const ViewState&) = default;
};

/// A text that is open: what was found in it, what the reader made of that, how it was left.
struct OpenText {
    std::shared_ptr<const Reading> reading;  ///< never null
    Workspace work;
    TextView view;
    std::optional<SavedView> left_at;  ///< the map when another text took its place
};

/// The texts that are open and not shown, in the order of their tabs. They keep no shapes.
struct Shelf {
    std::vector<std::shared_ptr<const OpenText>> texts;
    std::size_t gap{};  ///< how many of them stand before the one that is shown

    friend bool operator==(const Shelf&, const Shelf&) = default;
};

/// A sentence for the reader in the status bar.
struct Notice {
    std::string text;
    bool is_error{};

    friend bool operator==(const Notice&, const Notice&) = default;
};

/// The one state of the program. Owned by app::Session, changed only by reduce().
/// Its copies and moves are compiled once, in state.cpp: the state is large and every file moves it.
struct AppState {
    AppState();
    AppState(const AppState& other);
    AppState(AppState&& other) noexcept;
    AppState& operator=(const AppState& other);
    AppState& operator=(AppState&& other) noexcept;
    ~AppState();

    std::shared_ptr<const Reading> reading;  ///< of the text shown; null: no text is open
    Workspace work;                          ///< the reader's part of `reading`
    Shelf shelf;
    std::uint32_t last_text_id{};  ///< Workspace::id of the text opened last
    Resources resources;
    ViewState view;
    std::optional<Notice> notice;
    bool wants_quit{};
    std::uint64_t revision{};  ///< counts up at every change
};

}  // namespace wherein::document
