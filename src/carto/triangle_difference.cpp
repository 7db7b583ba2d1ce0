#include <carto/triangle_difference.hpp>

#include <algorithm>
#include <span>

namespace wherein::carto {
namespace {

constexpr double least_doubled_area_m2 = 2;

using Piece = std::vector<ProjectedPt>;  // convex, counter-clockwise

double side_of(ProjectedPt a, ProjectedPt b, ProjectedPt p) {
    return (b.x_m - a.x_m) * (p.y_m - a.y_m) - (b.y_m - a.y_m) * (p.x_m - a.x_m);
}

double doubled_area(const Piece& piece) {
    double sum = 0;
    for (std::size_t i = 1; i + 1 < piece.size(); ++i) {
        sum += side_of(piece[0], piece[i], piece[i + 1]);
    }
    return sum;
}

/// What lies left of the line from a to b (`way` 1) or right of it (-1).
Piece half(const Piece& piece, ProjectedPt a, ProjectedPt b, double way) {
    Piece kept;
    for (std::size_t i = 0; i < piece.size(); ++i) {
        const ProjectedPt p = piece[i];
        const ProjectedPt q = piece[(i + 1) % piece.size()];
        const double at_p = way * side_of(a, b, p);
        const double at_q = way * side_of(a, b, q);
        if (at_p >= 0) {
            kept.push_back(p);
        }
        if ((at_p > 0 && at_q < 0) || (at_p < 0 && at_q > 0)) {
            const double ratio = at_p / (at_p - at_q);
            kept.push_back({p.x_m + (q.x_m - p.x_m) * ratio, p.y_m + (q.y_m - p.y_m) * ratio});
        }
    }
    return kept.size() < 3 ? Piece{} : kept;
}

Piece triangle_at(const std::vector<ProjectedPt>& triangles, std::size_t first) {
    Piece piece(triangles.begin() + static_cast<std::ptrdiff_t>(first),
                triangles.begin() + static_cast<std::ptrdiff_t>(first + 3));
    if (doubled_area(piece) < 0) {
        std::swap(piece[1], piece[2]);
    }
    return piece;
}

struct Box {
    double left, low, right, high;
};

Box box_of(std::span<const ProjectedPt> points) {
    Box box{points[0].x_m, points[0].y_m, points[0].x_m, points[0].y_m};
    for (const ProjectedPt p : points) {
        box = {std::min(box.left, p.x_m), std::min(box.low, p.y_m), std::max(box.right, p.x_m),
               std::max(box.high, p.y_m)};
    }
    return box;
}

bool touch(const Box& a, const Box& b) {
    return a.left < b.right && b.left < a.right && a.low < b.high && b.low < a.high;
}

/// Adds to `rest` what of the piece lies outside the triangle.
void add_outside(Piece piece, const Piece& triangle, std::vector<Piece>& rest) {
    for (std::size_t side = 0; side < 3 && !piece.empty(); ++side) {
        const ProjectedPt a = triangle[side];
        const ProjectedPt b = triangle[(side + 1) % 3];
        Piece outside = half(piece, a, b, -1);
        if (doubled_area(outside) >= least_doubled_area_m2) {
            rest.push_back(std::move(outside));
        }
        piece = half(piece, a, b, 1);
    }
}

void add_fan(const Piece& piece, std::vector<ProjectedPt>& triangles) {
    for (std::size_t i = 1; i + 1 < piece.size(); ++i) {
        triangles.insert(triangles.end(), {piece[0], piece[i], piece[i + 1]});
    }
}

}  // namespace

std::vector<ProjectedPt> difference(const std::vector<ProjectedPt>& triangles,
                                    const std::vector<ProjectedPt>& cut) {
    if (cut.empty()) {
        return triangles;
    }
    std::vector<Piece> knives;
    std::vector<Box> knife_boxes;
    for (std::size_t first = 0; first + 2 < cut.size(); first += 3) {
        Piece knife = triangle_at(cut, first);
        if (doubled_area(knife) >= least_doubled_area_m2) {
            knife_boxes.push_back(box_of(knife));
            knives.push_back(std::move(knife));
        }
    }
    const Box reach = box_of(cut);
    std::vector<ProjectedPt> result;
    for (std::size_t first = 0; first + 2 < triangles.size(); first += 3) {
        const std::span<const ProjectedPt> whole = std::span(triangles).subspan(first, 3);
        const Box box = box_of(whole);
        if (!touch(box, reach)) {
            result.insert(result.end(), whole.begin(), whole.end());
            continue;
        }
        std::vector<Piece> pieces{triangle_at(triangles, first)};
        for (std::size_t i = 0; i < knives.size() && !pieces.empty(); ++i) {
            if (!touch(box, knife_boxes[i])) {
                continue;
            }
            std::vector<Piece> rest;
            for (Piece& piece : pieces) {
                if (touch(box_of(piece), knife_boxes[i])) {
                    add_outside(std::move(piece), knives[i], rest);
                } else {
                    rest.push_back(std::move(piece));
                }
            }
            pieces = std::move(rest);
        }
        for (const Piece& piece : pieces) {
            add_fan(piece, result);
        }
    }
    return result;
}

}  // namespace wherein::carto
