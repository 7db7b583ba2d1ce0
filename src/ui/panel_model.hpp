#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <document/command.hpp>
#include <document/place_rows.hpp>
#include <document/state.hpp>

namespace wherein::ui {

using document::PlaceIndex;

// What the table's rows are and say; the keyboard walks them in document.
using document::find_footprint;
using document::find_named;
using document::find_place;
using document::kind_label;
using document::place_name;
using document::place_rows;
using document::PlaceRow;
using document::type_label;

/// The chips above the table. `places` stands for the kinds place and actor.
enum class KindChip : std::uint8_t { all, places, people, in_names, past };
constexpr std::size_t kind_chip_count = 5;

struct ChipState {
    const char* label{};
    std::uint32_t count{};  ///< what it stands for in the article, whatever is shown
    bool is_on{};
};

std::array<ChipState, kind_chip_count> kind_chips(const document::AppState& state);

/// What a click on a chip does: from "all" to that kind alone, else the kind on or off; the last
/// kind going off brings all back.
std::vector<document::Command> press_chip(const document::ViewState& view, KindChip chip);

/// The chips while two texts are compared, which count places: all, of both, of A alone, of B alone.
constexpr std::size_t comparison_chip_count = 4;
std::array<ChipState, comparison_chip_count> comparison_chips(const document::AppState& state);

/// What a click on one of them does; as press_chip.
std::vector<document::Command> press_comparison_chip(const document::ViewState& view,
                                                     std::size_t chip);

/// "paragraph 8 · mention 38 of 43"; "title · mention 2 of 43 · chosen by you".
std::string mention_caption(const document::Reading& reading, std::uint32_t mention);

/// Whether the reader has corrected any of these mentions.
bool is_chosen_by_reader(const document::Reading& reading, std::span<const std::uint32_t> mentions);

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

/// "3 of 12 · 2 places", "not found", or nothing before a search.
std::string find_count(const document::Find& find);

}  // namespace wherein::ui
