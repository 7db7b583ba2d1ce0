#include <scene/physical_names.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace wherein::scene {
namespace {

constexpr std::array<std::string_view, 5> kind_names{"ocean", "sea", "lake", "range", "desert"};
constexpr std::size_t column_count = 7;

std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, '\t');) {
        cells.push_back(cell);
    }
    return cells;
}

std::optional<double> number(const std::string& cell) {
    char* end = nullptr;
    const double value = std::strtod(cell.c_str(), &end);
    return cell.empty() || *end != '\0' ? std::nullopt : std::optional(value);
}

std::optional<PhysicalName> parse_row(const std::vector<std::string>& cells) {
    if (cells.size() != column_count || cells[0].empty() || cells[6].empty()) {
        return std::nullopt;
    }
    const auto kind = std::find(kind_names.begin(), kind_names.end(), cells[1]);
    const auto lng = number(cells[2]);
    const auto lat = number(cells[3]);
    const auto nearest = number(cells[4]);
    const auto farthest = number(cells[5]);
    if (kind == kind_names.end() || !lng || !lat || !nearest || !farthest) {
        return std::nullopt;
    }
    return PhysicalName{cells[0],
                        static_cast<PhysicalKind>(kind - kind_names.begin()),
                        {*lng, *lat},
                        *nearest,
                        *farthest};
}

}  // namespace

base::Result<PhysicalNames> parse_physical_names(std::string_view table, const std::string& where) {
    PhysicalNames physical;
    std::istringstream stream{std::string(table)};
    int line_number = 0;
    for (std::string line; std::getline(stream, line);) {
        ++line_number;
        if (line_number == 1 || line.empty() || line[0] == '#') {
            continue;
        }
        const auto row = parse_row(split(line));
        if (!row) {
            return base::Error{base::ErrorCode::unreadable, "A row of physical names is malformed",
                               where + ", line " + std::to_string(line_number),
                               "The columns are name, type, lon, lat, min_m_per_px, max_m_per_px "
                               "and reference."};
        }
        physical.names.push_back(*row);
    }
    return physical;
}

base::Result<std::shared_ptr<const PhysicalNames>> load_physical_names(
    const std::filesystem::path& geodata_folder) {
    const std::filesystem::path path = geodata_folder / "names" / "map_labels.tsv";
    std::ifstream stream(path);
    if (!stream) {
        return base::Error{base::ErrorCode::unreadable, "The names of seas cannot be read",
                           path.string(),
                           "Install the program's data again, or set WHEREIN_DATA to its folder."};
    }
    std::ostringstream text;
    text << stream.rdbuf();
    auto parsed = parse_physical_names(text.str(), path.string());
    if (!parsed) {
        return parsed.error();
    }
    return std::shared_ptr<const PhysicalNames>(
        std::make_shared<PhysicalNames>(std::move(*parsed)));
}

}  // namespace wherein::scene
