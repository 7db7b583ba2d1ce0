#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include <document/state.hpp>

namespace wherein::document {

// What the reader can do. Each is a row of the command table (command_table.hpp).
struct OpenArticle { std::string path; };  ///< empty: the built-in article
struct SelectMention { std::uint32_t mention{}; bool fly{true}; };
struct SelectPlace { PlaceIndex place{}; bool fly{true}; };
/// Select the place and its next mention after the current one (a click on the map). Moves nothing on the map.
struct CyclePlace { PlaceIndex place{}; };
struct StepMention { int step{1}; };  ///< +1 next, -1 previous, in reading order, around the end
struct StepPlace { int step{1}; };
struct ClearSelection {};  ///< Esc: one step back, never quits
struct Hover { std::optional<PlaceIndex> place; };
struct Pan { double dx_px{}, dy_px{}; };
struct Zoom { double factor{1}; carto::ScreenPt about; bool about_center{true}; };
struct GoHome {};    ///< the article's view
struct GoWorld {};
struct ZoomToSelection {};
struct ShowBox { base::GeoBox box; };
struct SetFilter { std::string text; };
struct FocusFilter { bool on{true}; };
struct ToggleKind { geoparse::MentionKind kind{}; };
struct SetSort { SortOrder order{}; };
struct ToggleRow { PlaceIndex place{}; };
struct ToggleLayer { MapLayer layer{}; };
struct SetViewpoint { std::string party; };  ///< empty: de facto
struct SetAsOf { AsOf as_of; };
struct TogglePanel { bool text{}, places{}; };  ///< both: hide all, or show all if any is hidden
struct ToggleKeys {};
struct SetTextScale { double scale{1}; };
struct StepTextScale { int step{1}; };
struct SavePicture { std::string path; carto::ScreenSize size; };  ///< empty path and size: the F12 preset
struct CopySelection {};
struct Quit {};

// What the program tells itself.
struct Resize { carto::ScreenSize map_size; double ui_scale{1}; };
struct Tick { double dt_s{}; };  ///< moves a flight on
struct SetToday { base::Date date; };
struct SetReducedMotion { bool on{true}; };
struct ArticleRead { std::shared_ptr<const Reading> reading; };
struct GazetteerReady { std::shared_ptr<const gazetteer::Gazetteer> gazetteer; };
struct LayerRead { carto::LayerKind kind{}; std::shared_ptr<const carto::Layer> layer; };
struct MapReady { std::shared_ptr<const carto::MapGeometry> map; };
struct Loading { double ratio{}; };
struct Tell { Notice notice; };

using Command = std::variant<OpenArticle, SelectMention, SelectPlace, CyclePlace, StepMention, StepPlace, ClearSelection,
                             Hover, Pan, Zoom, GoHome, GoWorld, ZoomToSelection, ShowBox, SetFilter, FocusFilter,
                             ToggleKind, SetSort, ToggleRow, ToggleLayer, SetViewpoint, SetAsOf, TogglePanel, ToggleKeys, SetTextScale,
                             StepTextScale, SavePicture, CopySelection, Quit, Resize, Tick, SetToday,
                             SetReducedMotion, ArticleRead, GazetteerReady,
                             LayerRead, MapReady, Loading, Tell>;

// What reduce asks the session to do; results come back as commands.
struct LoadArticle { std::string path; };
struct Geoparse {};                                 ///< the current article with the current gazetteer
struct BuildMap { carto::Projection projection; };  ///< all levels, coarse first; MapReady after each
struct WritePicture { std::string path; carto::ScreenSize size; };
struct CopyText { std::string text; };

using Effect = std::variant<LoadArticle, Geoparse, BuildMap, WritePicture, CopyText>;

}  // namespace wherein::document
