#pragma once
#include <gazetteer/builder.hpp>

namespace wherein::gazetteer {

/// Everything of the built-in gazetteer that is no town: countries, units, regions, physical
/// features, and the words for their people.
/// errors  unreadable: a table missing or a row malformed (file and line named)
base::Status add_areas(GazetteerBuilder& builder, const Sources& sources,
                       const std::filesystem::path& names_folder);

}  // namespace wherein::gazetteer
