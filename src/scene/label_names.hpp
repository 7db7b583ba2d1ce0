#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <carto/atlas.hpp>
#include <document/state.hpp>

namespace wherein::scene {

/// The name without what stands in brackets behind it: "Abyei (claim)" -> "Abyei".
std::string without_brackets(std::string_view name);

/// "1 mention", "16 mentions".
std::string tally_text(std::uint32_t count);

/// Whether the day lies in the years a place of the past existed; false without a day.
bool existed_on(const gazetteer::Place& place, const std::optional<base::Date>& day);

/// The name of a place of the article, with its years where it is of the past.
std::string place_label_text(const gazetteer::Place& place);

}  // namespace wherein::scene
