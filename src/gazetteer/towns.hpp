#pragma once
#include <gazetteer/builder.hpp>

namespace wherein::gazetteer {

/// The populated places, with spellings of aliases.tsv.
/// errors  unreadable: a table missing or a row malformed
base::Status add_towns(GazetteerBuilder& builder, std::vector<PlaceRow> places,
                       const std::filesystem::path& names_folder);

}  // namespace wherein::gazetteer
