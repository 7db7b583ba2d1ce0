#include <ui/menu_model.hpp>

#include <algorithm>
#include <array>

#include <document/open_texts.hpp>

namespace wherein::ui {
namespace {

using document::CommandRow;

constexpr std::array<std::string_view, 6> first_menus{"File", "Edit", "View",
                                                      "Go",   "Map",  "Picture"};

std::size_t menu_place(const std::string& title) {
    const auto found = std::find(first_menus.begin(), first_menus.end(), title);
    const auto place = static_cast<std::size_t>(found - first_menus.begin());
    return title == "Help" ? first_menus.size() + 1 : place;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        std::string_view part = text.substr(begin, end - begin);
        while (!part.empty() && part.front() == ' ') {
            part.remove_prefix(1);
        }
        while (!part.empty() && part.back() == ' ') {
            part.remove_suffix(1);
        }
        if (!part.empty()) {
            parts.emplace_back(part);
        }
        begin = end + 1;
    }
    return parts;
}

std::string entry_title(const std::string& word, const document::Command& command) {
    if (const auto* projection = std::get_if<document::SetProjection>(&command)) {
        for (const carto::ProjectionName& name : carto::projection_names()) {
            if (name.kind == projection->kind) {
                return std::string(name.title);
            }
        }
        return "Automatic";
    }
    return worded(word);
}

void add_entries(const CommandRow& row, Menu& menu) {
    if (auto command = row.parse({})) {
        menu.entries.push_back({{}, std::string(row.title), first_key(row.keys), *command});
        return;
    }
    if (row.arguments.find('|') == std::string_view::npos) {
        return;
    }
    for (const std::string& word : split_words(row.arguments)) {
        const std::array<std::string, 1> arguments{word};
        if (auto command = row.parse(arguments)) {
            menu.entries.push_back({std::string(row.title), entry_title(word, *command),
                                    first_key(row.keys), *command});
        }
    }
}

/// Answers whether a switch is on; any other command has no answer.
struct SwitchState {
    const document::AppState& state;
    const document::ViewState& view = state.view;

    std::optional<bool> operator()(const document::ToggleLayer& c) const {
        return view.layers[static_cast<std::size_t>(c.layer)];
    }
    std::optional<bool> operator()(const document::ToggleKind& c) const {
        return view.shown_kinds[static_cast<std::size_t>(c.kind)];
    }
    std::optional<bool> operator()(const document::SetSort& c) const {
        return view.sort == c.order;
    }
    std::optional<bool> operator()(const document::SetViewpoint& c) const {
        return view.viewpoint == c.party;
    }
    std::optional<bool> operator()(const document::SetAsOf& c) const {
        return view.as_of == c.as_of;
    }
    std::optional<bool> operator()(const document::SetProjection& c) const {
        return view.projection_choice == c.kind;
    }
    std::optional<bool> operator()(const document::SetLabelLanguage& c) const {
        return view.label_language == c.language;
    }
    std::optional<bool> operator()(const document::TogglePanel& c) const {
        return (!c.text || view.shows_text) && (!c.places || view.shows_places);
    }
    std::optional<bool> operator()(const document::ShowText& c) const {
        return state.reading && state.shelf.gap == c.index;
    }
    std::optional<bool> operator()(const document::Compare& c) const {
        return !c.index ? std::optional(state.reading && state.reading->comparison) : std::nullopt;
    }
    std::optional<bool> operator()(const document::ToggleKeys&) const { return view.shows_keys; }
    std::optional<bool> operator()(const document::Present&) const { return view.is_presenting; }
    std::optional<bool> operator()(const document::FullScreen&) const {
        return view.is_full_screen;
    }
    std::optional<bool> operator()(const document::SetColorSight& c) const {
        return view.color_sight == c.sight;
    }
    std::optional<bool> operator()(const document::SetTheme& c) const {
        return view.theme == c.name;
    }
    template <class Other>
    std::optional<bool> operator()(const Other&) const {
        return std::nullopt;
    }
};

void add_comparisons(const document::AppState& state, std::vector<MenuEntry>& entries) {
    const auto readings = document::open_readings(state);
    for (std::uint32_t i = 0; i < readings.size(); ++i) {
        if (!readings[i]->comparison && readings[i] != state.reading &&
            !state.reading->comparison) {
            entries.push_back({"Compare with", document::title_of(readings[i]->article), "",
                               document::Compare{i}});
        }
    }
}

}  // namespace

std::vector<Menu> make_menus(std::span<const CommandRow> table) {
    std::vector<Menu> menus;
    for (const CommandRow& row : table) {
        if (row.menu.empty()) {
            continue;
        }
        auto found = std::find_if(menus.begin(), menus.end(),
                                  [&](const Menu& menu) { return menu.title == row.menu; });
        if (found == menus.end()) {
            menus.push_back({std::string(row.menu), {}});
            found = std::prev(menus.end());
        }
        add_entries(row, *found);
    }
    std::erase_if(menus, [](const Menu& menu) { return menu.entries.empty(); });
    std::stable_sort(menus.begin(), menus.end(), [](const Menu& a, const Menu& b) {
        return menu_place(a.title) < menu_place(b.title);
    });
    return menus;
}

std::optional<bool> is_on(const document::AppState& state, const document::Command& command) {
    return std::visit(SwitchState{state}, command);
}

std::vector<MenuEntry> live_entries(const document::AppState& state,
                                    const std::vector<std::string>& themes,
                                    const std::string& menu) {
    std::vector<MenuEntry> entries;
    if (menu == "File") {
        for (const std::string& path : state.view.files.recent) {
            entries.push_back(
                {"Opened last", path.substr(path.rfind('/') + 1), "", document::OpenArticle{path}});
        }
    } else if (menu == "View") {
        add_comparisons(state, entries);
        for (const std::string& name : themes) {
            entries.push_back({"Theme", worded(name), "", document::SetTheme{name}});
        }
    } else if (menu == "Go") {
        const auto texts = document::open_texts(state);
        for (std::uint32_t i = 0; i < texts.size(); ++i) {
            entries.push_back({"Open texts", texts[i].title, "", document::ShowText{i}});
        }
        const auto& bookmarks = state.view.bookmarks;
        for (std::uint32_t i = 0; i < bookmarks.size(); ++i) {
            entries.push_back({"Bookmarks", bookmarks[i].name, "", document::GoBookmark{i}});
        }
        for (std::uint32_t i = 0; i < bookmarks.size(); ++i) {
            entries.push_back(
                {"Remove a bookmark", bookmarks[i].name, "", document::RemoveBookmark{i}});
        }
    }
    return entries;
}

std::string worded(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    std::replace(text.begin(), text.end(), '_', ' ');
    std::replace(text.begin(), text.end(), '-', ' ');
    return text;
}

std::vector<std::string> split_words(std::string_view words) {
    return split(words, '|');
}

std::string title_now(const document::AppState& state, const MenuEntry& entry) {
    std::string step;
    if (std::holds_alternative<document::Undo>(entry.command)) {
        step = document::undo_label(state.work);
    } else if (std::holds_alternative<document::Redo>(entry.command)) {
        step = document::redo_label(state.work);
    }
    return step.empty() ? entry.title : entry.title + ": " + step;
}

bool can_be_done(const document::AppState& state, const document::Command& command) {
    if (std::holds_alternative<document::Undo>(command)) {
        return !document::undo_label(state.work).empty();
    }
    if (std::holds_alternative<document::Redo>(command)) {
        return !document::redo_label(state.work).empty();
    }
    if (std::holds_alternative<document::Compare>(command) ||
        std::holds_alternative<document::StepText>(command)) {
        return !state.shelf.texts.empty();
    }
    return !std::holds_alternative<document::SaveCorrections>(command) ||
           document::has_unsaved(state.work);
}

std::string first_key(std::string_view keys) {
    const auto all = split_keys(keys);
    return all.empty() ? std::string{} : all.front();
}

std::vector<std::string> split_keys(std::string_view keys) {
    if (keys == ",") {
        return {","};
    }
    std::vector<std::string> all = split(keys, ',');
    for (std::string& key : all) {
        const std::size_t colon = key.find(':');
        if (colon != std::string::npos && colon + 1 < key.size()) {
            key.erase(0, colon + 1);
        }
    }
    return all;
}

}  // namespace wherein::ui
