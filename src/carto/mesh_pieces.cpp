#include <carto/mesh_pieces.hpp>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <iterator>

#include <carto/projected_box.hpp>
#include <carto/triangle_difference.hpp>

namespace wherein::carto {
namespace {

using base::LngLat;

std::uint64_t next_id() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

FloatPt relative_to(ProjectedPt anchor, ProjectedPt p) {
    return {static_cast<float>(p.x_m - anchor.x_m), static_cast<float>(p.y_m - anchor.y_m)};
}

ProjectedPt middle_of(const ProjectedBox& box) {
    return {(box.min_x_m + box.max_x_m) / 2, (box.min_y_m + box.max_y_m) / 2};
}

bool is_in_ring(const ProjectedRing& ring, ProjectedPt p) {
    bool is_inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        if ((ring[i].y_m > p.y_m) != (ring[j].y_m > p.y_m) &&
            p.x_m < ring[i].x_m + (p.y_m - ring[i].y_m) / (ring[j].y_m - ring[i].y_m) *
                                      (ring[j].x_m - ring[i].x_m)) {
            is_inside = !is_inside;
        }
    }
    return is_inside;
}

LngLat middle_of_ring(std::span<const LngLat> ring) {
    LngLat low = ring.front();
    LngLat high = ring.front();
    for (const LngLat p : ring) {
        low = {std::min(low.lng_deg, p.lng_deg), std::min(low.lat_deg, p.lat_deg)};
        high = {std::max(high.lng_deg, p.lng_deg), std::max(high.lat_deg, p.lat_deg)};
    }
    return {(low.lng_deg + high.lng_deg) / 2, (low.lat_deg + high.lat_deg) / 2};
}

Tile tile_of(LngLat position, double tile_deg) {
    return {static_cast<int>(std::floor(position.lng_deg / tile_deg)),
            static_cast<int>(std::floor(position.lat_deg / tile_deg))};
}

}  // namespace

FillPtr make_fill(std::span<const ProjectedPt> triangles) {
    auto mesh = std::make_shared<FillMesh>();
    mesh->id = next_id();
    for (const ProjectedPt p : triangles) {
        grow(mesh->box, p);
    }
    mesh->anchor_m = middle_of(mesh->box);
    mesh->triangles.reserve(triangles.size());
    for (const ProjectedPt p : triangles) {
        mesh->triangles.push_back(relative_to(mesh->anchor_m, p));
    }
    return mesh;
}

StrokePtr make_stroke(std::span<const std::vector<ProjectedPt>> lines) {
    auto mesh = std::make_shared<StrokeMesh>();
    mesh->id = next_id();
    for (const auto& line : lines) {
        for (const ProjectedPt p : line) {
            grow(mesh->box, p);
        }
    }
    mesh->anchor_m = middle_of(mesh->box);
    for (const auto& line : lines) {
        for (const ProjectedPt p : line) {
            mesh->points.push_back(relative_to(mesh->anchor_m, p));
        }
        mesh->ends.push_back(static_cast<std::uint32_t>(mesh->points.size()));
    }
    return mesh;
}

void FillPieces::add(const Shape& shape) {
    std::uint32_t ring = 0;
    for (const std::uint32_t polygon_end : shape.polygon_ends) {
        const auto points_of = [&](std::uint32_t index) {
            const std::uint32_t begin = index == 0 ? 0 : shape.ring_ends[index - 1];
            return std::span(shape.points).subspan(begin, shape.ring_ends[index] - begin);
        };
        const std::span<const LngLat> outer = points_of(ring);
        if (outer.empty()) {
            ring = polygon_end;
            continue;
        }
        const std::vector<ProjectedRing> outer_pieces = cutter_.ring(outer);
        std::vector<ProjectedRing> holes;
        for (std::uint32_t hole = ring + 1; hole < polygon_end; ++hole) {
            for (ProjectedRing& piece : cutter_.ring(points_of(hole))) {
                holes.push_back(std::move(piece));
            }
        }
        std::vector<ProjectedPt>& triangles = triangles_[tile_of(middle_of_ring(outer), tile_deg_)];
        for (const ProjectedRing& piece : outer_pieces) {
            std::vector<ProjectedRing> rings{piece};
            // Each hole goes with the piece it lies in; one piece is by far the common case.
            for (const ProjectedRing& hole : holes) {
                if (outer_pieces.size() == 1 || is_in_ring(piece, hole.front())) {
                    rings.push_back(hole);
                }
            }
            const std::vector<ProjectedPt> cut = triangulate(rings);
            triangles.insert(triangles.end(), cut.begin(), cut.end());
        }
        ring = polygon_end;
    }
}

void FillPieces::take_away(const FillPieces& other) {
    std::vector<ProjectedPt> cut;
    for (const auto& [tile, triangles] : other.triangles_) {
        cut.insert(cut.end(), triangles.begin(), triangles.end());
    }
    for (auto& [tile, triangles] : triangles_) {
        triangles = difference(triangles, cut);
    }
}

std::vector<FillPtr> FillPieces::take() {
    std::vector<FillPtr> meshes;
    for (const auto& [tile, triangles] : triangles_) {
        if (!triangles.empty()) {
            meshes.push_back(make_fill(triangles));
        }
    }
    triangles_.clear();
    return meshes;
}

FillPtr FillPieces::take_whole() {
    std::vector<ProjectedPt> all;
    for (const auto& [tile, triangles] : triangles_) {
        all.insert(all.end(), triangles.begin(), triangles.end());
    }
    triangles_.clear();
    return make_fill(all);
}

namespace {

constexpr double full_width = 255;

double length_m(const std::vector<ProjectedPt>& line) {
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        length += std::hypot(line[i].x_m - line[i - 1].x_m, line[i].y_m - line[i - 1].y_m);
    }
    return length;
}

/// Widths along a line of this length from `along_m` on, thin at the ends that are.
std::vector<std::uint8_t> widths_along(const std::vector<ProjectedPt>& line, double along_m,
                                       double whole_m, ThinEnds thin) {
    constexpr double thinnest = 0.35;
    constexpr double longest_way_m = 300'000;
    const double way_m = std::min(longest_way_m, whole_m * (thin.begin && thin.end ? 0.5 : 0.8));
    std::vector<std::uint8_t> widths;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0) {
            along_m += std::hypot(line[i].x_m - line[i - 1].x_m, line[i].y_m - line[i - 1].y_m);
        }
        double way = way_m;
        way = thin.begin ? std::min(way, along_m) : way;
        way = thin.end ? std::min(way, whole_m - along_m) : way;
        const double ratio = way_m > 0 ? std::clamp(way / way_m, 0.0, 1.0) : 1;
        widths.push_back(static_cast<std::uint8_t>(
            std::lround(full_width * (thinnest + (1 - thinnest) * ratio))));
    }
    return widths;
}

}  // namespace

void StrokePieces::add(std::span<const LngLat> line, ThinEnds thin) {
    std::vector<std::pair<Tile, std::vector<ProjectedPt>>> pieces;
    std::size_t begin = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const bool is_last = i + 1 == line.size();
        if (!is_last && tile_of(line[i], tile_deg_) == tile_of(line[begin], tile_deg_)) {
            continue;
        }
        for (auto& piece : cutter_.line(line.subspan(begin, i - begin + 1))) {
            pieces.emplace_back(tile_of(line[begin], tile_deg_), std::move(piece));
        }
        begin = i;
    }
    const bool is_thin = thin.begin || thin.end;
    double whole_m = 0;
    for (const auto& [tile, piece] : pieces) {
        whole_m += is_thin ? length_m(piece) : 0;
    }
    double along_m = 0;
    for (auto& [tile, piece] : pieces) {
        Lines& lines = lines_[tile];
        lines.widths.emplace_back();
        if (is_thin) {
            lines.widths.back() = widths_along(piece, along_m, whole_m, thin);
            along_m += length_m(piece);
        }
        lines.points.push_back(std::move(piece));
    }
}

void StrokePieces::add(const Shape& shape) {
    std::uint32_t begin = 0;
    for (const std::uint32_t end : shape.ring_ends) {
        add(std::span(shape.points).subspan(begin, end - begin));
        begin = end;
    }
}

StrokePtr StrokePieces::to_mesh(const Lines& lines) {
    const bool is_even = std::all_of(lines.widths.begin(), lines.widths.end(),
                                     [](const auto& widths) { return widths.empty(); });
    if (is_even) {
        return make_stroke(lines.points);
    }
    auto mesh = std::make_shared<StrokeMesh>(*make_stroke(lines.points));
    mesh->widths.reserve(mesh->points.size());
    for (std::size_t i = 0; i < lines.points.size(); ++i) {
        const auto& widths = lines.widths[i];
        if (widths.empty()) {
            mesh->widths.insert(mesh->widths.end(), lines.points[i].size(),
                                static_cast<std::uint8_t>(full_width));
        } else {
            mesh->widths.insert(mesh->widths.end(), widths.begin(), widths.end());
        }
    }
    return mesh;
}

std::vector<StrokePtr> StrokePieces::take() {
    std::vector<StrokePtr> meshes;
    for (const auto& [tile, lines] : lines_) {
        meshes.push_back(to_mesh(lines));
    }
    lines_.clear();
    return meshes;
}

StrokePtr StrokePieces::take_whole() {
    Lines all;
    for (auto& [tile, lines] : lines_) {
        std::move(lines.points.begin(), lines.points.end(), std::back_inserter(all.points));
        std::move(lines.widths.begin(), lines.widths.end(), std::back_inserter(all.widths));
    }
    lines_.clear();
    return to_mesh(all);
}

}  // namespace wherein::carto
