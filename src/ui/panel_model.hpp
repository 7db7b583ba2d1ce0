#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <document/command.hpp>
#include <document/state.hpp>

namespace wherein::ui {

using document::PlaceIndex;

/// A row of the places table: a place and those of its mentions that pass chips and filter.
struct PlaceRow {
    PlaceIndex place{};
    std::string name;
    std::string kind;  ///< "country", "disputed area", "1922–1991", "in “Baku time”"
    std::vector<std::uint32_t> mentions;  ///< indices into Reading::mentions, in text order

    friend bool operator==(const PlaceRow&, const PlaceRow&) = default;
};

/// The gazetteer's entry; null before the gazetteer is there.
std::optional<gazetteer::Place> find_place(const document::AppState& state, PlaceIndex place);

/// The name to show: the gazetteer's, else what the text calls it first.
std::string place_name(const document::AppState& state, PlaceIndex place);

/// The place's mentions; null where the article does not name it.
const geoparse::NamedPlace* find_named(const document::Reading& reading, PlaceIndex place);

/// The place's shape; null while it is unknown.
const carto::Footprint* find_footprint(const document::AppState& state, PlaceIndex place);

/// "country", "town", "disputed area", ...; empty before the gazetteer is there.
std::string type_label(const document::AppState& state, PlaceIndex place);

/// Words for the Kind column.
std::string kind_label(const document::AppState& state, const geoparse::NamedPlace& named);

/// The rows of the places table, chips, filter and sort applied. The filter looks at names (all
/// languages), kinds and quoting sentences, without regard to case and marks.
std::vector<PlaceRow> place_rows(const document::AppState& state);

/// The chips above the table. `places` stands for the kinds place and actor.
enum class KindChip : std::uint8_t { all, places, people, in_names, past };
constexpr std::size_t kind_chip_count = 5;

struct ChipState {
    const char* label{};
    std::uint32_t count{};  ///< mentions of its kinds in the article, whatever is shown
    bool is_on{};
};

std::array<ChipState, kind_chip_count> kind_chips(const document::AppState& state);

/// What a click on a chip does: from "all" to that kind alone, else the kind on or off; the last
/// kind going off brings all back.
std::vector<document::Command> press_chip(const document::ViewState& view, KindChip chip);

/// "paragraph 8 · mention 38 of 43"; "title · mention 2 of 43".
std::string mention_caption(const document::Reading& reading, std::uint32_t mention);

/// A quoting sentence for the list; `strong` is the name in it.
struct Excerpt {
    std::string text;
    base::ByteSpan strong;
};

/// The mention's sentence, cut at spaces around the name to about `max_bytes` with ellipses.
Excerpt excerpt(const document::Reading& reading, std::uint32_t mention,
                std::uint32_t max_bytes = 240);

/// The mention at a byte of the text; nullopt between mentions.
std::optional<std::uint32_t> mention_at(const document::Reading& reading, std::uint32_t byte);

/// The first mention of the sentence that holds the byte.
std::optional<std::uint32_t> first_mention_of_sentence_at(const document::Reading& reading,
                                                          std::uint32_t byte);

}  // namespace wherein::ui
