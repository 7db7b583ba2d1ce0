#pragma once
#include <optional>
#include <string>
#include <vector>

#include <carto/viewpoint.hpp>
#include <document/state.hpp>

namespace wherein::scene {

/// An area that ended this long ago may still be what a text speaks of.
constexpr int still_in_question_years = 5;

/// What is told of the map in words: whose boundaries, of when, and where they do not fit the date.
struct MapFacts {
    carto::Viewpoint view;
    std::string viewpoint_name;                   ///< of the party; empty de facto
    document::AsOf::Kind day_is{};                ///< what view.day is
    std::vector<const carto::Feature*> disputed;  ///< areas drawn and in view
    bool has_lakes{};
    std::string projection;  ///< carto::describe
    std::vector<std::string> past{};  ///< states of the past drawn, with their years
    std::vector<std::string> user_layers{};  ///< titles of the reader's own, bottom first
    std::vector<std::string> compared{};     ///< titles of the two texts; empty: one text
};

/// One line of clauses: "Boundaries: Natural Earth, de facto view as of 14 Feb 2021. ...".
std::string source_line(const MapFacts& facts);

/// What a map too small for that must still say: source, viewpoint, date and licence.
std::string brief_source_line(const MapFacts& facts);

/// A sentence for the foot of the map where areas drawn have ended before its date; else empty.
std::string date_line(const MapFacts& facts);

/// Sentences for below a picture: source, viewpoint, date, who holds and claims each disputed area
/// and who says so, and a note for each whose time the date lies outside of.
std::vector<std::string> map_notes(const MapFacts& facts);

/// "12 May 1994–10 Nov 2020", "since 18 Mar 2014": the time a disputed area holds for.
std::string time_of(const carto::Feature& area);
/// The same by years, for labels: "1994–2020".
std::string years_of(const carto::Feature& area);

}  // namespace wherein::scene
