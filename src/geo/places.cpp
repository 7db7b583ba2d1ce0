#include <array>
#include <utility>

#include <geo/csv_list.hpp>
#include <geo/layers.hpp>

namespace wherein::geo {
namespace {

enum PlaceColumn : std::size_t {
    id,
    name,
    name_en,
    name_now,
    lon,
    lat,
    fcode,
    cc,
    a1,
    a2,
    pop,
    alt,
    place_columns
};
constexpr std::array<const char*, place_columns> place_column_names{
    "id", "name", "name_en", "name_now", "lon", "lat", "fcode", "cc", "a1", "a2", "pop", "alt"};

/// "US", "GA", "121" -> "US.GA.121"; empty parts end the code.
std::string admin_code(const CsvRow& cells) {
    std::string code;
    for (const PlaceColumn level : {a1, a2}) {
        if (cells[level].empty()) {
            return code;
        }
        if (code.empty()) {
            code = cells[cc];
        }
        code.append(".").append(cells[level]);
    }
    return code;
}

/// "az:Bakı", "Baku City": what stands before a colon is a tag if it is written like one.
gazetteer::TaggedName to_tagged_name(const std::string& text) {
    const std::size_t end =
        text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,-");
    const bool is_tagged =
        end != std::string::npos && end > 0 && text[end] == ':' && 'a' <= text[0] && text[0] <= 'z';
    return is_tagged ? gazetteer::TaggedName{text.substr(end + 1), text.substr(0, end)}
                     : gazetteer::TaggedName{text, {}};
}

std::optional<gazetteer::PlaceRow> to_place_row(const CsvRow& cells) {
    const auto point = cells.point(lon, lat);
    const auto population = cells[pop].empty() ? 0 : parse_number<std::int64_t>(cells[pop]);
    if (!point || !population || cells[id].empty() || cells[name].empty()) {
        return std::nullopt;
    }
    gazetteer::PlaceRow row;
    row.geonames_id = cells[id];
    row.name = cells[name];
    row.name_en = cells[name_en];
    row.name_now = cells[name_now];
    row.feature_code = cells[fcode];
    row.country = cells[cc];
    row.admin_code = admin_code(cells);
    row.point = *point;
    row.population = *population;
    for (const std::string& text : split_names(cells[alt])) {
        row.alternates.push_back(to_tagged_name(text));
    }
    return row;
}

enum UnitColumn : std::size_t { code, unit_name, other, unit_lon, unit_lat, shape, unit_columns };
constexpr std::array<const char*, unit_columns> unit_column_names{"code", "name", "other",
                                                                  "lon",  "lat",  "shape"};

std::optional<gazetteer::SecondUnitRow> to_unit_row(const CsvRow& cells) {
    const auto point = cells.point(unit_lon, unit_lat);
    if (!point || cells[code].empty() || cells[unit_name].empty()) {
        return std::nullopt;
    }
    gazetteer::SecondUnitRow row;
    row.code = cells[code];
    row.name = cells[unit_name];
    row.other_names = split_names(cells[other]);
    row.point = *point;
    row.first_unit = cells[shape];
    return row;
}

/// Reads a whole list; `to_row` gives no row where the cells are malformed.
template <class Row, class ToRow>
base::Result<std::vector<Row>> load_list(const std::filesystem::path& path,
                                         std::span<const char* const> columns, ToRow to_row,
                                         const std::stop_token& stop, const Progress& progress) {
    std::vector<Row> rows;
    const auto take = [&](const CsvRow& cells) {
        auto row = to_row(cells);
        if (row) {
            rows.push_back(std::move(*row));
        }
        return row.has_value();
    };
    if (auto failed = read_csv_list(path, columns, take, stop, progress)) {
        return *failed;
    }
    return rows;
}

}  // namespace

base::Result<std::vector<gazetteer::PlaceRow>> load_places(
    const std::filesystem::path& geodata_folder, std::stop_token stop, const Progress& progress) {
    return load_list<gazetteer::PlaceRow>(geodata_folder / "places.csv.gz", place_column_names,
                                          to_place_row, stop, progress);
}

base::Result<std::vector<gazetteer::SecondUnitRow>> load_second_units(
    const std::filesystem::path& geodata_folder, std::stop_token stop) {
    return load_list<gazetteer::SecondUnitRow>(geodata_folder / "units.csv.gz", unit_column_names,
                                               to_unit_row, stop, {});
}

}  // namespace wherein::geo
