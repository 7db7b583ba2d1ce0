#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <geoparse/geoparser.hpp>

namespace wherein::geoparse {

/// Classes of words in word_classes.tsv and common_words.tsv; a word may have several.
enum class WordClass : std::uint8_t {
    title,
    given_name,
    surname_word,
    org_head,
    org_head_lower,
    org_of,
    org_before,
    geo_head,
    unit_head,
    town_head,
    geo_of,
    street_head,
    nature_head,
    direction,
    locative,
    weak_locative,
    doing_verb,
    speech_verb,
    dish,
    time_word,
    connector,
    never,
    number_word,
    common,
    office,     ///< head of a public body of its place: "police", "council", "court"
    citizen,    ///< what follows a town's name: "Lancaster woman", "Athens residents"
    us_word,    ///< rarely written outside the United States
    site,       ///< a building named after the town it stands in: "airport", "hospital"
    food_word,  ///< a food or animal as well: "Turkey", "Java"
    gb_word,    ///< rarely written outside the United Kingdom
    maker,      ///< of cars, whose models are named after places: "Dodge Durango"
    state_body  ///< head of a body that a state has rather than a country: "university", "patrol"
};

/// A set of WordClass values.
class WordClasses {
  public:
    constexpr WordClasses() = default;
    constexpr bool has(WordClass word_class) const { return (bits_ & bit(word_class)) != 0; }
    constexpr void insert(WordClass word_class) { bits_ |= bit(word_class); }
    /// One bit for each class, in the order of WordClass.
    constexpr std::uint32_t bits() const { return bits_; }

  private:
    static constexpr std::uint32_t bit(WordClass word_class) {
        return std::uint32_t{1} << static_cast<std::uint32_t>(word_class);
    }
    std::uint32_t bits_{};
};

/// A name that means another place inside the name of an event or body ("Karabakh" + "war").
struct EventName {
    std::string folded_name;
    std::vector<std::string> folded_heads;  ///< one of them must follow
    std::string place_id;
};

struct Lexicon {
    /// Hash of the folded word -> classes. Collisions would only blur a class; none are known.
    std::unordered_map<std::uint64_t, WordClasses> classes;
    std::unordered_set<std::uint64_t> not_places;  ///< hashes of folded names (not_places.tsv)
    std::unordered_multimap<std::string, EventName> events;  ///< by folded name

    WordClasses classes_of(std::string_view folded_word) const;
};

}  // namespace wherein::geoparse
