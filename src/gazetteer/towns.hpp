#pragma once
#include <unordered_map>

#include <gazetteer/builder.hpp>
#include <gazetteer/country_languages.hpp>

namespace wherein::gazetteer {

/// What aliases.tsv says of a town.
struct Alias {
    std::string shown;  ///< name to show; empty: the place list's own
    std::string names;  ///< other spellings: "Kelbajar|Kelbadjar"
};
using Aliases = std::unordered_map<std::string, Alias>;  ///< by GeoNames id

/// What is known of towns besides the place list.
struct TownTables {
    Aliases aliases;
    CountryLanguages languages;
};

/// errors  unreadable: aliases.tsv or languages.tsv missing or a row malformed
base::Result<TownTables> read_town_tables(const std::filesystem::path& names_folder);

/// One populated place (or other place of a list) with all its names.
void add_town(GazetteerBuilder& builder, const PlaceRow& row, const TownTables& tables);

}  // namespace wherein::gazetteer
