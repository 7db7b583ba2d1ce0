#pragma once
#include <gazetteer/builder.hpp>

namespace wherein::gazetteer {

/// The first-level units, with short forms of unit_names.tsv.
/// errors  unreadable: a table missing or a row malformed
base::Status add_units(GazetteerBuilder& builder, const std::vector<UnitRow>& units,
                       const std::filesystem::path& names_folder);

/// The second-level units, each in its first-level unit, by a point. One that a first-level unit is
/// already gives it its names; a row of a first-level unit brings its English name. After
/// add_units.
void add_second_units(GazetteerBuilder& builder, const std::vector<SecondUnitRow>& units);

}  // namespace wherein::gazetteer
