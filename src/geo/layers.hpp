#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>

#include <base/result.hpp>
#include <carto/atlas.hpp>
#include <carto/projection.hpp>
#include <gazetteer/gazetteer.hpp>

namespace wherein::geo {

/// Registers GDAL's drivers, before any other function of geo. Calls after the first do nothing.
/// thread  any
void start_gdal();

/// Called with the share done, [0, 1], from the loading thread.
using Progress = std::function<void(double ratio)>;

/// Read one layer of geodata/ through GDAL (opened read-only with that layer's own driver).
/// out     WGS 84 degrees, longitude first; country codes mapped to ISO (KOS -> XK, ...)
/// errors  unreadable: missing or damaged file, with GDAL's words; work_failed: stopped
/// thread  any worker; nothing of GDAL leaves the function
base::Result<std::shared_ptr<const carto::Layer>> load_layer(
    const std::filesystem::path& geodata_folder, carto::LayerKind kind, std::stop_token stop,
    const Progress& progress = {});

/// Read places.csv.gz.
base::Result<std::vector<gazetteer::PlaceRow>> load_places(
    const std::filesystem::path& geodata_folder, std::stop_token stop,
    const Progress& progress = {});

/// Read units.csv.gz.
base::Result<std::vector<gazetteer::SecondUnitRow>> load_second_units(
    const std::filesystem::path& geodata_folder, std::stop_token stop);

/// The rows the gazetteer needs of the loaded layers (countries, units, disputed areas).
void add_unit_rows(const carto::Atlas& atlas, gazetteer::Sources& sources);

/// Everything the gazetteer is made from but the tables in names/.
/// errors  as load_layer
base::Result<gazetteer::Sources> load_sources(const std::filesystem::path& geodata_folder,
                                              std::stop_token stop, const Progress& progress = {});

/// Project with PROJ, as the truth our own formulas are tested against.
/// errors  work_failed: PROJ does not know the string or cannot project the point
base::Result<carto::ProjectedPt> project_with_proj(const std::string& proj_string,
                                                   base::LngLat position);

}  // namespace wherein::geo
