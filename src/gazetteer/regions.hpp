#pragma once
#include <gazetteer/builder.hpp>

namespace wherein::gazetteer {

/// Vague, past and disputed areas and organisations of regions.tsv. Keys among the members are
/// expanded, what is taken away with '-' is left out or, inside a member kept, named with '-'.
/// Kind `historical` gives past:<key>, every other kind region:<key>.
/// errors  unreadable: the table missing, an unknown kind, a key that contains itself
base::Status add_regions(GazetteerBuilder& builder, const Sources& sources,
                         const std::filesystem::path& names_folder);

/// Seas, rivers, ranges and the like of physical.tsv, each a label point.
/// errors  unreadable: the table missing or a row malformed
base::Status add_physical(GazetteerBuilder& builder, const std::filesystem::path& names_folder);

}  // namespace wherein::gazetteer
