#pragma once
#include <string>

#include <gdal_priv.h>

#include <base/result.hpp>
#include <carto/user_layer.hpp>
#include <geo/gdal_error.hpp>

namespace wherein::geo {

/// A picture with a place on the earth as pixels in degrees, no side much over 2048. One band is
/// shown in grey from its least to its greatest value, three as red, green and blue.
/// errors  unreadable: it has no place on the earth, or cannot be read
base::Result<carto::UserRaster> read_raster(GDALDataset& source, const std::string& path,
                                            const GdalErrorCapture& errors);

}  // namespace wherein::geo
