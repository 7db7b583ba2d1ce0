#pragma once
#include <memory>
#include <string>

#include <base/result.hpp>
#include <ogrsf_frmts.h>

namespace wherein::geo {

struct DestroyTransformation {
    void operator()(OGRCoordinateTransformation* way) const {
        OGRCoordinateTransformation::DestroyCT(way);
    }
};
using Transformation = std::unique_ptr<OGRCoordinateTransformation, DestroyTransformation>;

/// The way from a layer's positions to WGS 84 degrees, longitude first; null where they are in it
/// already, or the source does not say.
/// in      where: the source, as an error names it
/// errors  unreadable, where there is no such way
base::Result<Transformation> to_wgs84(OGRLayer& layer, const std::string& where);

}  // namespace wherein::geo
