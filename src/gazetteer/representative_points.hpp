#pragma once
#include <string>
#include <vector>

#include <gazetteer/builder.hpp>

namespace wherein::gazetteer {

/// Where an area stands when one point must do.
struct RepresentativePoint {
    std::string place;  ///< id of the area
    base::LngLat point;
};

/// errors  unreadable: representative_points.tsv missing or a row malformed
base::Result<std::vector<RepresentativePoint>> read_points(
    const std::filesystem::path& names_folder);

}  // namespace wherein::gazetteer
