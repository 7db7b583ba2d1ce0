// The views seen, and the views kept under a name.
#include <document/change.hpp>

#include <algorithm>

#include <document/focus.hpp>
#include <document/moves.hpp>
#include <document/open_texts.hpp>
#include <document/trail.hpp>

namespace wherein::document {
namespace {

constexpr std::size_t longest_trail = 200;

template <class T, class... Ts>
constexpr bool is_one_of = (std::is_same_v<T, Ts> || ...);

enum class MoveKind : std::uint8_t { none, by_hand, jump };

MoveKind move_kind(const Command& command) {
    return std::visit(
        []<class One>(const One&) {
            if constexpr (is_one_of<One, Pan, Zoom>) {
                return MoveKind::by_hand;
            } else if constexpr (is_one_of<One, SelectMention, SelectPlace, CyclePlace, StepMention,
                                           StepPlace, StepFind, ChooseRow, GoHome, GoWorld,
                                           ZoomToSelection, ShowBox, GoBookmark>) {
                return MoveKind::jump;
            } else {
                return MoveKind::none;
            }
        },
        command);
}

void push(std::vector<SavedView>& views, const SavedView& view) {
    if (views.size() == longest_trail) {
        views.erase(views.begin());
    }
    views.push_back(view);
}

void tell(Change& change, std::string text) {
    change.state.notice = Notice{std::move(text), false};
}

std::string bookmark_name(const AppState& state) {
    const auto& selected = state.view.selection.place;
    const auto place = selected ? place_of(state, *selected) : std::nullopt;
    return place ? std::string(place->name)
                 : "View " + std::to_string(state.view.bookmarks.size() + 1);
}

}  // namespace

std::optional<SavedView> saved(const ViewState& view) {
    const auto camera = destination(view);
    const auto center =
        camera ? carto::unproject(camera->projection, camera->center_m) : std::nullopt;
    return center ? std::optional(SavedView{*center, camera->m_per_px, view.selection})
                  : std::nullopt;
}

void show(Change& change, base::LngLat center, double m_per_px) {
    change.state.view.is_framed = true;
    move_to(change, point_goal(center, m_per_px, change.state.view.map_size));
}

void note_view(const AppState& before, ViewState& after, const Command& command) {
    const MoveKind kind = move_kind(command);
    if (kind == MoveKind::none || !before.view.is_framed) {
        return;
    }
    const auto old_view = saved(before.view);
    if (!old_view || old_view == saved(after)) {
        return;
    }
    const bool goes_on = kind == MoveKind::by_hand && after.trail.is_roaming;
    after.trail.is_roaming = kind == MoveKind::by_hand;
    if (!goes_on) {
        push(after.trail.past, *old_view);
        after.trail.future.clear();
    }
}

void apply(Change& change, const StepView& command) {
    ViewState& view = change.state.view;
    const bool goes_back = command.step < 0;
    auto& from = goes_back ? view.trail.past : view.trail.future;
    auto& onto = goes_back ? view.trail.future : view.trail.past;
    const auto here = saved(view);
    if (command.step == 0 || !here) {
        return;
    }
    if (from.empty()) {
        tell(change, goes_back ? "This is the first view." : "This is the last view.");
        return;
    }
    const SavedView there = from.back();
    from.pop_back();
    push(onto, *here);
    view.trail.is_roaming = false;
    if (view.selection != there.selection) {
        view.selection = there.selection;
        view.expanded = view.opened;
        if (there.selection.place) {
            view.expanded.insert(*there.selection.place);
        }
        ++view.text_scroll_request;
        ++view.row_scroll_request;
    }
    show(change, there.center, there.m_per_px);
}

void apply(Change& change, const AddBookmark& command) {
    AppState& state = change.state;
    const auto view = saved(state.view);
    if (!view) {
        tell(change, "There is no map yet; try again in a moment.");
        return;
    }
    const std::string name = command.name.empty() ? bookmark_name(state) : command.name;
    state.view.bookmarks.push_back({name, view->center, view->m_per_px});
    change.effects.emplace_back(KeepBookmarks{});
    tell(change, "Bookmark added: " + name);
}

void apply(Change& change, const GoBookmark& command) {
    const auto& bookmarks = change.state.view.bookmarks;
    if (command.index >= bookmarks.size()) {
        tell(change, bookmarks.empty() ? "There are no bookmarks yet; Ctrl+D adds one."
                                       : "There is no bookmark with this number.");
        return;
    }
    const Bookmark& bookmark = bookmarks[command.index];
    show(change, bookmark.center, bookmark.m_per_px);
}

void apply(Change& change, const RemoveBookmark& command) {
    auto& bookmarks = change.state.view.bookmarks;
    if (command.index >= bookmarks.size()) {
        tell(change, "There is no bookmark with this number.");
        return;
    }
    tell(change, "Bookmark removed: " + bookmarks[command.index].name);
    bookmarks.erase(bookmarks.begin() + static_cast<std::ptrdiff_t>(command.index));
    change.effects.emplace_back(KeepBookmarks{});
}

void apply(Change& change, const BookmarksRead& command) {
    AppState& state = change.state;
    if (command.id == state.work.id) {
        state.view.bookmarks = command.bookmarks;
    } else {
        change_shelved(state, command.id,
                       [&](TextParts text) { text.view.bookmarks = command.bookmarks; });
    }
}

}  // namespace wherein::document
