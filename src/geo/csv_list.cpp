#include <geo/csv_list.hpp>

#include <algorithm>
#include <cmath>

#include <geo/dataset.hpp>
#include <geo/load_steps.hpp>

namespace wherein::geo {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t rows_between_reports = 4096;

base::Result<std::vector<int>> find_columns(OGRLayer& layer, std::span<const char* const> columns,
                                            const fs::path& path) {
    std::vector<int> order;
    for (const char* column : columns) {
        order.push_back(layer.GetLayerDefn()->GetFieldIndex(column));
        if (order.back() < 0) {
            return base::Error{base::ErrorCode::unreadable,
                               std::string("The list has no column ") + column, path.string(),
                               reinstall_hint};
        }
    }
    return order;
}

base::Status read_rows(OGRLayer& layer, std::span<const char* const> columns,
                       std::size_t line_count, const fs::path& path,
                       const std::function<bool(const CsvRow&)>& take, const std::stop_token& stop,
                       const std::function<void(double)>& progress) {
    const auto order = find_columns(layer, columns, path);
    if (!order) {
        return order.error();
    }
    std::size_t row = 0;
    while (const OGRFeatureUniquePtr source{layer.GetNextFeature()}) {
        ++row;
        if (!take(CsvRow(*source, *order))) {
            return base::Error{base::ErrorCode::unreadable, "A row of the list is malformed",
                               path.string() + ", row " + std::to_string(row), reinstall_hint};
        }
        if (row % rows_between_reports == 0) {
            if (stop.stop_requested()) {
                return stopped(path);
            }
            report_rows(progress, row, line_count);
        }
    }
    return {};
}

}  // namespace

std::optional<base::LngLat> CsvRow::point(std::size_t lng_column, std::size_t lat_column) const {
    const auto lng_deg = parse_number<double>((*this)[lng_column]);
    const auto lat_deg = parse_number<double>((*this)[lat_column]);
    const bool is_on_earth =
        lng_deg && lat_deg && std::abs(*lng_deg) <= 180 && std::abs(*lat_deg) <= 90;
    return is_on_earth ? std::optional(base::LngLat{*lng_deg, *lat_deg}) : std::nullopt;
}

std::vector<std::string> split_names(std::string_view list) {
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

base::Status read_csv_list(const fs::path& path, std::span<const char* const> columns,
                           const std::function<bool(const CsvRow&)>& take,
                           const std::stop_token& stop,
                           const std::function<void(double)>& progress) {
    const GdalErrorCapture errors;
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
    auto failed = read_rows(*(*dataset)->GetLayer(0), columns, lines, path, take, stop, progress);
    if (!failed && errors.has_failure()) {
        return damaged(errors, path);
    }
    if (!failed) {
        report(progress, 1);
    }
    return failed;
}

}  // namespace wherein::geo
