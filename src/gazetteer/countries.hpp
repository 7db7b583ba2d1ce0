#pragma once
#include <gazetteer/builder.hpp>
#include <gazetteer/country_languages.hpp>
#include <gazetteer/representative_points.hpp>

namespace wherein::gazetteer {

/// The countries, those of `points` without a unit too, with names of country_names.tsv and
/// territory_names.tsv. errors  unreadable: a table missing or a row malformed
base::Status add_countries(GazetteerBuilder& builder, const std::vector<UnitRow>& units,
                           const std::vector<RepresentativePoint>& points,
                           const CountryLanguages& languages,
                           const std::filesystem::path& names_folder);

}  // namespace wherein::gazetteer
