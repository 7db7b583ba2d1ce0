#include <gazetteer/representative_points.hpp>

#include <gazetteer/table.hpp>

namespace wherein::gazetteer {

base::Result<std::vector<RepresentativePoint>> read_points(
    const std::filesystem::path& names_folder) {
    const auto table = read_table(names_folder / "representative_points.tsv",
                                  {"place", "lng_deg", "lat_deg", "reference"});
    if (!table) {
        return table.error();
    }
    std::vector<RepresentativePoint> points;
    for (const Table::Row& row : table->rows) {
        RepresentativePoint point{std::string(row.cells[0]), {}};
        if (!parse_degrees(row.cells[1], point.point.lng_deg) ||
            !parse_degrees(row.cells[2], point.point.lat_deg)) {
            return bad_row(*table, row, "A representative point has no position");
        }
        points.push_back(std::move(point));
    }
    return points;
}

}  // namespace wherein::gazetteer
