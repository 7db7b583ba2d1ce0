// What the window brings in and keeps: how it was left, its theme, bookmarks, a layer copied
// elsewhere.
#include <app/window_loop.hpp>

#include <app/bookmark_store.hpp>
#include <app/copied_path.hpp>
#include <render/sight_filter.hpp>

namespace wherein::app {

/// Begins as the last window ended.
void WindowLoop::recall() {
    if (options_.memory_file.empty()) {
        return;
    }
    memory_ = read_window_memory(options_.memory_file);
    panels_->set_shares(memory_.shares);
    session_.apply(document::SetTextScale{memory_.text_scale});
    session_.apply(document::SetSort{memory_.sort});
    if (!memory_.shows_text || !memory_.shows_places) {
        session_.apply(document::TogglePanel{!memory_.shows_text, !memory_.shows_places});
    }
}

void WindowLoop::remember() {
    const WindowMemory now =
        memory_of(session_.state(), panels_->shares(), window_->size(), memory_);
    if (options_.memory_file.empty() || now == memory_ || pointer_.is_dragging()) {
        return;
    }
    memory_ = now;
    // Where it cannot be kept the window works all the same.
    keep_window_memory(options_.memory_file, memory_);
}

void WindowLoop::use_theme(const std::string& name) {
    auto theme = style::load_theme(data_root_ / "assets", name);
    if (!theme) {
        session_.inbox().post(document::Tell{{base::to_sentence(theme.error()), true}});
        return;
    }
    kit_.theme = std::move(*theme);
    panels_->set_theme(kit_.theme);
    session_.inbox().post(document::ThemeReady{name});
}

void WindowLoop::show_sight(base::ColorSight sight) {
    window_->finish_with({});
    if (sight == base::ColorSight::normal) {
        return;
    }
    auto filter = render::SightFilter::open(data_root_ / "shaders", sight);
    if (!filter) {
        session_.inbox().post(document::Tell{{base::to_sentence(filter.error()), true}});
        return;
    }
    window_->finish_with([shared = std::shared_ptr<render::SightFilter>(std::move(*filter))](
                             sf::RenderTarget& target) { shared->apply(target); });
}

void WindowLoop::load_bookmarks(const document::LoadBookmarks& order) {
    if (!options_.bookmarks_file.empty()) {
        session_.inbox().post(document::BookmarksRead{
            order.id,
            read_bookmarks(options_.bookmarks_file, bookmark_key(order.reading->article))});
    }
}

void WindowLoop::store_bookmarks() {
    const document::AppState& state = session_.state();
    if (!state.reading || options_.bookmarks_file.empty()) {
        return;
    }
    const base::Status failed = keep_bookmarks(
        options_.bookmarks_file, bookmark_key(state.reading->article), state.view.bookmarks);
    if (failed) {
        session_.inbox().post(document::Tell{{base::to_sentence(*failed), true}});
    }
}

// In the next round: a command does not act within another.
void WindowLoop::add_copied_layer(const document::LoadUserLayer& load) {
    std::string path = copied_path(window_->pasted_text());
    if (path.empty()) {
        session_.inbox().post(
            document::Tell{{"Nothing is copied. Copy a file in the file manager, or its path, then "
                            "choose this again.",
                            true}});
    } else {
        session_.inbox().post(document::AddLayer{std::move(path), load.name_field});
    }
}

}  // namespace wherein::app
