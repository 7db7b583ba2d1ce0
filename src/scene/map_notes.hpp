#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <carto/atlas.hpp>
#include <text/article.hpp>

namespace wherein::scene {

/// What is told of the map in words: whose boundaries, of when, and where they do not fit the date.
struct MapFacts {
    std::optional<text::Date> date;               ///< of the article
    std::vector<const carto::Feature*> disputed;  ///< areas drawn and in view
    bool has_lakes{};
    std::string projection;  ///< carto::describe
};

/// One line of clauses: "Boundaries: Natural Earth, de facto view, as of 14 Feb 2021. ...".
std::string source_line(const MapFacts& facts);

/// Sentences for below a picture: source, viewpoint, date, and a note for each disputed area whose
/// years the date lies outside of.
std::vector<std::string> map_notes(const MapFacts& facts);

}  // namespace wherein::scene
