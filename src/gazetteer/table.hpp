#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <base/result.hpp>

namespace wherein::gazetteer {

/// A tab-separated table with a header line. Lines that begin with '#' and empty lines are left
/// out. Views in the rows point into `text`.
struct Table {
    struct Row {
        std::vector<std::string_view> cells;  ///< as many as the header has
        std::size_t line{};                   ///< line number in the file, from 1
    };
    std::filesystem::path path;
    std::string text;
    std::vector<Row> rows;

    Table() = default;
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;
    Table(Table&&) = default;
    Table& operator=(Table&&) = default;
};

/// Read a table whose header must be exactly `columns`. Rows may leave out empty cells at the end.
/// errors  unreadable: missing file, another header, a row with too many cells (file and line
/// named)
base::Result<Table> read_table(const std::filesystem::path& path,
                               const std::vector<std::string_view>& columns);

/// The error of a malformed row.
base::Error bad_row(const Table& table, const Table::Row& row, std::string what);

/// The parts of "a|b|c" that are not empty, without outer spaces.
std::vector<std::string_view> split_list(std::string_view list, char separator = '|');

/// "L.A.", "NYC": capitals and dots only.
bool is_abbreviation(std::string_view name);

/// ASCII alone: what English readers can read, if anything.
bool is_plain(std::string_view name);

/// Reads a whole cell as degrees.
bool parse_degrees(std::string_view text, double& degrees);

}  // namespace wherein::gazetteer
