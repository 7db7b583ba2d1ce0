#pragma once
#include <bitset>
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

/// Classes of words by gazetteer::hash_name of the folded word. Every word of a text is looked up,
/// so the table is one small array with gaps, and keeps half of the hash: collisions would only
/// blur a class; none are known.
class WordTable {
  public:
    WordTable() = default;
    explicit WordTable(const std::unordered_map<std::uint64_t, WordClasses>& words);

    WordClasses classes_of(std::uint64_t folded_hash) const {
        return may_hold_[folded_hash % filter_bits] ? slots_[slot_of(folded_hash)].classes
                                                    : WordClasses();
    }

  private:
    struct Slot {
        std::uint32_t upper_hash{};
        WordClasses classes;  ///< none: the slot is free
    };
    std::size_t slot_of(std::uint64_t folded_hash) const {
        std::size_t at = folded_hash & (slots_.size() - 1);
        while (slots_[at].upper_hash != folded_hash >> 32 && slots_[at].classes.bits() != 0) {
            at = (at + 1) & (slots_.size() - 1);
        }
        return at;
    }

    /// Most words of a text are in no list: this tells so for most of them and stays in the nearest
    /// cache.
    static constexpr std::size_t filter_bits = std::size_t{1} << 16;
    std::bitset<filter_bits> may_hold_;
    std::vector<Slot> slots_ = std::vector<Slot>(1);  ///< a power of two, some of them free
};

/// A name that means another place inside the name of an event or body ("Karabakh" + "war").
struct EventName {
    std::string folded_name;
    std::vector<std::string> folded_heads;  ///< one of them must follow
    std::string place_id;
};

struct Lexicon {
    WordTable words;
    std::unordered_set<std::uint64_t> not_places;  ///< hashes of folded names (not_places.tsv)
    std::unordered_multimap<std::uint64_t, EventName> events;  ///< by hash of the folded name
};

}  // namespace wherein::geoparse
