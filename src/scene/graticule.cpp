#include <scene/graticule.hpp>

#include <algorithm>
#include <array>
#include <cmath>

#include <carto/cutter.hpp>
#include <carto/mesh_pieces.hpp>

namespace wherein::scene {

double graticule_step_deg(double m_per_px) {
    constexpr double degree_m = 111'195;
    constexpr double least_px = 130;
    constexpr std::array steps{0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1,  0.2,
                               0.5,   1.0,   2.0,   5.0,  10.0, 15.0, 20.0, 30.0};
    const double least_deg = least_px * m_per_px / degree_m;
    const auto step = std::lower_bound(steps.begin(), steps.end(), least_deg);
    return step == steps.end() ? steps.back() : *step;
}

base::GeoBox padded_to_steps(const base::GeoBox& box, double step_deg) {
    const auto down = [step_deg](double deg) {
        return (std::floor(deg / step_deg) - 1) * step_deg;
    };
    const auto up = [step_deg](double deg) { return (std::ceil(deg / step_deg) + 1) * step_deg; };
    const double east_deg = box.east_deg + (box.west_deg > box.east_deg ? 360 : 0);
    base::GeoBox padded{down(box.west_deg), std::max(-90.0, down(box.south_deg)), up(east_deg),
                        std::min(90.0, up(box.north_deg))};
    if (padded.east_deg - padded.west_deg >= 360) {
        padded.west_deg = -180;
        padded.east_deg = 180;
    }
    return padded;
}

carto::StrokePtr build_graticule(const carto::Projection& projection, const base::GeoBox& box,
                                 double step_deg) {
    constexpr long pieces = 10;  // of a line between two crossings
    // Around a pole small steps give more meridians than anybody can tell apart.
    constexpr long most_columns = 720;
    const carto::Cutter cutter(projection);
    std::vector<std::vector<carto::ProjectedPt>> lines;
    const auto add_line = [&](base::LngLat from, base::LngLat to, long steps) {
        std::vector<base::LngLat> line;
        for (long i = 0; i <= steps; ++i) {
            const double ratio = static_cast<double>(i) / static_cast<double>(steps);
            line.push_back({std::lerp(from.lng_deg, to.lng_deg, ratio),
                            std::lerp(from.lat_deg, to.lat_deg, ratio)});
        }
        std::ranges::move(cutter.line(line), std::back_inserter(lines));
    };
    const long columns = std::lround((box.east_deg - box.west_deg) / step_deg);
    const long rows = std::lround((box.north_deg - box.south_deg) / step_deg);
    for (long column = 0; column <= columns; column += 1 + columns / most_columns) {
        const double lng_deg = box.west_deg + static_cast<double>(column) * step_deg;
        add_line({lng_deg, box.south_deg}, {lng_deg, box.north_deg}, rows * pieces);
    }
    for (long row = 0; row <= rows; ++row) {
        const double lat_deg =
            std::min(box.north_deg, box.south_deg + static_cast<double>(row) * step_deg);
        add_line({box.west_deg, lat_deg}, {box.east_deg, lat_deg},
                 std::min(columns, most_columns) * pieces);
    }
    return carto::make_stroke(lines);
}

}  // namespace wherein::scene
