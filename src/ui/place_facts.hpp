#pragma once
#include <optional>
#include <string>
#include <vector>

#include <document/state.hpp>

namespace wherein::ui {

/// A place that the mention could name instead.
struct OtherCandidate {
    document::PlaceIndex place{};
    std::string id;
    std::string text;  ///< "Khankendi, town in Khojaly, Azerbaijan"
};

/// What one of two compared texts says of a place.
struct TextQuote {
    std::string title;
    document::Membership membership{};  ///< only_a or only_b: which text it is
    std::uint32_t count{};              ///< mentions of the place
    std::string sentence;               ///< of the first; empty without one
};

/// What the card says of a place; empty strings are left out.
struct PlaceFacts {
    std::string name;
    std::string other_names;            ///< separated by middle dots
    std::string what;                   ///< "Disputed area, Azerbaijan"
    std::string note;                   ///< the gazetteer's sentence on its status
    std::vector<std::string> standing;  ///< of the disputed areas it is or lies in
    std::string coordinates;            ///< decimal
    std::string coordinates_dms;
    std::string measure;  ///< "4,277 km²", "2,293,100 people"
    std::string source;
    std::string why;             ///< of the current mention, else of the first
    bool is_chosen_by_reader{};  ///< that mention means the place because the reader said so
    std::optional<std::uint32_t> mention;  ///< that mention
    std::size_t same_words{};              ///< mentions with the same words, itself among them
    std::vector<OtherCandidate> other_candidates;
    std::vector<TextQuote> compared;  ///< of both texts, where two are compared
};

/// Facts on a place of the article; only the name while the gazetteer is missing.
PlaceFacts place_facts(const document::AppState& state, document::PlaceIndex place);

}  // namespace wherein::ui
