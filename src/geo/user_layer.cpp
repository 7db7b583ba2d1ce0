#include <geo/user_layer.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <memory>
#include <initializer_list>

#include <ogrsf_frmts.h>

#include <carto/geo_box.hpp>

#include <geo/gdal_error.hpp>
#include <geo/layers.hpp>
#include <geo/measures.hpp>
#include <geo/shape_reader.hpp>
#include <geo/to_wgs84.hpp>
#include <geo/user_raster.hpp>

namespace wherein::geo {
namespace {

using carto::UserFeature;
using carto::UserLayer;

constexpr std::size_t most_positions = 4'000'000;
constexpr const char* what_to_do =
    "GDAL opens GeoJSON, KML, Shapefile, GeoPackage, GPX, FlatGeobuf, GeoTIFF and more.";

// Files that only say where on the network the data would be: this program does not go there.
constexpr std::array<std::string_view, 12> network_drivers{
    "WFS", "WMS", "WMTS",    "WCS",      "HTTP",   "OAPIF",
    "CSW", "VRT", "OGR_VRT", "PLMOSAIC", "STACTA", "STACIT"};

base::Error refused(const std::string& what, const std::string& path, std::string hint) {
    return {base::ErrorCode::unreadable, what, path, std::move(hint)};
}

std::vector<std::string> local_drivers() {
    std::vector<std::string> names;
    GDALDriverManager& drivers = *GetGDALDriverManager();
    for (int i = 0; i < drivers.GetDriverCount(); ++i) {
        const std::string name = drivers.GetDriver(i)->GetDescription();
        if (std::find(network_drivers.begin(), network_drivers.end(), name) ==
            network_drivers.end()) {
            names.push_back(name);
        }
    }
    return names;
}

GDALDatasetUniquePtr open(const std::string& path) {
    const std::vector<std::string> names = local_drivers();
    std::vector<const char*> drivers;
    for (const std::string& name : names) {
        drivers.push_back(name.c_str());
    }
    drivers.push_back(nullptr);
    constexpr std::array<const char*, 4> options{"X_POSSIBLE_NAMES=lon,lng,long,longitude,x",
                                                 "Y_POSSIBLE_NAMES=lat,latitude,y",
                                                 "AUTODETECT_TYPE=YES", nullptr};
    constexpr unsigned flags =
        GDAL_OF_VECTOR | GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR;
    return GDALDatasetUniquePtr(
        GDALDataset::Open(path.c_str(), flags, drivers.data(), options.data()));
}

int find_field(const OGRFeatureDefn& definition, const std::string& chosen) {
    if (!chosen.empty()) {
        return definition.GetFieldIndex(chosen.c_str());
    }
    for (const char* usual : {"name", "name_en", "title", "label", "toponym", "desc"}) {
        if (const int index = definition.GetFieldIndex(usual); index >= 0) {
            return index;
        }
    }
    for (int i = 0; i < definition.GetFieldCount(); ++i) {
        if (definition.GetFieldDefn(i)->GetType() == OFTString) {
            return i;
        }
    }
    return -1;
}

void append(carto::Shape& to, const carto::Shape& more) {
    const auto points = static_cast<std::uint32_t>(to.points.size());
    const auto rings = static_cast<std::uint32_t>(to.ring_ends.size());
    to.points.insert(to.points.end(), more.points.begin(), more.points.end());
    for (const std::uint32_t end : more.ring_ends) {
        to.ring_ends.push_back(points + end);
    }
    for (const std::uint32_t end : more.polygon_ends) {
        to.polygon_ends.push_back(rings + end);
    }
}

/// False when a part of it does not lie on the earth.
bool add_geometry(const OGRGeometry& geometry, UserFeature& feature) {
    if (geometry.hasCurveGeometry() != 0) {
        const std::unique_ptr<OGRGeometry> straight(geometry.getLinearGeometry());
        return straight && add_geometry(*straight, feature);
    }
    const auto type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbPoint) {
        const OGRPoint& point = *geometry.toPoint();
        const bool is_on_earth =
            !point.IsEmpty() && std::abs(point.getX()) <= 180 && std::abs(point.getY()) <= 90;
        if (is_on_earth) {
            feature.points.push_back({point.getX(), point.getY()});
        }
        return is_on_earth;
    }
    if (type == wkbGeometryCollection || type == wkbMultiPoint) {
        bool is_sound = true;
        for (const OGRGeometry* part : *geometry.toGeometryCollection()) {
            is_sound = add_geometry(*part, feature) && is_sound;
        }
        return is_sound;
    }
    const auto shape = to_shape(geometry);
    if (shape && !shape->is_empty()) {
        append(shape->polygon_ends.empty() ? feature.lines : feature.areas, *shape);
    }
    return shape.has_value();
}

base::GeoBox box_of(const UserFeature& feature) {
    carto::Shape all = feature.areas;
    append(all, feature.lines);
    std::vector<base::GeoBox> boxes;
    if (!all.is_empty()) {
        // Lines and areas alike: a box asks for rings only.
        all.polygon_ends.clear();
        boxes.push_back(smallest_box(all));
    }
    for (const base::LngLat p : feature.points) {
        boxes.push_back({p.lng_deg, p.lat_deg, p.lng_deg, p.lat_deg});
    }
    return carto::box_around(boxes);
}

base::LngLat label_point_of(const OGRGeometry& geometry, const UserFeature& feature) {
    if (!feature.areas.is_empty()) {
        return point_inside(geometry).value_or(carto::center_of(feature.box));
    }
    if (!feature.points.empty()) {
        return feature.points.front();
    }
    return feature.lines.points[feature.lines.points.size() / 2];
}

std::optional<UserFeature> read_feature(OGRFeature& source, int name_field,
                                        OGRCoordinateTransformation* way) {
    OGRGeometry* geometry = source.GetGeometryRef();
    if (geometry == nullptr || geometry->IsEmpty() ||
        (way != nullptr && geometry->transform(way) != OGRERR_NONE)) {
        return std::nullopt;
    }
    UserFeature feature;
    if (name_field >= 0 && source.IsFieldSetAndNotNull(name_field)) {
        feature.name = source.GetFieldAsString(name_field);
    }
    if (!add_geometry(*geometry, feature) ||
        (feature.areas.is_empty() && feature.lines.is_empty() && feature.points.empty())) {
        return std::nullopt;
    }
    feature.box = box_of(feature);
    feature.label_point = label_point_of(*geometry, feature);
    return feature;
}

void note_fields(const OGRFeatureDefn& definition, UserLayer& layer) {
    for (int i = 0; i < definition.GetFieldCount(); ++i) {
        const std::string name = definition.GetFieldDefn(i)->GetNameRef();
        if (std::find(layer.fields.begin(), layer.fields.end(), name) == layer.fields.end()) {
            layer.fields.push_back(name);
        }
    }
}

/// GPX repeats the corners of its tracks and routes as points.
bool is_repetition(const std::string& layer) {
    return layer == "track_points" || layer == "route_points";
}

base::Status read_vectors(OGRLayer& source, const std::string& name_field, UserLayer& layer,
                          std::size_t& positions) {
    const auto way = to_wgs84(source, layer.path);
    if (!way) {
        return way.error();
    }
    const OGRFeatureDefn& definition = *source.GetLayerDefn();
    note_fields(definition, layer);
    const int field = find_field(definition, name_field);
    if (field >= 0 && layer.name_field.empty()) {
        layer.name_field = definition.GetFieldDefn(field)->GetNameRef();
    }
    while (const OGRFeatureUniquePtr feature{source.GetNextFeature()}) {
        if (auto read = read_feature(*feature, field, way->get())) {
            positions +=
                read->areas.points.size() + read->lines.points.size() + read->points.size();
            layer.features.push_back(*std::move(read));
        } else {
            ++layer.left_out;
        }
        if (positions > most_positions) {
            return refused("It has more than 4 million positions", layer.path,
                           "Simplify it first, for example with ogr2ogr -simplify.");
        }
    }
    return std::nullopt;
}

base::Status read_all_vectors(GDALDataset& dataset, const std::string& name_field,
                              UserLayer& layer) {
    std::size_t positions = 0;
    for (int i = 0; i < dataset.GetLayerCount(); ++i) {
        OGRLayer& source = *dataset.GetLayer(i);
        if (!is_repetition(source.GetName())) {
            if (const base::Status failed = read_vectors(source, name_field, layer, positions)) {
                return failed;
            }
        }
    }
    if (!name_field.empty() && layer.name_field.empty()) {
        std::string fields;
        for (const std::string& field : layer.fields) {
            fields += (fields.empty() ? "" : ", ") + field;
        }
        return base::Error{
            base::ErrorCode::bad_usage, "The layer has no field " + name_field, layer.path,
            fields.empty() ? "It has no fields." : "It has the fields " + fields + "."};
    }
    return std::nullopt;
}

base::Status check_path(const std::string& path) {
    std::error_code failed;
    if (!std::filesystem::exists(path, failed)) {
        return refused("There is no such file", path, "Check its name and folder.");
    }
    return std::nullopt;
}

}  // namespace

base::Result<std::shared_ptr<const UserLayer>> load_user_layer(const std::string& path,
                                                               const std::string& name_field) {
    if (const base::Status missing = check_path(path)) {
        return *missing;
    }
    start_gdal();
    const GdalErrorCapture errors;
    const GDALDatasetUniquePtr dataset = open(path);
    if (!dataset) {
        return errors.to_error(base::ErrorCode::unreadable, "The layer cannot be opened", path,
                               what_to_do);
    }
    auto layer = std::make_shared<UserLayer>();
    layer->path = path;
    layer->title = std::filesystem::path(path).filename().string();
    if (const base::Status failed = read_all_vectors(*dataset, name_field, *layer)) {
        return *failed;
    }
    if (dataset->GetLayerCount() == 0 && dataset->GetRasterCount() > 0) {
        auto raster = read_raster(*dataset, path, errors);
        if (!raster) {
            return raster.error();
        }
        layer->raster = *std::move(raster);
        layer->box = layer->raster->box;
        return std::shared_ptr<const UserLayer>(std::move(layer));
    }
    if (errors.has_failure()) {
        return errors.to_error(base::ErrorCode::unreadable,
                               "The layer could not be read to its end", path,
                               "Save it again with the program it comes from.");
    }
    if (layer->features.empty()) {
        return refused("Nothing in the layer lies on the earth", path,
                       "It may be empty, or lack a coordinate system (a .prj file).");
    }
    std::vector<base::GeoBox> boxes;
    for (const UserFeature& feature : layer->features) {
        boxes.push_back(feature.box);
    }
    layer->box = carto::box_around(boxes);
    return std::shared_ptr<const UserLayer>(std::move(layer));
}

}  // namespace wherein::geo
