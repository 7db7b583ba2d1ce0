#include <memory>

#include <ogr_spatialref.h>

#include <geo/gdal_error.hpp>
#include <geo/layers.hpp>

namespace wherein::geo {
namespace {

struct DestroyTransformation {
    void operator()(OGRCoordinateTransformation* transformation) const {
        OGRCoordinateTransformation::DestroyCT(transformation);
    }
};

}  // namespace

base::Result<carto::ProjectedPt> project_with_proj(const std::string& proj_string,
                                                   base::LngLat position) {
    const GdalErrorCapture errors;
    OGRSpatialReference wgs84;
    OGRSpatialReference projected;
    if (wgs84.SetFromUserInput("EPSG:4326") != OGRERR_NONE ||
        projected.SetFromUserInput(proj_string.c_str()) != OGRERR_NONE) {
        return errors.to_error(base::ErrorCode::work_failed, "PROJ does not know the projection",
                               proj_string);
    }
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    projected.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const std::unique_ptr<OGRCoordinateTransformation, DestroyTransformation> transformation(
        OGRCreateCoordinateTransformation(&wgs84, &projected));
    double x = position.lng_deg;
    double y = position.lat_deg;
    if (!transformation || transformation->Transform(1, &x, &y) == FALSE) {
        return errors.to_error(base::ErrorCode::work_failed, "PROJ cannot project the point",
                               proj_string);
    }
    return carto::ProjectedPt{x, y};
}

}  // namespace wherein::geo
