#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <carto/atlas.hpp>

namespace wherein::carto {

/// One thing in a layer of the reader's own: areas, lines or points, or several of them.
struct UserFeature {
    std::string name;                  ///< empty where the layer has no names
    Shape areas;                       ///< polygons
    Shape lines;
    std::vector<base::LngLat> points;
    base::LngLat label_point;
    base::GeoBox box;
};

/// A picture to lie under the map's lines: rows of degrees from the north.
struct UserRaster {
    int width_px{};
    int height_px{};
    std::vector<std::uint8_t> rgba;  ///< straight alpha
    base::GeoBox box;                ///< west < east, both within [-180, 180]
};

/// A file of the reader's own, in WGS 84 degrees. Immutable.
struct UserLayer {
    std::string path;
    std::string title;                 ///< the file's name
    std::string name_field;            ///< the field the names are from; empty for none
    std::vector<std::string> fields;   ///< all there are
    std::vector<UserFeature> features;
    std::optional<UserRaster> raster;
    base::GeoBox box;
    std::size_t left_out{};            ///< features without a shape on the earth
};

}  // namespace wherein::carto
