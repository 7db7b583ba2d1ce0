#include <geo/feature_reader.hpp>

#include <utility>

#include <ogr_feature.h>

#include <geo/country_code.hpp>
#include <geo/measures.hpp>
#include <geo/shape_reader.hpp>

namespace wherein::geo {
namespace {

constexpr std::array<const char*, static_cast<std::size_t>(Column::count_of_columns)> column_names{
    "adm0_a3",       "iso_a2",      "name",        "name_alt",   "name_local",
    "type",          "adm1_code",   "gn_a1_code",  "lon",        "lat",
    "region",        "labelrank",   "scalerank",   "featurecla", "area_km2",
    "kind",          "parties",     "year_from",   "year_to",    "source",
    "key",           "held_by",     "claimed_by",  "from",       "to",
    "status",        "party_names", "base",        "line",       "left_country",
    "right_country", "left_areas",  "right_areas", "is_unit"};

/// Layers with names for people: their label point must lie inside the shape.
bool is_named_area(carto::LayerKind kind) {
    using enum carto::LayerKind;
    return kind == countries_low || kind == countries_mid || kind == states ||
           kind == disputed_areas || kind == physical_areas;
}

base::LngLat middle(const base::GeoBox& box) {
    double width_deg = box.east_deg - box.west_deg;
    width_deg += width_deg < 0 ? 360 : 0;
    const double lng_deg = box.west_deg + width_deg / 2;
    return {lng_deg > 180 ? lng_deg - 360 : lng_deg, (box.south_deg + box.north_deg) / 2};
}

const char* source_of(carto::LayerKind kind) {
    return kind == carto::LayerKind::lakes ? "GSHHG" : "Natural Earth";
}

}  // namespace

FeatureReader::FeatureReader(carto::LayerKind kind, const OGRFeatureDefn& columns) : kind_(kind) {
    for (std::size_t i = 0; i < index_.size(); ++i) {
        index_[i] = columns.GetFieldIndex(column_names[i]);
    }
}

std::string FeatureReader::text(const OGRFeature& source, Column column) const {
    const int index = index_[static_cast<std::size_t>(column)];
    return index >= 0 && source.IsFieldSetAndNotNull(index) ? source.GetFieldAsString(index) : "";
}

std::optional<int> FeatureReader::whole_number(const OGRFeature& source, Column column) const {
    const int index = index_[static_cast<std::size_t>(column)];
    if (index < 0 || !source.IsFieldSetAndNotNull(index)) {
        return std::nullopt;
    }
    return source.GetFieldAsInteger(index);
}

std::optional<double> FeatureReader::number(const OGRFeature& source, Column column) const {
    const int index = index_[static_cast<std::size_t>(column)];
    if (index < 0 || !source.IsFieldSetAndNotNull(index)) {
        return std::nullopt;
    }
    return source.GetFieldAsDouble(index);
}

std::optional<carto::Feature> FeatureReader::read(const OGRFeature& source) const {
    carto::Feature feature;
    if (const OGRGeometry* geometry = source.GetGeometryRef(); geometry != nullptr) {
        std::optional<carto::Shape> shape = to_shape(*geometry);
        if (!shape) {
            return std::nullopt;
        }
        feature.shape = std::move(*shape);
    }
    feature.name = text(source, Column::name);
    feature.source = source_of(kind_);
    read_words(source, feature);
    feature.box = smallest_box(feature.shape);
    // The coarser units have the area and the label point of the finest.
    if (kind_ != carto::LayerKind::states_full) {
        const std::optional<double> stated_area = number(source, Column::area_km2);
        feature.area_km2 = stated_area ? *stated_area : area_km2(feature.shape);
    }
    feature.label_point = label_point(source, feature);
    return feature;
}

void FeatureReader::read_words(const OGRFeature& source, carto::Feature& feature) const {
    using enum carto::LayerKind;
    switch (kind_) {
        case countries_low:
        case countries_mid:
            return read_country(source, feature);
        case states:
        case states_full:
            return read_unit(source, feature);
        case disputed_areas:
            return read_disputed_area(source, feature);
        case disputed_lines:
            return read_disputed_line(source, feature);
        case physical_areas:
            return read_physical_area(source, feature);
        case rivers:
            feature.type = text(source, Column::featurecla);
            feature.rank = whole_number(source, Column::scalerank).value_or(0);
            return;
        case lakes:
        case urban:
        case glaciers:
            return;
    }
}

void FeatureReader::read_country(const OGRFeature& source, carto::Feature& feature) const {
    feature.adm0_a3 = text(source, Column::adm0_a3);
    feature.country = iso_alpha2(feature.adm0_a3, text(source, Column::iso_a2));
    feature.key = feature.country.empty() ? feature.adm0_a3 : feature.country;
}

void FeatureReader::read_unit(const OGRFeature& source, carto::Feature& feature) const {
    feature.key = text(source, Column::adm1_code);
    feature.adm0_a3 = text(source, Column::adm0_a3);
    feature.country = iso_alpha2(feature.adm0_a3, text(source, Column::iso_a2));
    feature.code = geonames_admin1(text(source, Column::gn_a1_code), feature.country);
    feature.name_alt = text(source, Column::name_alt);
    feature.name_local = text(source, Column::name_local);
    feature.type = text(source, Column::type);
    feature.region = text(source, Column::region);
    feature.rank = whole_number(source, Column::labelrank).value_or(0);
}

void FeatureReader::read_disputed_area(const OGRFeature& source, carto::Feature& feature) const {
    feature.key = text(source, Column::key);
    feature.kind = text(source, Column::kind);
    feature.parties = text(source, Column::parties);
    feature.held_by = text(source, Column::held_by);
    feature.claimed_by = text(source, Column::claimed_by);
    feature.party_names = text(source, Column::party_names);
    feature.country = text(source, Column::base);
    feature.from = text(source, Column::from);
    feature.to = text(source, Column::to);
    feature.status = text(source, Column::status);
    feature.year_from = whole_number(source, Column::year_from);
    feature.year_to = whole_number(source, Column::year_to);
    feature.source = text(source, Column::source);
    feature.standing =
        feature.kind == "historical" ? carto::Standing::historical : carto::Standing::disputed;
}

void FeatureReader::read_physical_area(const OGRFeature& source, carto::Feature& feature) const {
    feature.key = text(source, Column::key);
    feature.type = text(source, Column::kind);
    feature.source = text(source, Column::source);
}

void FeatureReader::read_disputed_line(const OGRFeature& source, carto::Feature& feature) const {
    // The source names a line without an area by who claims it; ours are told by their sides.
    feature.kind = text(source, Column::line);
    feature.standing = carto::Standing::disputed;
    feature.sides = std::make_shared<const carto::LineSides>(
        carto::LineSides{text(source, Column::left_country), text(source, Column::right_country),
                         text(source, Column::left_areas), text(source, Column::right_areas),
                         whole_number(source, Column::is_unit).value_or(0) != 0});
}

base::LngLat FeatureReader::label_point(const OGRFeature& source,
                                        const carto::Feature& feature) const {
    const std::optional<double> lng_deg = number(source, Column::lon);
    const std::optional<double> lat_deg = number(source, Column::lat);
    if (lng_deg && lat_deg) {
        return {*lng_deg, *lat_deg};
    }
    if (feature.shape.is_empty()) {
        return {};
    }
    if (is_named_area(kind_)) {
        if (const auto inside = point_inside(*source.GetGeometryRef()); inside) {
            return *inside;
        }
    }
    if (feature.shape.polygon_ends.empty()) {
        const std::span<const base::LngLat> part = main_part(feature.shape);
        return part[part.size() / 2];
    }
    return middle(feature.box);
}

}  // namespace wherein::geo
