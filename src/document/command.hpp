#pragma once
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <document/state.hpp>

namespace wherein::document {

// What the reader can do. Each is a row of the command table (command_table.hpp).
struct OpenArticle { std::string path; OpenAs as{}; };  ///< empty: the built-in article
struct ShowText { std::uint32_t index{}; };  ///< an open text, in the order of the tabs
struct StepText { int step{1}; };            ///< +1 the next open text, -1 the one before, around the end
/// folder  empty: the last one
struct ShowOpenDialog { bool on{true}; std::string folder; DialogFor purpose{}; };
struct PasteText { std::string text; };  ///< opens it as an article, or the file it names; empty: the clipboard's
struct StopLoading {};                   ///< of the text on its way
struct ReloadArticle {};                 ///< reads the file again; selection and view stay
/// Compares the text shown with an open one, none: the only other; where that is shown, leaves it.
struct Compare { std::optional<std::uint32_t> index; };
struct ToggleMembership { Membership membership{}; };  ///< whether such places are shown while comparing
struct CloseArticle { std::optional<std::uint32_t> index; };  ///< none: the text shown
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
struct OpenFind { bool on{true}; };
struct SetFind { std::string query; };       ///< marks the hits and shows the first from here on
struct StepFind { int step{1}; };            ///< around the end; a mention that is hit gets selected
struct FocusPanel { PanelFocus panel{}; bool shows{true}; };
struct StepFocus { int step{1}; };
struct StepRow { int step{1}; };             ///< the keyboard's row in the places table
struct OpenRow { bool open{true}; };         ///< open it or go in; close it or go out
struct ChooseRow {};                         ///< select what the keyboard's row stands for
struct ScrollText { double pages{}, lines{}; };  ///< infinite pages: to the start or the end
struct StepView { int step{1}; };            ///< +1 forward, -1 back in the views seen
struct AddBookmark { std::string name; };    ///< empty: named after the selection
struct GoBookmark { std::uint32_t index{}; };
struct RemoveBookmark { std::uint32_t index{}; };
struct Present {};                           ///< on or off
struct FullScreen {};                        ///< on or off
struct TogglePalette {};
struct OpenMenu { bool on{true}; };
struct SetTheme { std::string name; };
struct SetColorSight { base::ColorSight sight{}; };  ///< as which eye the window shows itself
struct ToggleKind { geoparse::MentionKind kind{}; };
struct SetSort { SortOrder order{}; };
struct ToggleRow { PlaceIndex place{}; };
struct ToggleLayer { MapLayer layer{}; };
struct SetViewpoint { std::string party; };  ///< empty: de facto
struct SetAsOf { AsOf as_of; };
struct SetLabelLanguage { LabelLanguage language{}; };
struct SetProjection { carto::ProjectionChoice kind; };  ///< none: chosen for the view
/// Empty path: the file that has been copied; empty field: the one that looks like names.
struct AddLayer { std::string path, name_field; };
struct RemoveLayer { std::string name; };           ///< its title or path; empty: the last one
struct HoverFeature { std::optional<UserFeatureRef> feature; };
struct TogglePanel { bool text{}, places{}; };  ///< both: hide all, or show all if any is hidden
struct ToggleKeys {};
struct SetTextScale { double scale{1}; };
struct StepTextScale { int step{1}; };
struct SavePicture { std::string path; carto::ScreenSize size; };  ///< empty path and size: the F12 preset
struct CopySelection {};
struct Quit {};

// Corrections. A mention is named by its index; none means the selected one. `all`: every mention
// of the same words.
using MentionIndex = std::optional<std::uint32_t>;
/// `place`: an id, or a name as the gazetteer has it.
struct ChoosePlace { MentionIndex mention; std::string place; bool all{}; };
struct ChooseNextCandidate { int step{1}; };  ///< of the selected mention, around the end
struct NotAPlace { MentionIndex mention; bool all{}; };
struct SetKind { MentionIndex mention; geoparse::MentionKind kind{}; bool all{}; };
struct TakeBackCorrection { MentionIndex mention; bool all{}; };
/// Characters of the decoded text; without a span the marked text.
struct CharacterSpan { std::uint32_t start{}, end{}; };
struct AddMention { std::optional<CharacterSpan> span; std::string place; bool all{}; };
/// The marked text, else the mention, is a place of the reader's own at this position.
struct PlaceHere { MentionIndex mention; base::LngLat position; bool all{}; };
struct Undo {};
struct Redo {};
struct SaveCorrections {};

struct MarkText { std::optional<CharacterSpan> span; };  ///< without a span nothing is marked
/// By words: the end moves with step, or the beginning does.
struct ExtendMark { int step{1}; bool moves_begin{}; };
/// The search for the place of a mention, of the marked text, else of the selected mention.
struct OpenChoice { MentionIndex mention; };
struct TypeInChoice { std::string typed; bool for_all{}; };
struct CloseChoice {};
struct OpenContext { ContextMenu menu; };
struct OpenContextAtSelection {};
struct CloseContext {};
enum class PositionFormat : std::uint8_t { decimal, dms, geo };
struct CopyPosition { base::LngLat position; PositionFormat format{}; };

// What the program tells itself.
struct Resize { carto::ScreenSize map_size; double ui_scale{1}; };
struct Tick { double dt_s{}; };  ///< moves a flight on
struct SetToday { base::Date date; };
struct SetReducedMotion { bool on{true}; };
struct ArticleRead { std::shared_ptr<const Reading> reading; };  ///< the next of those on their way
struct PlacesFound { std::uint32_t id{}; std::shared_ptr<const Reading> reading; };  ///< in the text `id`
struct ArticleReloaded { std::shared_ptr<const Reading> reading; };  ///< with its places
struct FileChanged { std::string path; bool is_gone{}; };            ///< of an open text
struct FolderRead { std::shared_ptr<const FolderListing> listing; };
struct RecentRead { std::vector<std::string> paths; std::string folder; };
struct GazetteerReady { std::shared_ptr<const gazetteer::Gazetteer> gazetteer; };
struct LayerRead { carto::LayerKind kind{}; std::shared_ptr<const carto::Layer> layer; };
struct MapReady { std::shared_ptr<const carto::MapGeometry> map; };
struct UserLayerRead { std::shared_ptr<const carto::UserLayer> layer; };
struct ReliefReady { std::shared_ptr<const carto::ReliefPatch> relief; };
struct Loading { double ratio{}; };
struct Tell { Notice notice; bool ends_loading{}; };  ///< ends_loading: instead of the text on its way
struct ThemeReady { std::string name; };
struct BookmarksRead { std::uint32_t id{}; std::vector<Bookmark> bookmarks; };  ///< of the text `id`
/// What lies saved for the text `id`, and what was kept unsaved; the notice tells what the reader must know.
struct CorrectionsRead { std::uint32_t id{}; CorrectionsPtr saved, corrections; std::optional<Notice> notice; };
/// What the file says after saving `sent`; null: it could not be written.
struct CorrectionsSaved { std::uint32_t id{}; CorrectionsPtr sent, saved; Notice notice; };

using AnyCommand = std::variant<OpenArticle, SelectMention, SelectPlace, CyclePlace, StepMention, StepPlace, ClearSelection,
                             Hover, Pan, Zoom, GoHome, GoWorld, ZoomToSelection, ShowBox, SetFilter, FocusFilter,
                             ToggleKind, SetSort, ToggleRow, ToggleLayer, SetProjection, SetLabelLanguage, AddLayer, RemoveLayer, HoverFeature, TogglePanel, ToggleKeys, SetTextScale,
                             StepTextScale, SavePicture, CopySelection, Quit, Resize, Tick, SetReducedMotion, ArticleRead, GazetteerReady,
                             LayerRead, MapReady, UserLayerRead, ReliefReady, Loading, Tell,
                             ShowOpenDialog, PasteText, StopLoading, ReloadArticle, CloseArticle, ArticleReloaded,
                             FileChanged, FolderRead, RecentRead, ShowText, StepText, Compare, ToggleMembership, PlacesFound,
                             OpenFind, SetFind, StepFind, FocusPanel, StepFocus, StepRow, OpenRow, ChooseRow, ScrollText,
                             StepView, AddBookmark, GoBookmark, RemoveBookmark, Present, FullScreen, TogglePalette,
                             OpenMenu, SetTheme, SetColorSight, ThemeReady, BookmarksRead, SetViewpoint, SetAsOf, SetToday,
                             ChoosePlace, ChooseNextCandidate, NotAPlace, SetKind, TakeBackCorrection, AddMention, PlaceHere,
                             Undo, Redo, SaveCorrections, MarkText, ExtendMark, OpenChoice, TypeInChoice, CloseChoice,
                             OpenContext, OpenContextAtSelection, CloseContext, CopyPosition, CorrectionsRead,
                             CorrectionsSaved>;

template <class One, class Any>
constexpr bool is_alternative = false;
template <class One, class... Alternatives>
constexpr bool is_alternative<One, std::variant<Alternatives...>> =
    (std::is_same_v<One, Alternatives> || ...);

/// One of the commands above. A variant in all but two things, which spare every file that handles
/// commands seconds of compiling: it converts by naming the alternative, and its copies and moves
/// are compiled once, in command.cpp.
class Command : public AnyCommand {
  public:
    template <class One>
        requires is_alternative<std::remove_cvref_t<One>, AnyCommand>
    Command(One&& one)  // NOLINT(google-explicit-constructor): a command is its alternative
        : AnyCommand(std::in_place_type<std::remove_cvref_t<One>>, std::forward<One>(one)) {}
    Command(const Command& other);
    Command(Command&& other) noexcept;
    Command& operator=(const Command& other);
    Command& operator=(Command&& other) noexcept;
    ~Command();
};

// What reduce asks the session to do; results come back as commands.
struct LoadArticle { std::string path; };
struct LoadPasted { std::string text; };
struct StopLoad {};                      ///< nothing comes of the texts on their way
struct ReloadFile { std::string path; }; ///< ArticleReloaded, or Tell
struct WatchFiles { std::vector<std::string> paths; };  ///< FileChanged when one changes; no others are watched
struct ReadFolder { std::string path; };
struct ReadClipboard {};                 ///< PasteText with what is in it
struct KeepRecent { std::string path; }; ///< RecentRead
struct Geoparse { std::uint32_t id{}; std::shared_ptr<const Reading> reading; };  ///< with the current gazetteer; PlacesFound
/// All levels, coarse first; MapReady after each. In motion the next one is likely to follow at once.
struct BuildMap { carto::Projection projection; bool in_motion{}; };
struct WritePicture { std::string path; carto::ScreenSize size; };
struct CopyText { std::string text; };
struct LoadTheme { std::string name; };  ///< ThemeReady when it is in use
struct ShowFullScreen { bool on{}; };
struct ShowColorSight { base::ColorSight sight{}; };
struct LoadBookmarks { std::uint32_t id{}; std::shared_ptr<const Reading> reading; };  ///< BookmarksRead
struct KeepBookmarks {};                 ///< the state's, for its article

/// The corrections of a text, whole: the session may be asked about one that is no longer open.
struct TextCorrections { std::uint32_t id{}; std::shared_ptr<const Reading> reading; CorrectionsPtr corrections; };
struct LoadCorrections { std::uint32_t id{}; std::shared_ptr<const Reading> reading; };  ///< CorrectionsRead comes back
struct WriteCorrections { TextCorrections text; };                                     ///< CorrectionsSaved comes back
struct KeepCorrections { TextCorrections text; };  ///< for after a crash; Tell comes back if that fails
struct LoadUserLayer { std::string path, name_field; };

using Effect = std::variant<LoadArticle, Geoparse, BuildMap, LoadUserLayer, WritePicture, CopyText, LoadPasted, StopLoad, ReloadFile,
                            WatchFiles, ReadFolder, ReadClipboard, KeepRecent, LoadTheme, ShowFullScreen, ShowColorSight,
                            LoadBookmarks, KeepBookmarks, LoadCorrections, WriteCorrections, KeepCorrections>;

}  // namespace wherein::document
