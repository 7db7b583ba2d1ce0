#pragma once
#include <geoparse/evidence.hpp>

namespace wherein::geoparse {

bool is_one_word(const Sighting& sighting);
bool is_capitalised(const Token* token);
/// Whether capitals say anything in this block.
bool capitals_count(const BlockView& block);
/// A state or province so large that its name needs no help, unless persons or plain words share
/// it: "Texas", not "Georgia" or "Central".
bool is_known_unit(const BlockView& block, const Sighting& sighting);
bool is_wide_or_known_unit(const BlockView& block, const Sighting& sighting);
/// "Ohio Governor", "Litchfield Fire Chief": an office of the place or who holds it.
bool has_title_after(const BlockView& block, const Sighting& sighting);
/// "City Council", "North officials": a word that also says what or where a body is.
bool is_plain_word(const BlockView& block, const Sighting& sighting);

/// Rules that speak against a place; see evidence_rules() for what they are called.
double common_word(const BlockView& block, const Sighting& sighting);
double title_before(const BlockView& block, const Sighting& sighting);
double given_name_before(const BlockView& block, const Sighting& sighting);
double number_before(const BlockView& block, const Sighting& sighting);
double speaker_label(const BlockView& block, const Sighting& sighting);
double initial_before(const BlockView& block, const Sighting& sighting);
double unknown_name_before(const BlockView& block, const Sighting& sighting);
double name_goes_on(const BlockView& block, const Sighting& sighting);
double given_name(const BlockView& block, const Sighting& sighting);
/// "Chad said he would come."
double pronoun_after(const BlockView& block, const Sighting& sighting);
double sentence_start(const BlockView& block, const Sighting& sighting);
double hyphenated_name(const BlockView& block, const Sighting& sighting);
double maker_before(const BlockView& block, const Sighting& sighting);
double dish(const BlockView& block, const Sighting& sighting);
double bare_unit_abbreviation(const BlockView& block, const Sighting& sighting);
double known_not_place(const BlockView& block, const Sighting& sighting);

}  // namespace wherein::geoparse
