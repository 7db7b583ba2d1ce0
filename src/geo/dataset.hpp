#pragma once
#include <filesystem>

#include <ogrsf_frmts.h>

#include <base/result.hpp>
#include <geo/gdal_error.hpp>
#include <geo/unpacked_file.hpp>

namespace wherein::geo {

/// Opens an unpacked file read-only with one named driver and no other.
/// out     a dataset with at least one layer; the file must outlive it
/// errors  unreadable: the driver does not accept the file
base::Result<GDALDatasetUniquePtr> open_dataset(const UnpackedFile& file, const char* driver,
                                                const std::filesystem::path& path,
                                                const GdalErrorCapture& errors);

}  // namespace wherein::geo
