#pragma once
#include <span>

#include <geoparse/geoparser.hpp>

namespace wherein::report {

/// The type of a place as machines read it: the enumerator's name ("admin1").
const char* type_name(gazetteer::PlaceType type);

/// The weightiest kind: place, actor, past, people, part_of_name. `kinds` must not be empty.
geoparse::MentionKind weightiest(std::span<const geoparse::MentionKind> kinds);

}  // namespace wherein::report
