#pragma once
#include <gazetteer/builder.hpp>

namespace wherein::gazetteer {

/// The first-level units, with short forms of unit_names.tsv.
/// errors  unreadable: a table missing or a row malformed
base::Status add_units(GazetteerBuilder& builder, const std::vector<UnitRow>& units,
                       const std::filesystem::path& names_folder);

}  // namespace wherein::gazetteer
