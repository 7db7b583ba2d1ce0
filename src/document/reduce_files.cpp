#include <document/change.hpp>

#include <algorithm>

#include <document/correcting.hpp>
#include <document/focus.hpp>
#include <document/moves.hpp>
#include <document/place_rows.hpp>

namespace wherein::document {
namespace {

std::string_view sentence_of(const Reading& reading, std::uint32_t mention) {
    const text::Article& article = reading.article;
    return base::slice(article.text, article.sentences[reading.mentions[mention].sentence].span);
}

/// The selection in a newer version of the text: the same place, in the same sentence where that
/// still stands, else the mention that has its turn now.
Selection carried_over(const Selection& selection, const Reading& before, const Reading& now) {
    const auto* place = selection.place ? find_named(now, *selection.place) : nullptr;
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
    const auto* old = find_named(before, *selection.place);
    const std::size_t turn =
        old == nullptr ? 0
                       : static_cast<std::size_t>(std::count_if(
                             old->mentions.begin(), old->mentions.end(),
                             [&](std::uint32_t mention) { return mention < *selection.mention; }));
    return {selection.place, place->mentions[std::min(turn, place->mentions.size() - 1)]};
}

/// A newer version of the text takes its place; what the reader looked at stays where it can.
void renew(Change& change, const TextParts& text, const std::shared_ptr<const Reading>& now) {
    const auto before = text.reading;
    end_work(change, text);
    text.reading = now;
    begin_work(change, text);
    text.work.found = now;
    derive_reading(text, change.state.resources.gazetteer);
    TextView& view = text.view;
    view.find.hits.reset();
    view.row_cursor.reset();
    view.selection = carried_over(view.selection, *before, *now);
    const auto is_gone = [&](PlaceIndex place) { return find_named(*now, place) == nullptr; };
    std::erase_if(view.expanded, is_gone);
    std::erase_if(view.opened, is_gone);
}

}  // namespace

void apply(Change& change, const ShowOpenDialog& command) {
    FileState& files = change.state.view.files;
    if (!command.on) {
        files.dialog.reset();
        return;
    }
    const bool has_own = command.purpose == DialogFor::layer && !files.layer_folder.empty();
    const std::string& last = has_own ? files.layer_folder : files.last_folder;
    const std::string folder = command.folder.empty() ? last : command.folder;
    files.dialog =
        OpenDialog{folder, files.dialog ? files.dialog->listing : nullptr, command.purpose};
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
    change.state.view.files.asked.push_back({"pasted text", OpenAs::shown});
    change.state.notice.reset();
    change.effects.emplace_back(LoadPasted{command.text});
}

void apply(Change& change, const StopLoading&) {
    auto& asked = change.state.view.files.asked;
    if (asked.empty()) {
        return;
    }
    change.state.notice = Notice{"Opening was stopped: " + asked.front().name + ".", false};
    asked.clear();
    change.effects.emplace_back(StopLoad{});
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
    if (!find_open_file(change.state, command.path)) {
        return;
    }
    if (command.is_gone) {
        change.state.notice = Notice{
            "The file of an open text is gone: " + command.path + ". The text stays open.", true};
    } else {
        change.effects.emplace_back(ReloadFile{command.path});
    }
}

void apply(Change& change, const ArticleReloaded& command) {
    AppState& state = change.state;
    const auto& now = command.reading;
    const auto id = now ? find_open_file(state, now->path) : std::nullopt;
    if (!id) {
        return;
    }
    const bool is_shown = state.work.id == *id;
    const auto take = [&](TextParts text) {
        if (now->article.text == text.reading->article.text) {
            state.notice.reset();
            return;
        }
        renew(change, text, now);
        state.notice =
            Notice{"The file has changed and was read again: " + now->article.name, false};
    };
    if (!is_shown) {
        change_shelved(state, *id, take);
        return;
    }
    const auto before = state.reading;
    take(shown_text(state));
    if (state.reading != before) {
        close_menus(state.view);
        refresh_footprints(state);
        rebuild_map(change);
    }
}

}  // namespace wherein::document
