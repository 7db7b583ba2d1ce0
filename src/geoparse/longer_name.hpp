#pragma once
#include <cstdint>

#include <geoparse/sighting.hpp>

namespace wherein::geoparse {

/// What a longer name that begins with the place's name is the name of.
enum class LongerName : std::uint8_t {
    none,    ///< the name stands alone
    office,  ///< a public body of the place: "Athens Police Department", "Ohio House"
    site,    ///< what stands in the place: "Cairo Stadium", "Polk County Foundation"
    other    ///< a firm, team, paper, war, school...: "Moscow Times", "Karabakh War"
};

/// By the last telling word of the run of capitals after the name ("Georgia State University
/// Police Department" is an office), or a small word such as "war" or "time".
LongerName longer_name_after(const BlockView& block, const Sighting& sighting);

/// Whether the name ends a longer one: "University of Georgia", "Treaty of Paris", "Radio Liberty".
bool is_end_of_longer_name(const BlockView& block, const Sighting& sighting);

/// Whether the name is part of that of a body which states have rather than countries: "Georgia
/// Bureau of Investigation", "University of Georgia".
bool is_in_state_body(const BlockView& block, const Sighting& sighting);

}  // namespace wherein::geoparse
