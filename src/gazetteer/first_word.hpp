#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <gazetteer/hash.hpp>

namespace wherein::gazetteer {

/// The table that bounds a matcher's look-ahead: most words of any name by its first word.
constexpr std::size_t first_word_slots = std::size_t{1} << 18;
constexpr std::uint32_t most_words = 12;

constexpr std::size_t first_word_slot(std::uint64_t folded_word_hash) {
    return folded_word_hash & (first_word_slots - 1);
}

/// The part a text's first token has; see the tokeniser: words end at spaces, hyphens and dots.
inline std::string_view first_word(std::string_view folded) {
    const std::string_view word = folded.substr(0, folded.find_first_of(" -.,/()"));
    return word.ends_with("'s") ? word.substr(0, word.size() - 2) : word;
}

/// Words of a folded name, at most most_words.
inline std::uint32_t count_words(std::string_view folded) {
    const auto breaks = std::count_if(folded.begin(), folded.end(),
                                      [](char c) { return c == ' ' || c == '-' || c == '.'; });
    return std::min(static_cast<std::uint32_t>(breaks) + 1, most_words);
}

}  // namespace wherein::gazetteer
