#pragma once
#include <unordered_map>

#include <gazetteer/builder.hpp>

namespace wherein::gazetteer {

/// What aliases.tsv says of a town.
struct Alias {
    std::string shown;  ///< name to show; empty: the place list's own
    std::string names;  ///< other spellings: "Kelbajar|Kelbadjar"
};
using Aliases = std::unordered_map<std::string, Alias>;  ///< by GeoNames id

/// errors  unreadable: aliases.tsv missing or a row malformed
base::Result<Aliases> read_aliases(const std::filesystem::path& names_folder);

/// One populated place (or other place of a list) with all its names.
void add_town(GazetteerBuilder& builder, const PlaceRow& row, const Aliases& aliases);

}  // namespace wherein::gazetteer
