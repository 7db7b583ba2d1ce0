#include <carto/ear_list.hpp>

namespace wherein::carto {

NodeIndex EarList::add_ring(const ProjectedRing& ring, bool counter_clockwise) {
    if (ring.size() < 3) {
        return none;
    }
    const bool reversed = (doubled_area_m2(ring) > 0) != counter_clockwise;
    const auto first = static_cast<NodeIndex>(nodes_.size());
    const auto count = static_cast<NodeIndex>(ring.size());
    for (NodeIndex i = 0; i < count; ++i) {
        EarNode node;
        node.at = ring[reversed ? count - 1 - i : i];
        node.before = first + (i + count - 1) % count;
        node.after = first + (i + 1) % count;
        nodes_.push_back(node);
    }
    return tidy(first);
}

void EarList::remove(NodeIndex node) {
    const EarNode& gone = nodes_[node];
    nodes_[gone.before].after = gone.after;
    nodes_[gone.after].before = gone.before;
    if (gone.z_before != none) {
        nodes_[gone.z_before].z_after = gone.z_after;
    }
    if (gone.z_after != none) {
        nodes_[gone.z_after].z_before = gone.z_before;
    }
}

NodeIndex EarList::bridge(NodeIndex a, NodeIndex b) {
    const auto new_a = static_cast<NodeIndex>(nodes_.size());
    const NodeIndex new_b = new_a + 1;
    nodes_.push_back({nodes_[a].at, new_b, nodes_[a].after, none, none, 0});
    nodes_.push_back({nodes_[b].at, nodes_[b].before, new_a, none, none, 0});
    nodes_[nodes_[new_a].after].before = new_a;
    nodes_[nodes_[new_b].before].after = new_b;
    nodes_[a].after = b;
    nodes_[b].before = a;
    return new_b;
}

NodeIndex EarList::tidy(NodeIndex start) {
    NodeIndex end = start;
    NodeIndex at = start;
    bool again = true;
    while (again || at != end) {
        again = false;
        const EarNode& node = nodes_[at];
        if (node.after == node.before) {
            return none;
        }
        const ProjectedPt next = nodes_[node.after].at;
        if (node.at == next || turn(nodes_[node.before].at, node.at, next) == 0) {
            remove(at);
            at = end = node.before;
            again = true;
        } else {
            at = node.after;
        }
    }
    return end;
}

}  // namespace wherein::carto
