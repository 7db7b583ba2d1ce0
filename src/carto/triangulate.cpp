#include <carto/triangulate.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include <carto/ear_list.hpp>

namespace wherein::carto {
namespace {

// Below this many corners looking at all of them is quicker than sorting.
constexpr std::size_t z_order_from_corners = 80;
// A ring that crosses itself all over is given up after so many tries, rather than tried for hours.
constexpr int most_diagonals = 20'000;

/// Clips the ears of one ring after the other.
class EarClipper {
  public:
    EarClipper(EarList& list, std::vector<ProjectedPt>& triangles)
        : list_(list), triangles_(triangles) {}

    void clip(NodeIndex ring);

  private:
    void prepare_z_order(NodeIndex start);
    bool is_ear(NodeIndex ear) const;
    bool is_ear_by_z_order(NodeIndex ear) const;
    std::uint32_t z_of(ProjectedPt point) const;
    void cut_off(NodeIndex ear);
    NodeIndex undo_local_crossings(NodeIndex start);
    void split(NodeIndex start);

    EarList& list_;
    std::vector<ProjectedPt>& triangles_;
    std::vector<NodeIndex> waiting_;
    bool uses_z_order_{};
    double min_x_m_{}, min_y_m_{}, z_per_m_{};
};

bool cross(ProjectedPt a, ProjectedPt b, ProjectedPt c, ProjectedPt d) {
    return (turn(a, b, c) > 0) != (turn(a, b, d) > 0) && (turn(c, d, a) > 0) != (turn(c, d, b) > 0);
}

// Whether the diagonal from a to b leaves a into the polygon.
bool leads_inside(const EarList& list, NodeIndex a, NodeIndex b) {
    const EarNode& node = list[a];
    const ProjectedPt before = list[node.before].at;
    const ProjectedPt after = list[node.after].at;
    const ProjectedPt to = list[b].at;
    if (turn(before, node.at, after) > 0) {
        return turn(node.at, to, before) >= 0 && turn(node.at, after, to) >= 0;
    }
    return turn(node.at, to, before) > 0 || turn(node.at, after, to) > 0;
}

bool crosses_ring(const EarList& list, NodeIndex a, NodeIndex b) {
    NodeIndex at = a;
    do {
        const NodeIndex next = list[at].after;
        const bool touches = at == a || at == b || next == a || next == b;
        if (!touches && cross(list[at].at, list[next].at, list[a].at, list[b].at)) {
            return true;
        }
        at = next;
    } while (at != a);
    return false;
}

std::uint32_t spread_bits(std::uint32_t value) {
    value = (value | (value << 8U)) & 0x00FF00FFU;
    value = (value | (value << 4U)) & 0x0F0F0F0FU;
    value = (value | (value << 2U)) & 0x33333333U;
    return (value | (value << 1U)) & 0x55555555U;
}

void EarClipper::clip(NodeIndex ring) {
    // How much was tried already on the ring: nothing, tidying, undoing crossings.
    enum class Tried { nothing, tidying, crossings };
    waiting_.push_back(ring);
    while (!waiting_.empty()) {
        NodeIndex ear = list_.tidy(waiting_.back());
        waiting_.pop_back();
        if (ear == none) {
            continue;
        }
        prepare_z_order(ear);
        Tried tried = Tried::nothing;
        NodeIndex stop = ear;
        while (list_[ear].before != list_[ear].after) {
            const NodeIndex next = list_[ear].after;
            if (uses_z_order_ ? is_ear_by_z_order(ear) : is_ear(ear)) {
                cut_off(ear);
                // Skipping a corner makes fatter triangles.
                ear = stop = list_[next].after;
                continue;
            }
            ear = next;
            if (ear != stop) {
                continue;
            }
            if (tried == Tried::nothing) {
                ear = stop = list_.tidy(ear);
                tried = Tried::tidying;
            } else if (tried == Tried::tidying) {
                ear = stop = undo_local_crossings(ear);
                tried = Tried::crossings;
            } else {
                split(ear);
                break;
            }
            if (ear == none) {
                break;
            }
        }
    }
}

void EarClipper::prepare_z_order(NodeIndex start) {
    double max_x_m = list_[start].at.x_m;
    double max_y_m = list_[start].at.y_m;
    min_x_m_ = max_x_m;
    min_y_m_ = max_y_m;
    std::vector<NodeIndex> order;
    NodeIndex at = start;
    do {
        const ProjectedPt point = list_[at].at;
        min_x_m_ = std::min(min_x_m_, point.x_m);
        min_y_m_ = std::min(min_y_m_, point.y_m);
        max_x_m = std::max(max_x_m, point.x_m);
        max_y_m = std::max(max_y_m, point.y_m);
        order.push_back(at);
        at = list_[at].after;
    } while (at != start);
    uses_z_order_ = order.size() > z_order_from_corners;
    const double size_m = std::max(max_x_m - min_x_m_, max_y_m - min_y_m_);
    z_per_m_ = size_m > 0 ? 32767.0 / size_m : 0;
    for (const NodeIndex node : order) {
        list_[node].z = z_of(list_[node].at);
        list_[node].z_before = list_[node].z_after = none;
    }
    if (!uses_z_order_) {
        return;
    }
    std::sort(order.begin(), order.end(),
              [this](NodeIndex a, NodeIndex b) { return list_[a].z < list_[b].z; });
    for (std::size_t i = 1; i < order.size(); ++i) {
        list_[order[i - 1]].z_after = order[i];
        list_[order[i]].z_before = order[i - 1];
    }
}

std::uint32_t EarClipper::z_of(ProjectedPt point) const {
    const auto cell = [this](double value, double min) {
        return static_cast<std::uint32_t>((value - min) * z_per_m_);
    };
    return spread_bits(cell(point.x_m, min_x_m_)) | (spread_bits(cell(point.y_m, min_y_m_)) << 1U);
}

bool EarClipper::is_ear(NodeIndex ear) const {
    const EarNode& tip = list_[ear];
    const ProjectedPt a = list_[tip.before].at;
    const ProjectedPt c = list_[tip.after].at;
    if (turn(a, tip.at, c) <= 0) {
        return false;
    }
    for (NodeIndex at = list_[tip.after].after; at != tip.before; at = list_[at].after) {
        const EarNode& node = list_[at];
        if (is_in_triangle(a, tip.at, c, node.at) &&
            turn(list_[node.before].at, node.at, list_[node.after].at) <= 0) {
            return false;
        }
    }
    return true;
}

bool EarClipper::is_ear_by_z_order(NodeIndex ear) const {
    const EarNode& tip = list_[ear];
    const ProjectedPt a = list_[tip.before].at;
    const ProjectedPt c = list_[tip.after].at;
    if (turn(a, tip.at, c) <= 0) {
        return false;
    }
    const ProjectedPt low{std::min({a.x_m, tip.at.x_m, c.x_m}),
                          std::min({a.y_m, tip.at.y_m, c.y_m})};
    const ProjectedPt high{std::max({a.x_m, tip.at.x_m, c.x_m}),
                           std::max({a.y_m, tip.at.y_m, c.y_m})};
    const auto blocks = [&](NodeIndex at) {
        const EarNode& node = list_[at];
        const ProjectedPt p = node.at;
        return at != tip.before && at != tip.after && p.x_m >= low.x_m && p.x_m <= high.x_m &&
               p.y_m >= low.y_m && p.y_m <= high.y_m && is_in_triangle(a, tip.at, c, p) &&
               turn(list_[node.before].at, p, list_[node.after].at) <= 0;
    };
    const std::uint32_t min_z = z_of(low);
    const std::uint32_t max_z = z_of(high);
    for (NodeIndex at = tip.z_before; at != none && list_[at].z >= min_z; at = list_[at].z_before) {
        if (blocks(at)) {
            return false;
        }
    }
    for (NodeIndex at = tip.z_after; at != none && list_[at].z <= max_z; at = list_[at].z_after) {
        if (blocks(at)) {
            return false;
        }
    }
    return true;
}

void EarClipper::cut_off(NodeIndex ear) {
    const EarNode& tip = list_[ear];
    triangles_.insert(triangles_.end(), {list_[tip.before].at, tip.at, list_[tip.after].at});
    list_.remove(ear);
}

// Where two edges next but one cross, the corner between them is turned into a triangle.
NodeIndex EarClipper::undo_local_crossings(NodeIndex start) {
    NodeIndex at = start;
    do {
        const NodeIndex a = list_[at].before;
        const NodeIndex b = list_[list_[at].after].after;
        if (list_[a].at != list_[b].at &&
            cross(list_[a].at, list_[at].at, list_[list_[at].after].at, list_[b].at) &&
            leads_inside(list_, a, b) && leads_inside(list_, b, a)) {
            triangles_.insert(triangles_.end(), {list_[a].at, list_[at].at, list_[b].at});
            const NodeIndex second = list_[at].after;
            list_.remove(at);
            list_.remove(second);
            at = start = b;
        }
        at = list_[at].after;
    } while (at != start);
    return list_.tidy(at);
}

// Cuts the ring along a diagonal and leaves both parts for later; without one the rest stays empty.
void EarClipper::split(NodeIndex start) {
    int diagonals_left = most_diagonals;
    NodeIndex a = start;
    do {
        for (NodeIndex b = list_[list_[a].after].after; b != list_[a].before && diagonals_left > 0;
             b = list_[b].after, --diagonals_left) {
            if (list_[a].at != list_[b].at && leads_inside(list_, a, b) &&
                leads_inside(list_, b, a) && !crosses_ring(list_, a, b)) {
                waiting_.push_back(list_.bridge(a, b));
                waiting_.push_back(a);
                return;
            }
        }
        a = list_[a].after;
    } while (a != start && diagonals_left > 0);
}

// The corner of the outer ring that sees the hole's leftmost point: the nearest edge to its left
// gives a candidate, reflex corners inside the triangle between may hide it.
std::optional<NodeIndex> find_bridge(const EarList& list, NodeIndex hole, NodeIndex outer) {
    const ProjectedPt from = list[hole].at;
    double nearest_x_m = -std::numeric_limits<double>::infinity();
    std::optional<NodeIndex> best;
    NodeIndex at = outer;
    do {
        const ProjectedPt p = list[at].at;
        const ProjectedPt q = list[list[at].after].at;
        if (from.y_m <= p.y_m && from.y_m >= q.y_m && p.y_m != q.y_m) {
            const double x_m = p.x_m + (from.y_m - p.y_m) * (q.x_m - p.x_m) / (q.y_m - p.y_m);
            if (x_m <= from.x_m && x_m > nearest_x_m) {
                nearest_x_m = x_m;
                best = p.x_m < q.x_m ? at : list[at].after;
            }
        }
        at = list[at].after;
    } while (at != outer);
    if (!best) {
        return best;
    }
    const ProjectedPt hit{nearest_x_m, from.y_m};
    const ProjectedPt corner = list[*best].at;
    const bool is_above = corner.y_m > from.y_m;
    double smallest_slope = std::numeric_limits<double>::infinity();
    const NodeIndex stop = *best;
    at = stop;
    do {
        const ProjectedPt p = list[at].at;
        const bool is_between = from.x_m > p.x_m && p.x_m >= corner.x_m &&
                                (is_above ? is_in_triangle(hit, from, corner, p)
                                          : is_in_triangle(corner, from, hit, p));
        if (is_between && leads_inside(list, at, hole)) {
            const double slope = std::abs(from.y_m - p.y_m) / (from.x_m - p.x_m);
            if (slope < smallest_slope || (slope == smallest_slope && p.x_m > list[*best].at.x_m)) {
                best = at;
                smallest_slope = slope;
            }
        }
        at = list[at].after;
    } while (at != stop);
    return best;
}

NodeIndex leftmost(const EarList& list, NodeIndex ring) {
    NodeIndex best = ring;
    for (NodeIndex at = list[ring].after; at != ring; at = list[at].after) {
        if (list[at].at.x_m < list[best].at.x_m ||
            (list[at].at.x_m == list[best].at.x_m && list[at].at.y_m < list[best].at.y_m)) {
            best = at;
        }
    }
    return best;
}

NodeIndex join_holes(EarList& list, NodeIndex outer, const std::vector<ProjectedRing>& rings) {
    std::vector<NodeIndex> holes;
    for (std::size_t i = 1; i < rings.size(); ++i) {
        const NodeIndex hole = list.add_ring(rings[i], false);
        if (hole != none) {
            holes.push_back(leftmost(list, hole));
        }
    }
    std::sort(holes.begin(), holes.end(),
              [&](NodeIndex a, NodeIndex b) { return list[a].at.x_m < list[b].at.x_m; });
    for (const NodeIndex hole : holes) {
        if (const auto corner = find_bridge(list, hole, outer)) {
            list.bridge(*corner, hole);
        }
    }
    return outer;
}

}  // namespace

double doubled_area_m2(const ProjectedRing& ring) {
    double sum = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        sum += (ring[j].x_m - ring[0].x_m) * (ring[i].y_m - ring[0].y_m) -
               (ring[i].x_m - ring[0].x_m) * (ring[j].y_m - ring[0].y_m);
    }
    return sum;
}

std::vector<ProjectedPt> triangulate(const std::vector<ProjectedRing>& rings) {
    std::vector<ProjectedPt> triangles;
    if (rings.empty()) {
        return triangles;
    }
    EarList list;
    const NodeIndex outer = list.add_ring(rings.front(), true);
    if (outer == none) {
        return triangles;
    }
    triangles.reserve(rings.front().size() * 3);
    EarClipper(list, triangles).clip(join_holes(list, outer, rings));
    return triangles;
}

}  // namespace wherein::carto
