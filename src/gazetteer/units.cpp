#include <gazetteer/units.hpp>

#include <algorithm>
#include <unordered_map>

#include <base/geo_box.hpp>
#include <gazetteer/fold.hpp>
#include <gazetteer/table.hpp>

namespace wherein::gazetteer {
namespace {

/// Units that only repeat their country (islands without a unit of their own).
bool repeats_country(const std::string& country_code, const std::string& name,
                     const GazetteerBuilder& builder) {
    const auto country = builder.find_area("iso:" + country_code);
    return country && fold(builder.areas()[*country].name) == fold(name);
}

void add_unit(GazetteerBuilder& builder, const UnitRow& unit) {
    PlaceEntry place;
    place.id = "adm1:" + unit.code;
    if (const auto known = builder.find_area(place.id)) {
        base::GeoBox& box = *builder.area(*known).box;
        box = base::box_around({box, unit.box});
        builder.add_name(*known, unit.name, NameKind::alternate);
        return;
    }
    place.name = unit.name;
    place.type = PlaceType::admin1;
    place.country = unit.country;
    place.admin_code = unit.code;
    place.point = unit.point;
    place.box = unit.box;
    place.feature_code = unit.type;
    place.members = {unit.code};
    place.source = "Natural Earth";
    for (const std::string_view name : split_list(unit.name_local)) {
        place.names.push_back({std::string(name), {}});
    }
    if (!place.names.empty()) {
        place.local = place.names.front();
    }
    const PlaceIndex index = builder.add_area(std::move(place));
    builder.add_name(index, unit.name, NameKind::main);
    for (const std::string_view name : split_list(unit.name_alt)) {
        builder.add_name(index, name, NameKind::english);
    }
    for (const std::string_view name : split_list(unit.name_local)) {
        builder.add_name(index, name, NameKind::alternate);
    }
}

PlaceEntry to_place(const SecondUnitRow& unit) {
    PlaceEntry place;
    place.id = "adm2:" + unit.code;
    place.name = unit.name;
    place.type = PlaceType::admin2;
    place.country = unit.code.substr(0, unit.code.find('.'));
    place.admin_code = unit.code;
    place.point = unit.point;
    place.feature_code = "ADM2";
    place.note = "Shown by the middle of its towns.";
    place.source = "GeoNames";
    return place;
}

}  // namespace

base::Status add_units(GazetteerBuilder& builder, const std::vector<UnitRow>& units,
                       const std::filesystem::path& names_folder) {
    for (const UnitRow& unit : units) {
        if (!unit.is_country && !unit.code.empty() && !unit.name.empty() &&
            !repeats_country(unit.country, unit.name, builder)) {
            add_unit(builder, unit);
        }
    }
    const auto table =
        read_table(names_folder / "unit_names.tsv", {"code", "main", "abbreviation", "other"});
    if (!table) {
        return table.error();
    }
    for (const Table::Row& row : table->rows) {
        const auto unit = builder.find_area("adm1:" + std::string(row.cells[0]));
        if (!unit) {
            continue;
        }
        for (const std::string_view name : split_list(row.cells[1])) {
            builder.area(*unit).name = name;
            builder.add_name(*unit, name, NameKind::main);
        }
        for (const std::string_view name : split_list(row.cells[2])) {
            builder.add_name(*unit, name, NameKind::abbreviation);
        }
        for (const std::string_view name : split_list(row.cells[3])) {
            builder.add_name(*unit, name, NameKind::english);
        }
    }
    return {};
}

void add_second_units(GazetteerBuilder& builder, const std::vector<SecondUnitRow>& units) {
    for (const SecondUnitRow& unit : units) {
        if (repeats_country(unit.code.substr(0, unit.code.find('.')), unit.name, builder)) {
            continue;
        }
        const auto shape = builder.find_area("adm1:" + unit.first_unit);
        const bool is_first_level = unit.code == unit.first_unit;
        if (is_first_level && !shape) {
            continue;
        }
        if (shape && !is_first_level) {
            builder.add_unit_code(unit.code, unit.first_unit);
        }
        const PlaceIndex index = shape ? *shape : builder.add_area(to_place(unit));
        if (is_first_level && is_plain(unit.name) && !is_plain(builder.area(index).name)) {
            builder.area(index).name = unit.name;
        }
        builder.add_name(index, unit.name, shape ? NameKind::english : NameKind::main);
        for (const std::string& name : unit.other_names) {
            builder.add_name(index, name, NameKind::english);
        }
    }
}

}  // namespace wherein::gazetteer
