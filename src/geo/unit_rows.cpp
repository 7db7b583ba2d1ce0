#include <utility>

#include <geo/layers.hpp>

namespace wherein::geo {
namespace {

gazetteer::UnitRow to_unit_row(const carto::Feature& feature, bool is_country) {
    gazetteer::UnitRow row;
    row.is_country = is_country;
    row.code = is_country ? feature.country : feature.code.empty() ? feature.key : feature.code;
    row.name = feature.name;
    row.name_alt = feature.name_alt;
    row.name_local = feature.name_local;
    row.country = feature.country;
    row.type = feature.type;
    row.region = feature.region;
    row.point = feature.label_point;
    row.box = feature.box;
    return row;
}

gazetteer::DisputedRow to_disputed_row(const carto::Feature& feature) {
    return {feature.name,      feature.kind,    feature.parties,     feature.source,
            feature.year_from, feature.year_to, feature.label_point, feature.box,
            feature.key};
}

}  // namespace

void add_unit_rows(const carto::Atlas& atlas, gazetteer::Sources& sources) {
    const auto& countries = atlas.countries_mid ? atlas.countries_mid : atlas.countries_low;
    if (countries) {
        for (const carto::Feature& feature : countries->features) {
            // Bases, reefs and unrecognised states have no ISO code: they are places only where
            // the disputed areas layer says so.
            if (!feature.country.empty()) {
                sources.units.push_back(to_unit_row(feature, true));
            }
        }
    }
    if (atlas.states) {
        for (const carto::Feature& feature : atlas.states->features) {
            sources.units.push_back(to_unit_row(feature, false));
        }
    }
    if (atlas.disputed_areas) {
        for (const carto::Feature& feature : atlas.disputed_areas->features) {
            sources.disputed.push_back(to_disputed_row(feature));
        }
    }
}

}  // namespace wherein::geo
