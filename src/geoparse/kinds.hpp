#pragma once
#include <optional>

#include <geoparse/mention.hpp>
#include <geoparse/sighting.hpp>

namespace wherein::geoparse {

/// The event or body of events.tsv that the name and the word after it make, if any:
/// "Karabakh War", "Minsk group".
const EventName* event_of(const BlockView& block, const Sighting& sighting);

/// Whether the name stands inside a longer name: "Kennesaw State University", "Bank of England",
/// "Baku time".
bool is_part_of_name(const BlockView& block, const Sighting& sighting);

/// Whether the name is the doer of a verb: "Armenia signed", "Armenia, using the strategy".
bool is_doer(const BlockView& block, const Sighting& sighting);

/// Whether the name is an adjective or the name of a people: "Armenian", "Russians".
bool is_people(const Sighting& sighting);

/// The kind by these rules, in this order: people or past, part_of_name, actor, place.
MentionKind kind_of(const BlockView& block, const Sighting& sighting);

}  // namespace wherein::geoparse
