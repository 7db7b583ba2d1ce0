#pragma once
#include <cstdint>
#include <vector>

#include <carto/triangulate.hpp>

namespace wherein::carto {

/// Index of a node of an EarList; `none` ends a z-order chain.
using NodeIndex = std::uint32_t;
constexpr NodeIndex none = ~NodeIndex{0};

/// A corner of the ring that is left to clip, in ring order and in z-order.
struct EarNode {
    ProjectedPt at;
    NodeIndex before{}, after{};
    NodeIndex z_before{none}, z_after{none};
    std::uint32_t z{};
};

/// Rings as circular linked lists, with the geometry questions ear clipping asks.
class EarList {
  public:
    /// Adds a ring in the wanted winding; gives one of its nodes, or none if nothing is left of it.
    NodeIndex add_ring(const ProjectedRing& ring, bool counter_clockwise);
    void remove(NodeIndex node);
    /// Joins two corners by a double edge, which splits one ring in two or makes two rings one.
    /// Gives the new node at b, which lies in the other part than `a`.
    NodeIndex bridge(NodeIndex a, NodeIndex b);

    EarNode& operator[](NodeIndex index) { return nodes_[index]; }
    const EarNode& operator[](NodeIndex index) const { return nodes_[index]; }

    /// Drops repeated and collinear corners from `start` on round the ring; gives a node that is
    /// left.
    NodeIndex tidy(NodeIndex start);

  private:
    std::vector<EarNode> nodes_;
};

/// Twice the signed area of a triangle, positive counter-clockwise.
inline double turn(ProjectedPt a, ProjectedPt b, ProjectedPt c) {
    return (b.x_m - a.x_m) * (c.y_m - a.y_m) - (b.y_m - a.y_m) * (c.x_m - a.x_m);
}

inline bool is_in_triangle(ProjectedPt a, ProjectedPt b, ProjectedPt c, ProjectedPt p) {
    return turn(a, b, p) >= 0 && turn(b, c, p) >= 0 && turn(c, a, p) >= 0;
}

}  // namespace wherein::carto
