#pragma once
#include <string>
#include <vector>

#include <document/command.hpp>
#include <document/command_table.hpp>

namespace wherein::ui {

/// A line of a menu, ready to be sent.
struct MenuEntry {
    std::string group;  ///< head over the entries of one command, else empty
    std::string title;
    std::string keys;  ///< the first of the command's keys
    document::Command command;
};

/// A menu with its entries in the table's order. Commands that need an argument the menu cannot
/// know (a path, a place) are left out; those with a list of words ("a|b|c") give an entry each.
struct Menu {
    std::string title;
    std::vector<MenuEntry> entries;
};

/// The menus of a command table, in the order File, Edit, View, Go, Map, Picture, any other, Help.
std::vector<Menu> make_menus(std::span<const document::CommandRow> table);

/// Whether a command stands for something that is on now; nullopt where it is not a switch.
std::optional<bool> is_on(const document::AppState& state, const document::Command& command);

/// The entry's title as things stand: "Undo: Baku is Baku, Azerbaijan".
std::string title_now(const document::AppState& state, const MenuEntry& entry);
/// False where the command would only say that there is nothing to do.
bool can_be_done(const document::AppState& state, const document::Command& command);

/// Lines of a menu that the state decides: the texts opened last in File, the themes in
/// View, the bookmarks in Go.
std::vector<MenuEntry> live_entries(const document::AppState& state,
                                    const std::vector<std::string>& themes,
                                    const std::string& menu);

/// "part_of_name" as "Part of name".
std::string worded(std::string text);
/// The words of "a|b|c".
std::vector<std::string> split_words(std::string_view words);

/// The first of comma-separated keys: "n, Space" gives "n"; the panel before a key
/// ("places:Down") is left out. A comma that is itself a key is kept.
std::string first_key(std::string_view keys);

/// All of them, without white space around.
std::vector<std::string> split_keys(std::string_view keys);

}  // namespace wherein::ui
