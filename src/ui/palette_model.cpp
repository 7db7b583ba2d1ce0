#include <ui/palette_model.hpp>

#include <algorithm>

#include <document/command_table.hpp>
#include <ui/fuzzy.hpp>
#include <ui/menu_model.hpp>

namespace wherein::ui {
namespace {

using document::CommandRow;

// A match in the title weighs more than one in the command's name.
constexpr int title_bonus = 3;

std::string line_of(const CommandRow& row, const std::string& word) {
    return std::string(row.name) + " " + word;
}

PaletteEntry asking(const CommandRow& row) {
    return {std::string(row.title) + "\u2026", "", std::string(row.name) + " ",
            std::string(row.arguments)};
}

/// Words in capitals stand for others, which are asked for.
bool is_placeholder(const std::string& word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

void add_words(const CommandRow& row, const std::vector<std::string>& words,
               std::vector<PaletteEntry>& entries) {
    for (const std::string& word : words) {
        if (is_placeholder(word)) {
            entries.push_back(asking(row));
            continue;
        }
        entries.push_back(
            {std::string(row.title) + ": " + worded(word), "", line_of(row, word), ""});
    }
}

/// Texts are chosen by their titles and told by their numbers.
void add_texts(const CommandRow& row, const std::vector<std::string>& titles,
               std::vector<PaletteEntry>& entries) {
    for (std::size_t i = 0; i < titles.size(); ++i) {
        entries.push_back({std::string(row.title) + ": " + titles[i], "",
                           line_of(row, std::to_string(i + 1)), ""});
    }
}

std::optional<int> score_of(const PaletteEntry& entry, std::string_view typed) {
    const auto title = fuzzy_score(entry.title, typed);
    const auto line = fuzzy_score(entry.line, typed);
    if (!title) {
        return line;
    }
    return std::max(*title + title_bonus, line.value_or(0));
}

}  // namespace

std::vector<PaletteEntry> palette_entries(const PaletteChoices& choices) {
    std::vector<PaletteEntry> entries;
    for (const CommandRow& row : document::command_table()) {
        if (row.name == "palette") {
            continue;  // it is open
        }
        if (row.name == "theme") {
            add_words(row, choices.themes, entries);
        } else if (row.name == "show-text") {
            add_texts(row, choices.texts, entries);
        } else if (row.parse({})) {
            entries.push_back(
                {std::string(row.title), first_key(row.keys), std::string(row.name), ""});
        } else if (row.arguments.find('|') != std::string_view::npos &&
                   row.arguments.find(' ') == std::string_view::npos) {
            add_words(row, split_words(row.arguments), entries);
        } else {
            entries.push_back(asking(row));
        }
    }
    return entries;
}

std::vector<const PaletteEntry*> matching(const std::vector<PaletteEntry>& entries,
                                          std::string_view typed) {
    std::vector<std::pair<int, const PaletteEntry*>> scored;
    for (const PaletteEntry& entry : entries) {
        if (const auto score = score_of(entry, typed)) {
            scored.emplace_back(*score, &entry);
        }
    }
    std::stable_sort(scored.begin(), scored.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<const PaletteEntry*> found;
    for (const auto& [score, entry] : scored) {
        found.push_back(entry);
    }
    return found;
}

}  // namespace wherein::ui
