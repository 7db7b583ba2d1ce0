#include <scene/graticule.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>

namespace wherein::scene {
namespace {

// Meshes are told apart by id in the whole process; carto counts up from the other end.
std::uint64_t next_id() {
    static std::atomic<std::uint64_t> last{std::uint64_t{1} << 63};
    return ++last;
}

/// Gathers lines of projected points, broken where the projection ends or jumps.
class LineWriter {
  public:
    LineWriter(const carto::Projection& projection, carto::StrokeMesh& mesh)
        : projection_(projection), mesh_(mesh) {}

    void add(base::LngLat position) {
        constexpr double longest_step_m = 3'000'000;
        const auto point = carto::project(projection_, position);
        if (!point || (last_ && std::hypot(point->x_m - last_->x_m, point->y_m - last_->y_m) >
                                    longest_step_m)) {
            end();
        }
        last_ = point;
        if (!point) {
            return;
        }
        if (mesh_.points.empty()) {
            mesh_.anchor_m = *point;
            mesh_.box = {point->x_m, point->y_m, point->x_m, point->y_m};
        }
        mesh_.box = {
            std::min(mesh_.box.min_x_m, point->x_m), std::min(mesh_.box.min_y_m, point->y_m),
            std::max(mesh_.box.max_x_m, point->x_m), std::max(mesh_.box.max_y_m, point->y_m)};
        mesh_.points.push_back({static_cast<float>(point->x_m - mesh_.anchor_m.x_m),
                                static_cast<float>(point->y_m - mesh_.anchor_m.y_m)});
    }

    /// Ends the line; one of a single point is dropped.
    void end() {
        last_.reset();
        const auto begin = mesh_.ends.empty() ? 0U : mesh_.ends.back();
        if (mesh_.points.size() < begin + 2) {
            mesh_.points.resize(begin);
        } else {
            mesh_.ends.push_back(static_cast<std::uint32_t>(mesh_.points.size()));
        }
    }

  private:
    const carto::Projection& projection_;
    carto::StrokeMesh& mesh_;
    std::optional<carto::ProjectedPt> last_;
};

}  // namespace

double graticule_step_deg(double m_per_px) {
    constexpr double degree_m = 111'195;
    constexpr double least_px = 130;
    constexpr std::array<double, 11> steps{0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30};
    const double least_deg = least_px * m_per_px / degree_m;
    const auto step = std::lower_bound(steps.begin(), steps.end(), least_deg);
    return step == steps.end() ? steps.back() : *step;
}

base::GeoBox padded_to_steps(const base::GeoBox& box, double step_deg) {
    const auto down = [step_deg](double deg) {
        return (std::floor(deg / step_deg) - 1) * step_deg;
    };
    const auto up = [step_deg](double deg) { return (std::ceil(deg / step_deg) + 1) * step_deg; };
    base::GeoBox padded{down(box.west_deg), std::max(-90.0, down(box.south_deg)), up(box.east_deg),
                        std::min(90.0, up(box.north_deg))};
    if (padded.west_deg < -180 || padded.east_deg > 180 || box.west_deg > box.east_deg) {
        padded.west_deg = -180;
        padded.east_deg = 180;
    }
    return padded;
}

carto::StrokePtr build_graticule(const carto::Projection& projection, const base::GeoBox& box,
                                 double step_deg) {
    constexpr int pieces = 10;  // of a line between two crossings
    auto mesh = std::make_shared<carto::StrokeMesh>();
    mesh->id = next_id();
    LineWriter writer(projection, *mesh);
    const long columns = std::lround((box.east_deg - box.west_deg) / step_deg);
    const long rows = std::lround((box.north_deg - box.south_deg) / step_deg);
    const auto place = [&](double column, double row) {
        writer.add(
            {box.west_deg + column * step_deg, std::min(90.0, box.south_deg + row * step_deg)});
    };
    for (long column = 0; column <= columns; ++column) {
        for (long i = 0; i <= rows * pieces; ++i) {
            place(static_cast<double>(column), static_cast<double>(i) / pieces);
        }
        writer.end();
    }
    for (long row = 0; row <= rows; ++row) {
        for (long i = 0; i <= columns * pieces; ++i) {
            place(static_cast<double>(i) / pieces, static_cast<double>(row));
        }
        writer.end();
    }
    return mesh;
}

}  // namespace wherein::scene
