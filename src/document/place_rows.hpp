#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <document/state.hpp>

namespace wherein::document {

/// A row of the places table: a place and those of its mentions that pass chips and filter.
struct PlaceRow {
    PlaceIndex place{};
    std::string name;
    std::string kind;  ///< "country", "disputed area", "1922–1991", "in “Baku time”"
    std::vector<std::uint32_t> mentions;  ///< indices into Reading::mentions, in text order

    friend bool operator==(const PlaceRow&, const PlaceRow&) = default;
};

/// The gazetteer's entry; null before the gazetteer is there.
std::optional<gazetteer::Place> find_place(const AppState& state, PlaceIndex place);

/// The name to show: the gazetteer's, else what the text calls it first.
std::string place_name(const AppState& state, PlaceIndex place);

/// The place's mentions; null where the article does not name it.
const geoparse::NamedPlace* find_named(const Reading& reading, PlaceIndex place);

/// The place's shape; null while it is unknown.
const carto::Footprint* find_footprint(const AppState& state, PlaceIndex place);

/// "country", "town", "disputed area", ...; empty before the gazetteer is there.
std::string type_label(const AppState& state, PlaceIndex place);

/// Words for the Kind column.
std::string kind_label(const AppState& state, const geoparse::NamedPlace& named);

/// The rows of the places table, chips, filter and sort applied. The filter looks at names (all
/// languages), kinds and quoting sentences, without regard to case and marks.
std::vector<PlaceRow> place_rows(const AppState& state);

/// Least confidence among the mentions, [0, 1].
double certainty(const Reading& reading, const PlaceRow& row);

/// The lines of the table in order: every row, and the mentions of the open ones.
std::vector<RowCursor> row_lines(const AppState& state);

}  // namespace wherein::document
