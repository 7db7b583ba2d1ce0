#pragma once
#include <optional>
#include <string_view>

namespace wherein::ui {

/// How well a text answers what was typed: its letters in order, better at the beginnings of words
/// and side by side. Case and marks do not count. Nullopt where a letter is missing; 0 or more,
/// higher is better. An empty query answers everything alike.
std::optional<int> fuzzy_score(std::string_view text, std::string_view query);

}  // namespace wherein::ui
