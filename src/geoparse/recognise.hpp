#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <geoparse/mention.hpp>
#include <geoparse/sighting.hpp>
#include <text/article.hpp>

namespace wherein::geoparse {

/// A sighting taken for the name of a place, before it is known which place.
struct Recognised {
    base::ByteSpan span;
    std::span<const gazetteer::NameHit> hits;
    bool is_abbreviation{};
    MentionKind kind{MentionKind::place};
    double evidence{};                                  ///< sum of the recognition rules
    std::optional<gazetteer::PlaceIndex> container;     ///< "Paris, Texas": Texas
    std::optional<gazetteer::PlaceIndex> contained_as;  ///< this one is the container: which place
    std::optional<gazetteer::PlaceIndex> event_place;   ///< forced by events.tsv
    bool has_unit_head{};                               ///< "Baku district", "province of Erzurum"
    bool is_office{};       ///< begins the name of a public body of the place
    bool has_state_body{};  ///< of a body such as states have: "Georgia Bureau of Investigation"
    bool has_town_head{};   ///< "the city of New York"
    bool is_single_word{};
    std::string folded;      ///< the name as the gazetteer compares it
    bool is_person_word{};   ///< also a name of persons: "Henry", "Clayton"
    bool follows_in_list{};  ///< only a comma or "and" parts it from the name before
    std::uint64_t last_word_hash{};
};

/// Everything recognition learns from one article.
struct Recognition {
    std::vector<Recognised> names;                   ///< in text order, not overlapping
    std::unordered_set<std::uint64_t> person_names;  ///< folded surnames seen after given names
    std::vector<Recognised> open;                    ///< not quite enough evidence, in text order
    int american_words{};                            ///< words rarely written elsewhere
    int british_words{};
};

/// The country whose words a text uses: "US" or "GB", empty where it uses neither or both alike.
std::string_view wording_of(const Recognition& recognition);

/// Find the names of one article; names of persons and the like are left out.
Recognition recognise(const text::Article& article, const gazetteer::Gazetteer& gazetteer,
                      const Lexicon& lexicon);

}  // namespace wherein::geoparse
