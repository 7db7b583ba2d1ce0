// Opening texts, and which of the open ones is shown.
#include <document/change.hpp>

#include <algorithm>

#include <document/correcting.hpp>
#include <document/focus.hpp>
#include <document/moves.hpp>
#include <document/texts_shown.hpp>
#include <document/trail.hpp>

namespace wherein::document {
namespace {

/// What becomes of the next text that comes; one that nobody asked for is shown.
OpenAs take_asked(FileState& files) {
    if (files.asked.empty()) {
        return OpenAs::shown;
    }
    const OpenAs as = files.asked.front().as;
    files.asked.erase(files.asked.begin());
    return as;
}

void watch_open_files(Change& change) {
    WatchFiles files;
    for (const auto& reading : open_readings(change.state)) {
        if (!reading->path.empty()) {
            files.paths.push_back(reading->path);
        }
    }
    change.effects.emplace_back(std::move(files));
}

/// The text shown goes to the shelf, if there is one; nothing is shown then.
void put_aside(Change& change) {
    AppState& state = change.state;
    if (!state.reading) {
        return;
    }
    end_work(change, shown_text(state));
    auto text = std::make_shared<OpenText>(
        OpenText{state.reading, state.work, state.view, saved(state.view)});
    state.shelf.texts.insert(
        state.shelf.texts.begin() + static_cast<std::ptrdiff_t>(state.shelf.gap), std::move(text));
    state.reading.reset();
}

void set(Change& change, const OpenText& text) {
    AppState& state = change.state;
    state.reading = text.reading;
    state.work = text.work;
    static_cast<TextView&>(state.view) = text.view;
    close_menus(state.view);
    state.notice.reset();
    ++state.view.row_scroll_request;
}

/// Nothing is shown; the text at this place among all open ones is taken up.
void take_up(Change& change, std::size_t index) {
    AppState& state = change.state;
    auto& texts = state.shelf.texts;
    const auto at = texts.begin() + static_cast<std::ptrdiff_t>(index);
    const std::shared_ptr<const OpenText> text = *at;
    texts.erase(at);
    state.shelf.gap = index;
    set(change, *text);
    show_places(change, text->left_at);
}

/// Reads what belongs to a text that has just been opened.
void begin(Change& change, const TextParts& text) {
    begin_work(change, text);
    change.effects.emplace_back(LoadBookmarks{text.work.id, text.reading});
    if (text.reading->is_geoparsed && !text.reading->comparison) {
        text.work.found = text.reading;
        derive_reading(text, change.state.resources.gazetteer);
    } else {
        look_for_places(change, text);
    }
}

void open_behind(Change& change, const std::shared_ptr<const Reading>& reading) {
    OpenText text{reading, {}, {}, {}};
    const TextParts parts{text.reading, text.work, text.view};
    begin(change, parts);
    change.state.shelf.texts.push_back(std::make_shared<OpenText>(std::move(text)));
}

/// The text is open already, perhaps as its file was before.
void open_again(Change& change, std::size_t index, OpenAs as, const Reading& reading) {
    const auto open = open_readings(change.state)[index];
    if (open->article.text != reading.article.text) {
        change.effects.emplace_back(ReloadFile{open->path});
    }
    if (as == OpenAs::shown) {
        apply(change, ShowText{static_cast<std::uint32_t>(index)});
    }
}

/// From a comparison back to its first text.
std::size_t index_after_closing(const AppState& state) {
    const auto& comparison = state.reading->comparison;
    const auto& texts = state.shelf.texts;
    const auto first = std::find_if(texts.begin(), texts.end(), [&](const auto& text) {
        return comparison && text->reading == comparison->a;
    });
    return first != texts.end() ? static_cast<std::size_t>(first - texts.begin())
                                : std::min(state.shelf.gap, texts.size() - 1);
}

void close_shown(Change& change) {
    AppState& state = change.state;
    if (!state.reading) {
        return;
    }
    end_work(change, shown_text(state));
    const bool is_last = state.shelf.texts.empty();
    const std::size_t next = is_last ? 0 : index_after_closing(state);
    set(change, OpenText{});
    if (!is_last) {
        take_up(change, next);
    } else {
        refresh_footprints(state);
        rebuild_map(change);
    }
}

/// The text that has just been read beside the text shown.
void compare_shown_with(Change& change, const Reading& read) {
    const auto index = find_open(change.state, read);
    if (index && *index != change.state.shelf.gap && !change.state.reading->comparison) {
        compare_with(change, *index);
    }
}

void close_shelved(Change& change, std::size_t index) {
    Shelf& shelf = change.state.shelf;
    const bool is_before = index < shelf.gap;
    shelf.texts.erase(shelf.texts.begin() +
                      static_cast<std::ptrdiff_t>(is_before ? index : index - 1));
    shelf.gap -= is_before ? 1 : 0;
}

}  // namespace

void open_shown(Change& change, const std::shared_ptr<const Reading>& reading) {
    AppState& state = change.state;
    put_aside(change);
    state.shelf.gap = state.shelf.texts.size();
    set(change, OpenText{reading, {}, {}, {}});
    begin(change, shown_text(state));
    show_places(change);
}

void apply(Change& change, const OpenArticle& command) {
    FileState& files = change.state.view.files;
    files.asked.push_back({command.path.empty() ? "the built-in article"
                                                : command.path.substr(command.path.rfind('/') + 1),
                           command.as});
    files.dialog.reset();
    change.state.notice.reset();
    change.effects.emplace_back(LoadArticle{command.path});
}

void apply(Change& change, const ArticleRead& command) {
    if (!command.reading) {
        return;
    }
    const OpenAs as = take_asked(change.state.view.files);
    if (!command.reading->path.empty()) {
        change.effects.emplace_back(KeepRecent{command.reading->path});
    }
    if (const auto index = find_open(change.state, *command.reading)) {
        open_again(change, *index, as, *command.reading);
    } else if (as == OpenAs::shown || !change.state.reading) {
        open_shown(change, command.reading);
    } else {
        open_behind(change, command.reading);
    }
    if (as == OpenAs::compared) {
        compare_shown_with(change, *command.reading);
    }
    watch_open_files(change);
}

void apply(Change& change, const PlacesFound& command) {
    AppState& state = change.state;
    const auto take = [&](TextParts text) {
        text.reading = command.reading;
        text.work.found = command.reading;
        derive_reading(text, state.resources.gazetteer);
    };
    if (!state.reading || state.work.id != command.id) {
        change_shelved(state, command.id, take);
        return;
    }
    take(shown_text(state));
    show_places(change);
}

void apply(Change& change, const ShowText& command) {
    const AppState& state = change.state;
    if (!state.reading || command.index == state.shelf.gap) {
        return;
    }
    if (command.index > state.shelf.texts.size()) {
        change.state.notice = Notice{"There is no open text with this number.", false};
        return;
    }
    put_aside(change);
    take_up(change, command.index);
}

void apply(Change& change, const StepText& command) {
    const Shelf& shelf = change.state.shelf;
    const auto count = static_cast<long long>(shelf.texts.size()) + 1;
    const long long next =
        (static_cast<long long>(shelf.gap) + command.step % count + count) % count;
    apply(change, ShowText{static_cast<std::uint32_t>(next)});
}

void apply(Change& change, const CloseArticle& command) {
    const Shelf& shelf = change.state.shelf;
    const std::size_t index = command.index.value_or(shelf.gap);
    if (!change.state.reading || index > shelf.texts.size()) {
        return;
    }
    if (index == shelf.gap) {
        close_shown(change);
    } else {
        close_shelved(change, index);
    }
    watch_open_files(change);
}

}  // namespace wherein::document
