#include <geo/to_wgs84.hpp>

namespace wherein::geo {

base::Result<Transformation> to_wgs84(OGRLayer& layer, const std::string& where) {
    OGRSpatialReference wgs84;
    wgs84.SetWellKnownGeogCS("WGS84");
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const auto* given = layer.GetSpatialRef();
    if (given == nullptr || given->IsSame(&wgs84) != 0) {
        return Transformation();
    }
    OGRSpatialReference from(*given);
    from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    Transformation way(OGRCreateCoordinateTransformation(&from, &wgs84));
    if (!way) {
        return base::Error{base::ErrorCode::unreadable,
                           "Its positions cannot be brought to degrees", where,
                           "Save it in WGS 84 first."};
    }
    return way;
}

}  // namespace wherein::geo
