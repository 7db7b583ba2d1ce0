#pragma once
#include <string>
#include <vector>

#include <document/state.hpp>

namespace wherein::ui {

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
    std::string why;               ///< of the current mention, else of the first
    std::string other_candidates;  ///< "Khankendi (town, AZ), ..."
};

/// Facts on a place of the article; only the name while the gazetteer is missing.
PlaceFacts place_facts(const document::AppState& state, document::PlaceIndex place);

}  // namespace wherein::ui
