#pragma once
#include <filesystem>

#include <base/result.hpp>
#include <carto/relief.hpp>

namespace wherein::geo {

/// Read the heights of a box out of geodata/relief/height8.tif, one for about every deg_per_px.
/// Coarse ones come from what the build has read out of it: the file's pictures are packed, and for
/// the world all of it would have to be unpacked.
/// in      box: as of a view; it may cross the antimeridian
/// out     a grid around the box with a margin
/// errors  unreadable: missing or damaged file
/// thread  any worker; nothing of GDAL leaves the function
base::Result<carto::HeightGrid> load_heights(const std::filesystem::path& geodata_folder,
                                             const base::GeoBox& box, double deg_per_px);

/// Write into this folder what load_heights() looks for.
/// errors  unreadable: missing or damaged file; work_failed: no space or no right to write
base::Status unpack_heights(const std::filesystem::path& geodata_folder,
                            const std::filesystem::path& folder);

}  // namespace wherein::geo
