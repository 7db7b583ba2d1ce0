#pragma once
#include <optional>
#include <string>
#include <vector>

#include <document/command.hpp>

namespace wherein::ui {

/// A line of a menu that is open over something. Without a command and children it is a head.
struct ContextEntry {
    std::string title;
    std::string keys;
    std::optional<document::Command> command;
    bool is_on{};
    bool begins_group{};
    std::vector<ContextEntry> children{};
};

/// What can be done with what lies under the open menu; empty without one.
std::vector<ContextEntry> context_entries(const document::AppState& state);

/// "Baku" of the mention, or of a marked text cut to a few words.
std::string quoted_words(const document::AppState& state, base::ByteSpan span);

/// Mentions with the same words as this span.
std::size_t same_words_count(const document::AppState& state, base::ByteSpan span);

/// "Gyumri, town in Shirak, Armenia".
std::string choice_text(const document::AppState& state, document::PlaceIndex place);

}  // namespace wherein::ui
