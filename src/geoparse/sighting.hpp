#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <gazetteer/gazetteer.hpp>
#include <geoparse/tokens.hpp>

namespace wherein::geoparse {

/// The words of one block with what is needed to look names up; shared by all rules.
struct BlockView {
    std::string_view text;
    const std::vector<Token>& tokens;
    const std::string& folded;  ///< see tokenise()
    const gazetteer::Gazetteer& gazetteer;
    const Lexicon& lexicon;
    bool is_all_capitals{};  ///< a headline in capitals: upper case says nothing
    bool is_title_case{};    ///< A Headline Like This: capitals say little
    bool has_plural_unit{};  ///< "counties" or "parishes" occurs
};

/// Words first..last of a block whose text is a name of the gazetteer.
struct Sighting {
    std::uint32_t first{};
    std::uint32_t last{};
    base::ByteSpan span;
    std::span<const gazetteer::NameHit>
        hits;                 ///< of the folded text; its address identifies the name
    bool is_abbreviation{};   ///< only NameKind::abbreviation hits count
    std::string_view folded;  ///< the text of `span` folded, lives as long as the block

    /// Whether the way the name is written allows this hit ("US" is no town called Us).
    bool allows(const gazetteer::NameHit& hit) const {
        return (hit.kind == gazetteer::NameKind::abbreviation) == is_abbreviation;
    }
};

/// The longest name that begins with token `first`, if any.
std::optional<Sighting> sight_name(const BlockView& block, std::uint32_t first);

/// A name that is only known with the word at the end of its list: "Oconee" of "Oconee and Clarke
/// counties" means Oconee County.
std::optional<Sighting> sight_listed_unit(const BlockView& block, std::uint32_t first);
/// The hits of `folded` ("oconee") as one of the units that `plural` ("counties") names; may be
/// none.
std::span<const gazetteer::NameHit> hits_of_unit(const BlockView& block, std::string_view folded,
                                                 std::string_view plural);

/// The neighbour on the same line of words (only a space between), or null.
const Token* word_before(const BlockView& block, const Sighting& sighting);
const Token* word_after(const BlockView& block, const Sighting& sighting);

/// The word at the end of a list that the name is in, such as "counties" of "Barrow, Jackson and
/// Madison counties", or null.
const Token* plural_head_ahead(const BlockView& block, const Sighting& sighting);

/// A place that stands after the name and a comma and holds one of the name's places:
/// "Paris, Texas", "Macon, Ga.".
struct Container {
    gazetteer::PlaceIndex place{};
    Sighting sighting;
};
std::optional<Container> container_after(const BlockView& block, const Sighting& sighting);

/// Whether `outer` (country, first-level unit or region of units) holds `inner`, by their codes.
bool holds(const gazetteer::Place& outer, const gazetteer::Place& inner);

}  // namespace wherein::geoparse
