#include <scene/river_paths.hpp>

#include <algorithm>
#include <cmath>
#include <map>

#include <carto/projector.hpp>

namespace wherein::scene {
namespace {

using carto::ProjectedPt;

constexpr double step_px = 5;
constexpr double apart_px = 420;
constexpr double most_turning_rad = 1.7;
// So much turning in all is as bad as a name that stands upright.
constexpr double upright_turning_rad = 0.6;

double distance_m(ProjectedPt a, ProjectedPt b) {
    return std::hypot(b.x_m - a.x_m, b.y_m - a.y_m);
}

/// Points at equal steps along a line, the rest of the last step left out.
GroundLine at_steps(const GroundLine& line, double step_m) {
    GroundLine even{line.front()};
    double left_m = step_m;  // to the next point
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double length_m = distance_m(line[i - 1], line[i]);
        double done_m = 0;
        while (length_m - done_m >= left_m) {
            done_m += left_m;
            left_m = step_m;
            const double share = done_m / length_m;
            even.push_back({line[i - 1].x_m + share * (line[i].x_m - line[i - 1].x_m),
                            line[i - 1].y_m + share * (line[i].y_m - line[i - 1].y_m)});
        }
        left_m -= length_m - done_m;
    }
    return even;
}

/// Each point the mean of those around it.
GroundLine rounded(const GroundLine& line) {
    constexpr std::size_t reach = 3;
    GroundLine smooth(line.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::size_t around = std::min({reach, i, line.size() - 1 - i});
        for (std::size_t j = i - around; j <= i + around; ++j) {
            smooth[i].x_m += line[j].x_m;
            smooth[i].y_m += line[j].y_m;
        }
        const auto count = static_cast<double>(2 * around + 1);
        smooth[i] = {smooth[i].x_m / count, smooth[i].y_m / count};
    }
    return smooth;
}

/// How much the line has turned up to each of its points, left and right both counting.
std::vector<double> turning_up_to(const GroundLine& line) {
    std::vector<double> turning(line.size(), 0);
    const auto angle = [&line](std::size_t i) {
        return std::atan2(line[i + 1].y_m - line[i].y_m, line[i + 1].x_m - line[i].x_m);
    };
    double before = angle(0);
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
        const double here = angle(i);
        turning[i] = turning[i - 1] + std::abs(std::remainder(here - before, 2 * std::acos(-1.0)));
        before = here;
    }
    turning.back() = line.size() > 1 ? turning[line.size() - 2] : 0;
    return turning;
}

struct Stretch {
    double badness{};
    GroundLine points;
};

void find_stretches(const GroundLine& line, std::size_t count, std::size_t block,
                    std::vector<Stretch>& found) {
    if (line.size() < count || count < 3) {
        return;
    }
    const std::vector<double> turning = turning_up_to(line);
    for (std::size_t begin = 0; begin + count <= line.size(); begin += block) {
        double best = most_turning_rad + upright_turning_rad;
        std::size_t at = line.size();
        for (std::size_t i = begin; i < begin + block && i + count <= line.size(); ++i) {
            const double turned = turning[i + count - 1] - turning[i];
            const ProjectedPt a = line[i], b = line[i + count - 1];
            const double rise = std::abs(b.y_m - a.y_m) / std::max(1e-9, distance_m(a, b));
            const double badness = turned + upright_turning_rad * rise;
            if (turned < most_turning_rad && badness < best) {
                best = badness;
                at = i;
            }
        }
        if (at < line.size()) {
            const auto first = line.begin() + static_cast<std::ptrdiff_t>(at);
            found.push_back({best, {first, first + static_cast<std::ptrdiff_t>(count)}});
        }
    }
}

ProjectedPt middle(const GroundLine& line) {
    return line[line.size() / 2];
}

}  // namespace

std::vector<GroundLine> joined(std::vector<GroundLine> lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t j = 0; j < lines.size(); ++j) {
            if (i == j || lines[i].empty() || lines[j].empty() ||
                !(lines[i].back() == lines[j].front())) {
                continue;
            }
            lines[i].insert(lines[i].end(), lines[j].begin() + 1, lines[j].end());
            lines[j].clear();
            j = static_cast<std::size_t>(-1);  // the new end may meet any other line
        }
    }
    std::erase_if(lines, [](const GroundLine& line) { return line.size() < 2; });
    return lines;
}

std::vector<GroundLine> smooth_stretches(const std::vector<GroundLine>& lines, double length_m,
                                         double step_m, double apart_m) {
    const auto count = static_cast<std::size_t>(std::ceil(length_m / step_m)) + 1;
    const auto block = std::max<std::size_t>(1, static_cast<std::size_t>(apart_m / step_m));
    std::vector<Stretch> found;
    for (const GroundLine& line : lines) {
        find_stretches(rounded(at_steps(line, step_m)), count, block, found);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Stretch& a, const Stretch& b) { return a.badness < b.badness; });
    std::vector<GroundLine> kept;
    for (Stretch& stretch : found) {
        const ProjectedPt here = middle(stretch.points);
        const bool is_near = std::any_of(kept.begin(), kept.end(), [&](const GroundLine& other) {
            return distance_m(middle(other), here) < apart_m;
        });
        if (!is_near) {
            kept.push_back(std::move(stretch.points));
        }
    }
    return kept;
}

RiverPaths::RiverPaths(const carto::Layer& rivers, const carto::Projection& projection)
    : projection_(projection) {
    std::map<std::string, River> by_name;
    for (const carto::Feature& part : rivers.features) {
        if (!part.name.empty()) {
            River& river =
                by_name.try_emplace(part.name, River{part.name, part.rank, {}}).first->second;
            river.rank = std::min(river.rank, part.rank);
            river.parts.push_back(&part);
        }
    }
    for (auto& [name, river] : by_name) {
        rivers_.push_back(std::move(river));
    }
    std::stable_sort(rivers_.begin(), rivers_.end(),
                     [](const River& a, const River& b) { return a.rank < b.rank; });
}

std::vector<GroundLine> RiverPaths::lines_of(const River& river, int last_rank) const {
    const carto::Projector projector(projection_);
    std::vector<GroundLine> lines;
    for (const carto::Feature* part : river.parts) {
        if (part->rank > last_rank) {
            continue;
        }
        std::uint32_t at = 0;
        for (const std::uint32_t end : part->shape.ring_ends) {
            lines.emplace_back();
            for (const std::uint32_t begin = at; at < end; ++at) {
                const auto& points = part->shape.points;
                const auto point = projector.forward(points[at]);
                // A new line where this one leaves the map, or goes on at the other end of it.
                if (!point || (at > begin &&
                               carto::is_cut_between(projection_, points[at - 1], points[at]))) {
                    lines.emplace_back();
                }
                if (point) {
                    lines.back().push_back(*point);
                }
            }
        }
    }
    return joined(std::move(lines));
}

const std::vector<GroundLine>& RiverPaths::stretches(const River& river, int last_rank,
                                                     double m_per_px, double length_px,
                                                     double scale) {
    const auto [place, is_new] = found_.try_emplace(&river);
    Found& found = place->second;
    const bool has_other_lines = is_new || found.last_rank != last_rank;
    if (has_other_lines) {
        found.lines = lines_of(river, last_rank);
    }
    if (has_other_lines || found.m_per_px != m_per_px || found.length_px != length_px) {
        found.stretches = smooth_stretches(found.lines, length_px * m_per_px,
                                           step_px * scale * m_per_px, apart_px * scale * m_per_px);
    }
    found.last_rank = last_rank;
    found.m_per_px = m_per_px;
    found.length_px = length_px;
    return found.stretches;
}

}  // namespace wherein::scene
