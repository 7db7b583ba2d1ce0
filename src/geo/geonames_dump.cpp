#include <geo/place_lists.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

#include <geo/byte_lines.hpp>
#include <geo/gdal_error.hpp>
#include <geo/load_steps.hpp>

namespace wherein::geo {
namespace {

using gazetteer::PlaceRow;
using gazetteer::PlaceType;

constexpr std::size_t column_count = 19;
constexpr std::uint64_t rows_between_reports = 16'384;

/// Columns of a dump that are read; the others are left alone.
enum Column : std::size_t {
    id = 0,
    name = 1,
    ascii_name = 2,
    alternates = 3,
    lat = 4,
    lng = 5,
    feature_class = 6,
    feature_code = 7,
    country = 8,
    admin1 = 10,
    admin2 = 11,
    population = 14
};

using Cells = std::array<std::string_view, column_count>;

bool split(std::string_view line, Cells& cells) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < column_count; ++i) {
        const std::size_t end = line.find('\t', begin);
        if ((end == std::string_view::npos) != (i + 1 == column_count)) {
            return false;
        }
        cells[i] = line.substr(begin, end - begin);
        begin = end + 1;
    }
    return true;
}

template <class Number>
std::optional<Number> parse(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value)
                                                                    : std::nullopt;
}

std::optional<base::LngLat> position(const Cells& cells) {
    const auto lng_deg = parse<double>(cells[lng]);
    const auto lat_deg = parse<double>(cells[lat]);
    const bool is_on_earth =
        lng_deg && lat_deg && std::abs(*lng_deg) <= 180 && std::abs(*lat_deg) <= 90;
    return is_on_earth ? std::optional(base::LngLat{*lng_deg, *lat_deg}) : std::nullopt;
}

PlaceType type_of(std::string_view feature_class) {
    const char letter = feature_class.empty() ? ' ' : feature_class.front();
    switch (letter) {
        case 'P':
            return PlaceType::populated;
        case 'H':
        case 'T':
        case 'U':
        case 'V':
        case 'L':
            return PlaceType::physical;
        default:
            return PlaceType::other;
    }
}

/// Names people write, not codes, links or machine transliterations.
bool is_written_name(std::string_view text) {
    const auto is_capital = [](char c) { return 'A' <= c && c <= 'Z'; };
    const bool is_code =
        text.size() <= 4 && std::all_of(text.begin(), text.end(), is_capital) && text.size() >= 3;
    const bool is_link = text.find("://") != std::string_view::npos;
    const bool is_lower_case = 'a' <= text.front() && text.front() <= 'z';
    return !is_code && !is_link && !is_lower_case && !text.ends_with('\'') &&
           !text.ends_with("\u2019");
}

void take_names(std::string_view list, std::vector<gazetteer::TaggedName>& names) {
    names.clear();
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        const std::string_view text = list.substr(0, end);
        if (!text.empty() && is_written_name(text)) {
            names.push_back({std::string(text), {}});
        }
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

/// False where the line has no name or no position.
bool to_row(const Cells& cells, PlaceRow& row) {
    const auto point = position(cells);
    if (!point || cells[name].empty() || cells[id].empty()) {
        return false;
    }
    row.geonames_id = cells[id];
    row.name = cells[name];
    row.name_en.clear();
    row.name_now.clear();
    row.feature_code = cells[feature_code];
    row.country = cells[country];
    row.admin_code.clear();
    if (!cells[admin1].empty() && cells[admin1] != "00") {
        row.admin_code.append(cells[country]).append(".").append(cells[admin1]);
        if (!cells[admin2].empty()) {
            row.admin_code.append(".").append(cells[admin2]);
        }
    }
    row.point = *point;
    row.population = parse<std::int64_t>(cells[population]).value_or(0);
    row.type = type_of(cells[feature_class]);
    take_names(cells[alternates], row.alternates);
    if (!cells[ascii_name].empty() && cells[ascii_name] != cells[name]) {
        row.alternates.push_back({std::string(cells[ascii_name]), {}});
    }
    return true;
}

bool is_dump_line(std::string_view line) {
    Cells cells;
    return split(line, cells) && position(cells) && parse<std::int64_t>(cells[id]);
}

}  // namespace

bool is_geonames_dump(const std::filesystem::path& path) {
    const std::string extension = path.extension().string();
    if (extension != ".txt" && extension != ".tsv" && extension != ".zip" && extension != ".gz") {
        return false;
    }
    const GdalErrorCapture errors;
    auto lines = ByteLines::open(path);
    std::string_view line;
    return lines && lines->next(line) && is_dump_line(line);
}

base::Result<ListCount> read_geonames_dump(const std::filesystem::path& path, const PlaceSink& sink,
                                           std::stop_token stop, const ListProgress& progress) {
    const GdalErrorCapture errors;
    auto lines = ByteLines::open(path);
    if (!lines) {
        return lines.error();
    }
    ListCount count;
    PlaceRow row;
    Cells cells;
    for (std::string_view line; lines->next(line);) {
        if (split(line, cells) && to_row(cells, row)) {
            ++count.rows;
            sink(row);
        } else if (!line.empty() && count.left_out++ == 0) {
            count.first_left_out = lines->line_number();
        }
        if (lines->line_number() % rows_between_reports == 0) {
            if (stop.stop_requested()) {
                return stopped(path);
            }
            progress(count.rows, lines->ratio());
        }
    }
    if (lines->is_broken() || errors.has_failure()) {
        return errors.to_error(
            base::ErrorCode::unreadable, "The list ends too early or is damaged",
            path.string() + ", after line " + std::to_string(lines->line_number()),
            "Download it again.");
    }
    return count;
}

}  // namespace wherein::geo
