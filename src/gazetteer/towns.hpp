#pragma once
#include <unordered_map>

#include <gazetteer/builder.hpp>

namespace wherein::gazetteer {

/// Other spellings of towns by GeoNames id, as aliases.tsv has them: "Kelbajar|Kelbadjar".
using Aliases = std::unordered_map<std::string, std::string>;

/// errors  unreadable: aliases.tsv missing or a row malformed
base::Result<Aliases> read_aliases(const std::filesystem::path& names_folder);

/// One populated place (or other place of a list) with all its names.
void add_town(GazetteerBuilder& builder, const PlaceRow& row, const Aliases& aliases);

}  // namespace wherein::gazetteer
