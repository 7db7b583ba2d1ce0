#pragma once
#include <string>
#include <unordered_set>

#include <gazetteer/builder.hpp>

namespace wherein::gazetteer {

/// Names of peoples and adjectives (demonyms_en.tsv) for places already added; plain plurals
/// ("Armenians") are made here. Rows for unknown places are left out: the data may be a part.
/// errors  unreadable: the table missing or a row malformed
base::Status add_demonyms(GazetteerBuilder& builder, const std::filesystem::path& names_folder);

/// The words add_demonyms gives, folded.
/// errors  unreadable: demonyms_en.tsv missing
base::Result<std::unordered_set<std::string>> demonym_forms(
    const std::filesystem::path& names_folder);

}  // namespace wherein::gazetteer
