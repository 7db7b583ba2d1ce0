#include <gazetteer/table.hpp>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <utility>

namespace wherein::gazetteer {
namespace {

constexpr const char* reinstall_hint = "Reinstall the program's geodata folder.";

std::string_view trim(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\r')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) {
        text.remove_suffix(1);
    }
    return text;
}

std::vector<std::string_view> split_cells(std::string_view line) {
    std::vector<std::string_view> cells;
    while (true) {
        const std::size_t tab = line.find('\t');
        cells.push_back(trim(line.substr(0, tab)));
        if (tab == std::string_view::npos) {
            return cells;
        }
        line.remove_prefix(tab + 1);
    }
}

}  // namespace

base::Error bad_row(const Table& table, const Table::Row& row, std::string what) {
    return {base::ErrorCode::unreadable, std::move(what),
            table.path.string() + ", line " + std::to_string(row.line), reinstall_hint};
}

std::vector<std::string_view> split_list(std::string_view list, char separator) {
    std::vector<std::string_view> parts;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(separator), list.size());
        if (const std::string_view part = trim(list.substr(0, end)); !part.empty()) {
            parts.push_back(part);
        }
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return parts;
}

bool is_abbreviation(std::string_view name) {
    return name.size() <= 6 && std::all_of(name.begin(), name.end(), [](char c) {
               return ('A' <= c && c <= 'Z') || c == '.';
           });
}

bool is_plain(std::string_view name) {
    return std::all_of(name.begin(), name.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool parse_degrees(std::string_view text, double& degrees) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), degrees);
    return error == std::errc{} && end == text.data() + text.size();
}

base::Result<Table> read_table(const std::filesystem::path& path,
                               const std::vector<std::string_view>& columns) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return base::Error{base::ErrorCode::unreadable, "A table of names is missing",
                           path.string(), reinstall_hint};
    }
    Table table;
    table.path = path;
    table.text.assign(std::istreambuf_iterator<char>(file), {});
    std::string_view rest = table.text;
    bool has_header = false;
    for (std::size_t line = 1; !rest.empty(); ++line) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view text = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (trim(text).empty() || text.front() == '#') {
            continue;
        }
        Table::Row row{split_cells(text), line};
        if (!has_header) {
            if (row.cells != columns) {
                return bad_row(table, row, "A table of names has another header than expected");
            }
            has_header = true;
        } else if (row.cells.size() > columns.size()) {
            return bad_row(table, row, "A row of a table of names has too many cells");
        } else {
            row.cells.resize(columns.size());
            table.rows.push_back(std::move(row));
        }
    }
    if (!has_header) {
        return base::Error{base::ErrorCode::unreadable, "A table of names is empty", path.string(),
                           reinstall_hint};
    }
    return table;
}

}  // namespace wherein::gazetteer
