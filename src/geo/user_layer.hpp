#pragma once
#include <memory>
#include <string>

#include <base/result.hpp>
#include <carto/user_layer.hpp>

namespace wherein::geo {

/// Read a file of the reader's own through GDAL: vectors of any kind, or a picture with a place on
/// the earth. Positions come out in WGS 84 degrees, longitude first; a file that does not say in
/// what it counts is taken to be in such degrees if its numbers allow it.
/// in      name_field: the field with the names; empty: the first that looks like one
/// errors  unreadable: no such file, not a format GDAL opens, damaged, or nowhere on the earth;
///         bad_usage: no field of this name (with those there are)
/// thread  any worker; nothing of GDAL leaves the function
base::Result<std::shared_ptr<const carto::UserLayer>> load_user_layer(
    const std::string& path, const std::string& name_field);

}  // namespace wherein::geo
