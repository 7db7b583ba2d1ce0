#pragma once
#include <array>
#include <charconv>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include <ogrsf_frmts.h>

#include <base/geo_types.hpp>
#include <base/result.hpp>

namespace wherein::geo {

/// One row of a list, its cells by the columns that were asked for.
class CsvRow {
  public:
    CsvRow(const OGRFeature& source, std::span<const int> order)
        : source_(&source), order_(order) {}
    /// Valid until the next cell is asked for.
    std::string_view operator[](std::size_t column) const {
        return source_->GetFieldAsString(order_[column]);
    }
    /// The position in two columns; none if it is no place on the Earth.
    std::optional<base::LngLat> point(std::size_t lng_column, std::size_t lat_column) const;

  private:
    const OGRFeature* source_;
    std::span<const int> order_;
};

template <class Number>
std::optional<Number> parse_number(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

/// The parts of "a|b" that are not empty.
std::vector<std::string> split_names(std::string_view list);

/// Reads a list of geodata/: a gzipped CSV file with a header.
/// columns  that it must have, in any order
/// take     gets each row; false says the row is malformed
/// errors   unreadable: missing, damaged, a column missing, a row malformed; work_failed: stopped
/// thread   any worker
base::Status read_csv_list(const std::filesystem::path& path, std::span<const char* const> columns,
                           const std::function<bool(const CsvRow&)>& take,
                           const std::stop_token& stop,
                           const std::function<void(double)>& progress);

}  // namespace wherein::geo
