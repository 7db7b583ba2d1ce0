#include <document/open_texts.hpp>

#include <algorithm>

#include <document/focus.hpp>
#include <document/moves.hpp>
#include <document/trail.hpp>

namespace wherein::document {
namespace {

/// Calls with each open text in the order of the tabs: its reading, its work, whether it is shown.
template <class Visit>
void visit_texts(const AppState& state, const Visit& visit) {
    for (std::size_t i = 0; i <= state.shelf.texts.size(); ++i) {
        if (i == state.shelf.gap && state.reading) {
            visit(state.reading, state.work, true);
        }
        if (i < state.shelf.texts.size()) {
            visit(state.shelf.texts[i]->reading, state.shelf.texts[i]->work, false);
        }
    }
}

void change_entry(std::shared_ptr<const OpenText>& entry, const TextEdit& edit) {
    auto changed = std::make_shared<OpenText>(*entry);
    edit({changed->reading, changed->work, changed->view});
    entry = std::move(changed);
}

void forget_places(TextView& view) {
    view.selection = {};
    view.expanded.clear();
    view.opened.clear();
    view.row_cursor.reset();
    view.find.hits.reset();
    view.find.current.reset();
    view.trail = {};
}

}  // namespace

std::vector<TextEntry> open_texts(const AppState& state) {
    std::vector<TextEntry> entries;
    visit_texts(state, [&](const auto& reading, const Workspace& work, bool is_shown) {
        const std::string title =
            (reading->comparison ? "Compared: " : "") + title_of(reading->article);
        entries.push_back({work.id, title, is_shown, has_unsaved(work)});
    });
    return entries;
}

std::vector<std::shared_ptr<const Reading>> open_readings(const AppState& state) {
    std::vector<std::shared_ptr<const Reading>> readings;
    visit_texts(state,
                [&](const auto& reading, const auto&, bool) { readings.push_back(reading); });
    return readings;
}

std::optional<std::size_t> find_open(const AppState& state, const Reading& reading) {
    const auto readings = open_readings(state);
    const auto found = std::find_if(readings.begin(), readings.end(), [&](const auto& open) {
        const text::Article& article = open->article;
        return open->path == reading.path &&
               (!open->path.empty() ||
                (article.name == reading.article.name && article.text == reading.article.text));
    });
    if (found == readings.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - readings.begin());
}

std::optional<std::uint32_t> find_open_file(const AppState& state, const std::string& path) {
    std::optional<std::uint32_t> id;
    visit_texts(state, [&](const auto& reading, const Workspace& work, bool) {
        if (!path.empty() && reading->path == path) {
            id = work.id;
        }
    });
    return id;
}

TextParts shown_text(AppState& state) {
    return {state.reading, state.work, state.view};
}

bool change_shelved(AppState& state, std::uint32_t id, const TextEdit& edit) {
    for (auto& entry : state.shelf.texts) {
        if (entry->work.id == id) {
            change_entry(entry, edit);
            return true;
        }
    }
    return false;
}

void change_all(AppState& state, const TextEdit& edit) {
    if (state.reading) {
        edit(shown_text(state));
    }
    for (auto& entry : state.shelf.texts) {
        change_entry(entry, edit);
    }
}

void look_for_places(Change& change, const TextParts& text) {
    if (text.reading->comparison) {
        return;  // it has those of its texts
    }
    if (text.reading->is_geoparsed) {
        auto unread = std::make_shared<Reading>();
        unread->article = text.reading->article;
        unread->path = text.reading->path;
        text.reading = std::move(unread);
        text.work.found.reset();
        forget_places(text.view);
    }
    if (change.state.resources.gazetteer) {
        change.effects.emplace_back(Geoparse{text.work.id, text.reading});
    }
}

void show_places(Change& change, const std::optional<SavedView>& left_at) {
    refresh_footprints(change.state);
    if (left_at && change.state.view.is_framed) {
        show(change, left_at->center, left_at->m_per_px);
    } else {
        frame_article(change);
    }
    if (change.state.resources.footprints) {
        rebuild_map(change);
    }
}

void close_menus(ViewState& view) {
    view.hover.reset();
    view.context.reset();
    view.choice.reset();
}

}  // namespace wherein::document
