#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <base/text_span.hpp>
#include <geoparse/lexicon.hpp>

namespace wherein::geoparse {

/// What stands between a token and the one before it.
enum class Gap : std::uint8_t { block_start, space, hyphen, dot, comma, slash, other };

/// Letters of a token: "war", "War", "WAR", "McDonald", "44", or a script without case.
enum class Shape : std::uint8_t { lower, capital, upper, mixed, digit, caseless };

/// A word of a block. A possessive 's is not part of it, a hyphen or dot ends it:
/// "Armenia-Azerbaijan" are two words, "U.S." are two with Gap::dot between them.
struct Token {
    base::ByteSpan span;
    Gap gap{Gap::other};  ///< to the token before
    Shape shape{Shape::lower};
    bool has_dot_after{};   ///< "Calif.", "St."
    bool has_possessive{};  ///< followed by 's or a bare apostrophe
    bool is_sentence_start{};
    WordClasses classes;
    base::ByteSpan folded;        ///< of the block's folded text
    std::uint64_t folded_hash{};  ///< gazetteer::hash_name of the word folded

    bool is_name_like() const {
        return shape == Shape::capital || shape == Shape::upper || shape == Shape::mixed ||
               shape == Shape::caseless;
    }
};

/// What gazetteer::fold() gives for a stretch of text that stands at `span` in its block's folded
/// text.
inline std::string_view slice_folded(std::string_view folded, base::ByteSpan span) {
    const std::string_view part = base::slice(folded, span);
    return part.substr(part.starts_with(' ') ? 1 : 0);
}

/// Cut text[block] into words. `tokens` and `folded` are cleared first and may be used again for
/// every block.
/// sentence_starts  first bytes of the block's sentences, ascending
/// folded           becomes the block's text, folded
void tokenise(std::string_view text, base::ByteSpan block,
              const std::vector<std::uint32_t>& sentence_starts, const Lexicon& lexicon,
              std::vector<Token>& tokens, std::string& folded);

}  // namespace wherein::geoparse
