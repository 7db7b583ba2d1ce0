#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string>

#include <carto/atlas.hpp>

class OGRFeature;
class OGRFeatureDefn;

namespace wherein::geo {

/// Columns of geodata/ layers that a Feature is made from.
enum class Column : std::size_t {
    adm0_a3,
    iso_a2,
    name,
    name_alt,
    name_local,
    type,
    adm1_code,
    gn_a1_code,
    lon,
    lat,
    region,
    labelrank,
    scalerank,
    featurecla,
    area_km2,
    kind,
    parties,
    year_from,
    year_to,
    source,
    key,
    held_by,
    claimed_by,
    from,
    to,
    status,
    party_names,
    base,
    line,
    left_country,
    right_country,
    left_areas,
    right_areas,
    is_unit,
    count_of_columns
};

/// Turns OGR features of one layer into values; columns the layer lacks read as empty.
class FeatureReader {
  public:
    FeatureReader(carto::LayerKind kind, const OGRFeatureDefn& columns);

    /// nullopt  the shape has a coordinate outside the world
    std::optional<carto::Feature> read(const OGRFeature& source) const;

  private:
    std::string text(const OGRFeature& source, Column column) const;
    std::optional<int> whole_number(const OGRFeature& source, Column column) const;
    std::optional<double> number(const OGRFeature& source, Column column) const;

    void read_country(const OGRFeature& source, carto::Feature& feature) const;
    void read_unit(const OGRFeature& source, carto::Feature& feature) const;
    void read_disputed_area(const OGRFeature& source, carto::Feature& feature) const;
    void read_physical_area(const OGRFeature& source, carto::Feature& feature) const;
    void read_disputed_line(const OGRFeature& source, carto::Feature& feature) const;
    void read_words(const OGRFeature& source, carto::Feature& feature) const;
    base::LngLat label_point(const OGRFeature& source, const carto::Feature& feature) const;

    carto::LayerKind kind_;
    std::array<int, static_cast<std::size_t>(Column::count_of_columns)> index_{};
};

}  // namespace wherein::geo
