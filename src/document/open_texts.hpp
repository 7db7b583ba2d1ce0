#pragma once
#include <functional>
#include <string>
#include <vector>

#include <document/change.hpp>

namespace wherein::document {

// Several texts are open at once. One is shown: AppState::reading with its work and view. The
// others stand on the shelf.

/// An open text, for tabs and menus.
struct TextEntry {
    std::uint32_t id{};
    std::string title;  ///< the article's, else its name
    bool is_shown{};
    bool has_unsaved{};
};

/// All open texts in the order of their tabs.
std::vector<TextEntry> open_texts(const AppState& state);

/// The readings of all open texts in the order of their tabs.
std::vector<std::shared_ptr<const Reading>> open_readings(const AppState& state);

/// The id of the open text of this file; nullopt where it is not open, or for an empty path.
std::optional<std::uint32_t> find_open_file(const AppState& state, const std::string& path);

/// The place among the tabs where this article is open, by its file or, without one, by what it
/// says.
std::optional<std::size_t> find_open(const AppState& state, const Reading& reading);

/// What an open text consists of, wherever it stands.
struct TextParts {
    std::shared_ptr<const Reading>& reading;
    Workspace& work;
    TextView& view;
};

/// The parts of the text shown; there must be one.
TextParts shown_text(AppState& state);

using TextEdit = std::function<void(TextParts)>;
/// Changes the text of this id if it is on the shelf; false where it is not.
bool change_shelved(AppState& state, std::uint32_t id, const TextEdit& edit);
/// Changes all open texts.
void change_all(AppState& state, const TextEdit& edit);

/// Goes without the places that were found with another gazetteer, which numbers them otherwise,
/// and asks for those of the present one.
void look_for_places(Change& change, const TextParts& text);

/// Other places are shown: their areas, and the view that was left or, before the text was seen
/// once, its own.
void show_places(Change& change, const std::optional<SavedView>& left_at = {});

/// What stands open over a text.
void close_menus(ViewState& view);

}  // namespace wherein::document
