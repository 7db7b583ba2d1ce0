#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

#include <geo/dataset.hpp>
#include <geo/layers.hpp>
#include <geo/load_steps.hpp>

namespace wherein::geo {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t rows_between_reports = 4096;

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
    pop,
    alt,
    columns
};
constexpr std::array<const char*, columns> column_names{
    "id", "name", "name_en", "name_now", "lon", "lat", "fcode", "cc", "a1", "pop", "alt"};

/// Position of each column in the file.
using ColumnOrder = std::array<int, columns>;

std::optional<ColumnOrder> find_columns(OGRLayer& layer, std::string& missing) {
    ColumnOrder order{};
    for (std::size_t i = 0; i < columns; ++i) {
        order[i] = layer.GetLayerDefn()->GetFieldIndex(column_names[i]);
        if (order[i] < 0) {
            missing = column_names[i];
            return std::nullopt;
        }
    }
    return order;
}

template <class Number>
std::optional<Number> parse(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

std::vector<std::string> split(std::string_view list) {
    std::vector<std::string> parts;
    parts.reserve(static_cast<std::size_t>(std::ranges::count(list, '|')) + 1);
    while (!list.empty()) {
        const std::size_t bar = std::min(list.find('|'), list.size());
        if (bar > 0) {
            parts.emplace_back(list.substr(0, bar));
        }
        list.remove_prefix(std::min(bar + 1, list.size()));
    }
    return parts;
}

std::optional<gazetteer::PlaceRow> to_row(const OGRFeature& source, const ColumnOrder& order) {
    const auto text = [&](PlaceColumn column) {
        return std::string_view(source.GetFieldAsString(order[column]));
    };
    const std::optional<double> lng_deg = parse<double>(text(lon));
    const std::optional<double> lat_deg = parse<double>(text(lat));
    const std::optional<std::int64_t> population =
        text(pop).empty() ? 0 : parse<std::int64_t>(text(pop));
    if (!lng_deg || !lat_deg || !population || !(std::abs(*lng_deg) <= 180) ||
        !(std::abs(*lat_deg) <= 90) || text(id).empty() || text(name).empty()) {
        return std::nullopt;
    }
    gazetteer::PlaceRow row;
    row.geonames_id = text(id);
    row.name = text(name);
    row.name_en = text(name_en);
    row.name_now = text(name_now);
    row.feature_code = text(fcode);
    row.country = text(cc);
    if (!text(a1).empty()) {
        row.admin1.append(text(cc)).append(".").append(text(a1));
    }
    row.point = {*lng_deg, *lat_deg};
    row.population = *population;
    row.alternates = split(text(alt));
    return row;
}

base::Result<std::vector<gazetteer::PlaceRow>> read_rows(OGRLayer& layer, std::size_t line_count,
                                                         const fs::path& path,
                                                         const std::stop_token& stop,
                                                         const Progress& progress) {
    std::string missing;
    const std::optional<ColumnOrder> order = find_columns(layer, missing);
    if (!order) {
        return base::Error{base::ErrorCode::unreadable, "The place list has no column " + missing,
                           path.string(), reinstall_hint};
    }
    std::vector<gazetteer::PlaceRow> rows;
    rows.reserve(line_count);
    while (const OGRFeatureUniquePtr source{layer.GetNextFeature()}) {
        std::optional<gazetteer::PlaceRow> row = to_row(*source, *order);
        if (!row) {
            return base::Error{base::ErrorCode::unreadable, "A row of the place list is malformed",
                               path.string() + ", row " + std::to_string(rows.size() + 1),
                               reinstall_hint};
        }
        rows.push_back(std::move(*row));
        if (rows.size() % rows_between_reports == 0) {
            if (stop.stop_requested()) {
                return stopped(path);
            }
            report_rows(progress, rows.size(), line_count);
        }
    }
    return rows;
}

}  // namespace

base::Result<std::vector<gazetteer::PlaceRow>> load_places(const fs::path& geodata_folder,
                                                           std::stop_token stop,
                                                           const Progress& progress) {
    const GdalErrorCapture errors;
    const fs::path path = geodata_folder / "places.csv.gz";
    const auto unpacking = [&](double ratio) { report(progress, ratio * unpack_share_ratio); };
    const base::Result<UnpackedFile> file = UnpackedFile::open(path, ".csv", stop, unpacking);
    if (!file) {
        return file.error();
    }
    const base::Result<GDALDatasetUniquePtr> dataset = open_dataset(*file, "CSV", path, errors);
    if (!dataset) {
        return dataset.error();
    }
    const auto lines = static_cast<std::size_t>(std::ranges::count(file->bytes(), '\n'));
    auto rows = read_rows(*(*dataset)->GetLayer(0), lines, path, stop, progress);
    if (rows && errors.has_failure()) {
        return damaged(errors, path);
    }
    if (rows) {
        report(progress, 1);
    }
    return rows;
}

}  // namespace wherein::geo
