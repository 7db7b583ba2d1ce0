#include <geo/place_lists.hpp>

#include <array>
#include <cmath>
#include <initializer_list>
#include <memory>
#include <optional>

#include <ogrsf_frmts.h>

#include <geo/gdal_error.hpp>
#include <geo/load_steps.hpp>
#include <geo/to_wgs84.hpp>

namespace wherein::geo {
namespace {

using gazetteer::PlaceRow;

constexpr std::uint64_t rows_between_reports = 4'096;
/// Given to every driver; those that do not know them pass over them.
constexpr std::array<const char*, 4> open_options{"X_POSSIBLE_NAMES=lon,lng,long,longitude,x",
                                                  "Y_POSSIBLE_NAMES=lat,latitude,y",
                                                  "AUTODETECT_TYPE=YES", nullptr};

/// Fields by index; -1 where there is none.
struct Fields {
    int name{-1}, id{-1}, country{-1}, population{-1}, other_names{-1};
};

base::Error refused(const std::string& what, const PointSource& source, std::string hint) {
    return {base::ErrorCode::unreadable, what, source.source, std::move(hint)};
}

std::string field_list(OGRFeatureDefn& definition) {
    std::string names;
    for (int i = 0; i < definition.GetFieldCount(); ++i) {
        names += (i > 0 ? ", " : "") + std::string(definition.GetFieldDefn(i)->GetNameRef());
    }
    return names.empty() ? "It has no fields." : "It has the fields " + names + ".";
}

int find_field(OGRFeatureDefn& definition, const std::string& chosen,
               std::initializer_list<const char*> usual) {
    if (!chosen.empty()) {
        return definition.GetFieldIndex(chosen.c_str());
    }
    for (const char* name : usual) {
        if (const int index = definition.GetFieldIndex(name); index >= 0) {
            return index;
        }
    }
    return -1;
}

base::Result<Fields> find_fields(OGRLayer& layer, const PointSource& source) {
    OGRFeatureDefn& definition = *layer.GetLayerDefn();
    Fields fields;
    fields.name = find_field(definition, source.name_field,
                             {"name", "toponym", "title", "label", "asciiname", "place"});
    fields.id =
        find_field(definition, source.id_field, {"geonameid", "id", "fid", "gid", "osm_id"});
    fields.country = find_field(definition, source.country_field,
                                {"country_code", "countrycode", "iso_a2", "country", "cc"});
    fields.population = find_field(definition, source.population_field, {"population", "pop"});
    fields.other_names =
        find_field(definition, source.other_names_field, {"alternatenames", "alt_name", "alt"});
    const bool has_unknown = (!source.id_field.empty() && fields.id < 0) ||
                             (!source.country_field.empty() && fields.country < 0) ||
                             (!source.population_field.empty() && fields.population < 0) ||
                             (!source.other_names_field.empty() && fields.other_names < 0);
    if (fields.name < 0 || has_unknown) {
        const bool is_about_name = fields.name < 0 && source.name_field.empty();
        return refused(
            is_about_name ? "No field seems to hold the name"
                          : "The source has no field of that name",
            source, field_list(definition) + (is_about_name ? " Name it with --name-field." : ""));
    }
    return fields;
}

OGRLayer* find_layer(GDALDataset& dataset, const PointSource& source) {
    if (!source.layer.empty()) {
        return dataset.GetLayerByName(source.layer.c_str());
    }
    for (int i = 0; i < dataset.GetLayerCount(); ++i) {
        OGRLayer* layer = dataset.GetLayer(i);
        if (wkbFlatten(layer->GetGeomType()) == wkbPoint) {
            return layer;
        }
    }
    return dataset.GetLayerCount() > 0 ? dataset.GetLayer(0) : nullptr;
}

std::optional<base::LngLat> point_of(const OGRGeometry* geometry,
                                     OGRCoordinateTransformation* way) {
    if (geometry == nullptr || geometry->IsEmpty()) {
        return std::nullopt;
    }
    OGRPoint point;
    if (wkbFlatten(geometry->getGeometryType()) == wkbPoint) {
        point = *geometry->toPoint();
    } else {
        const std::unique_ptr<OGRGeometry> on(OGRGeometry::FromHandle(
            OGR_G_PointOnSurface(OGRGeometry::ToHandle(const_cast<OGRGeometry*>(geometry)))));
        if (!on && geometry->Centroid(&point) != OGRERR_NONE) {
            return std::nullopt;
        }
        point = on ? *on->toPoint() : point;
    }
    double x = point.getX();
    double y = point.getY();
    if (way != nullptr && way->Transform(1, &x, &y) == 0) {
        return std::nullopt;
    }
    const bool is_on_earth = std::abs(x) <= 180 && std::abs(y) <= 90;
    return is_on_earth ? std::optional(base::LngLat{x, y}) : std::nullopt;
}

void split(std::string_view list, std::vector<gazetteer::TaggedName>& names) {
    names.clear();
    while (!list.empty()) {
        const std::size_t end = std::min(list.find_first_of("|,;"), list.size());
        if (end > 0) {
            names.push_back({std::string(list.substr(0, end)), {}});
        }
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

bool to_row(const OGRFeature& feature, const Fields& fields, OGRCoordinateTransformation* way,
            PlaceRow& row) {
    const auto text = [&](int field) {
        return std::string(field >= 0 ? feature.GetFieldAsString(field) : "");
    };
    const auto point = point_of(feature.GetGeometryRef(), way);
    row.name = text(fields.name);
    if (!point || row.name.empty()) {
        return false;
    }
    const std::string id = text(fields.id);
    row.geonames_id = "user:" + (id.empty() ? std::to_string(feature.GetFID()) : id);
    const std::string country = text(fields.country);
    row.country = country.size() == 2 ? country : std::string();
    row.population = fields.population >= 0 ? feature.GetFieldAsInteger64(fields.population) : 0;
    row.point = *point;
    row.type = gazetteer::PlaceType::user;
    split(text(fields.other_names), row.alternates);
    return true;
}

base::Result<ListCount> read_features(OGRLayer& layer, const PointSource& source,
                                      const PlaceSink& sink, const std::stop_token& stop,
                                      const ListProgress& progress) {
    const auto fields = find_fields(layer, source);
    if (!fields) {
        return fields.error();
    }
    const auto way = to_wgs84(layer, source.source);
    if (!way) {
        return way.error();
    }
    const auto total = static_cast<double>(layer.GetFeatureCount(FALSE));
    ListCount count;
    PlaceRow row;
    std::uint64_t seen = 0;
    while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()}) {
        ++seen;
        if (to_row(*feature, *fields, way->get(), row)) {
            ++count.rows;
            sink(row);
        } else if (count.left_out++ == 0) {
            count.first_left_out = seen;
        }
        if (seen % rows_between_reports == 0) {
            if (stop.stop_requested()) {
                return stopped(source.source);
            }
            progress(count.rows, total > 0 ? static_cast<double>(seen) / total : 0);
        }
    }
    return count;
}

}  // namespace

base::Result<ListCount> read_points(const PointSource& source, const PlaceSink& sink,
                                    std::stop_token stop, const ListProgress& progress) {
    const GdalErrorCapture errors;
    constexpr unsigned flags = GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR;
    const GDALDatasetUniquePtr dataset(
        GDALDataset::Open(source.source.c_str(), flags, nullptr, open_options.data()));
    if (!dataset) {
        return errors.to_error(base::ErrorCode::unreadable, "The list cannot be opened",
                               source.source,
                               "Any point file or database that GDAL reads will do.");
    }
    OGRLayer* layer = find_layer(*dataset, source);
    if (layer == nullptr) {
        return refused("The source has no such layer", source,
                       "`ogrinfo` lists the layers of a source.");
    }
    auto count = read_features(*layer, source, sink, stop, progress);
    if (count && errors.has_failure()) {
        return errors.to_error(base::ErrorCode::unreadable, "The list could not be read to its end",
                               source.source, {});
    }
    return count;
}

}  // namespace wherein::geo
