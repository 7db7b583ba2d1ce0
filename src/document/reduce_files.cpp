#include <document/change.hpp>

#include <algorithm>

#include <document/correcting.hpp>
#include <document/focus.hpp>

namespace wherein::document {
namespace {

void forget_article(Change& change) {
    AppState& state = change.state;
    end_work(change);
    state.reading.reset();
    state.resources.footprints.reset();
    state.resources.focus_boxes.reset();
    state.view.selection = {};
    state.view.hover.reset();
    state.view.expanded.clear();
    state.view.opened.clear();
    state.view.filter.clear();
}

std::string_view sentence_of(const Reading& reading, std::uint32_t mention) {
    const text::Article& article = reading.article;
    return base::slice(article.text, article.sentences[reading.mentions[mention].sentence].span);
}

const geoparse::NamedPlace* named(const Reading& reading, PlaceIndex place) {
    const auto found = std::find_if(reading.places.begin(), reading.places.end(),
                                    [&](const auto& one) { return one.place == place; });
    return found == reading.places.end() ? nullptr : &*found;
}

/// The selection in a newer version of the text: the same place, in the same sentence where that
/// still stands, else the mention that has its turn now.
Selection carried_over(const Selection& selection, const Reading& before, const Reading& now) {
    const auto* place = selection.place ? named(now, *selection.place) : nullptr;
    if (place == nullptr || place->mentions.empty()) {
        return {};
    }
    if (!selection.mention || *selection.mention >= before.mentions.size()) {
        return {selection.place, std::nullopt};
    }
    const std::string_view sentence = sentence_of(before, *selection.mention);
    for (const std::uint32_t mention : place->mentions) {
        if (sentence_of(now, mention) == sentence) {
            return {selection.place, mention};
        }
    }
    const auto* old = named(before, *selection.place);
    const std::size_t turn =
        old == nullptr ? 0
                       : static_cast<std::size_t>(std::count_if(
                             old->mentions.begin(), old->mentions.end(),
                             [&](std::uint32_t mention) { return mention < *selection.mention; }));
    return {selection.place, place->mentions[std::min(turn, place->mentions.size() - 1)]};
}

bool is_open(const AppState& state, const std::string& path) {
    return state.reading && !path.empty() && state.reading->path == path;
}

}  // namespace

void apply(Change& change, const ShowOpenDialog& command) {
    FileState& files = change.state.view.files;
    if (!command.on) {
        files.dialog.reset();
        return;
    }
    const std::string folder = command.folder.empty() ? files.last_folder : command.folder;
    files.dialog = OpenDialog{folder, files.dialog ? files.dialog->listing : nullptr};
    change.effects.emplace_back(ReadFolder{folder});
}

void apply(Change& change, const FolderRead& command) {
    FileState& files = change.state.view.files;
    if (!files.dialog || !command.listing) {
        return;
    }
    files.dialog->listing = command.listing;
    if (command.listing->trouble.empty()) {
        files.dialog->folder = command.listing->folder;
    }
}

void apply(Change& change, const RecentRead& command) {
    FileState& files = change.state.view.files;
    files.recent = command.paths;
    files.last_folder = command.folder;
}

void apply(Change& change, const PasteText& command) {
    if (command.text.empty()) {
        change.effects.emplace_back(ReadClipboard{});
        return;
    }
    change.state.view.awaits_article = true;
    change.state.view.files.loading = "pasted text";
    change.state.notice.reset();
    change.effects.emplace_back(LoadPasted{command.text});
}

void apply(Change& change, const StopLoading&) {
    ViewState& view = change.state.view;
    if (view.files.loading.empty()) {
        return;
    }
    change.state.notice = Notice{"Opening was stopped: " + view.files.loading + ".", false};
    view.files.loading.clear();
    view.awaits_article = false;
    change.effects.emplace_back(StopLoad{});
}

void apply(Change& change, const CloseArticle&) {
    if (change.state.reading) {
        forget_article(change);
        change.state.notice.reset();
        change.effects.emplace_back(WatchFile{});
        if (change.state.view.camera) {
            change.effects.emplace_back(BuildMap{change.state.view.camera->projection});
        }
    }
}

void apply(Change& change, const ReloadArticle&) {
    AppState& state = change.state;
    if (!state.reading || state.reading->path.empty()) {
        state.notice = Notice{"This text has no file to read again.", false};
        return;
    }
    change.effects.emplace_back(ReloadFile{state.reading->path});
}

void apply(Change& change, const FileChanged& command) {
    if (!is_open(change.state, command.path)) {
        return;
    }
    if (command.is_gone) {
        change.state.notice = Notice{
            "The file of this text is gone: " + command.path + ". The text stays open.", true};
    } else {
        change.effects.emplace_back(ReloadFile{command.path});
    }
}

void apply(Change& change, const ArticleReloaded& command) {
    AppState& state = change.state;
    if (!command.reading || !is_open(state, command.reading->path)) {
        return;
    }
    if (command.reading->article.text == state.reading->article.text) {
        state.notice.reset();
        return;
    }
    const auto before = state.reading;
    state.reading = command.reading;
    begin_work(change, before);
    state.work.found = command.reading;
    derive_reading(state);
    state.view.selection = carried_over(state.view.selection, *before, *state.reading);
    state.view.hover.reset();
    const auto is_gone = [&](PlaceIndex place) { return named(*state.reading, place) == nullptr; };
    std::erase_if(state.view.expanded, is_gone);
    std::erase_if(state.view.opened, is_gone);
    refresh_footprints(state);
    state.notice = Notice{"The file has changed and was read again.", false};
    if (state.view.camera) {
        change.effects.emplace_back(
            BuildMap{state.view.asked_projection.value_or(state.view.camera->projection)});
    }
}

}  // namespace wherein::document
