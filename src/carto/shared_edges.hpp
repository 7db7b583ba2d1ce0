#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include <carto/atlas.hpp>

namespace wherein::carto {

/// How the two sides of an edge relate.
enum class EdgeUse : std::uint8_t { outer, between_groups, within_group };

/// A run of edges of one use, in ring order.
using EdgeRun = std::vector<base::LngLat>;

/// Tells the edges of neighbouring polygons apart by how often they are used. Neighbours of one
/// layer share their edges exactly, coordinate by coordinate: an edge used once is the outside, one
/// used twice a border. in      features: pointers to polygons of one layer; group_of: which
/// features belong together
///         (units of one country have one number)
/// out     visit(use, run) for every run, each edge once; edges on the antimeridian and at the
/// south
///         pole, where the data is cut, are left out
/// thread  any
void visit_edges(std::span<const Feature* const> features,
                 const std::function<std::uint32_t(const Feature&)>& group_of,
                 const std::function<void(EdgeUse, const EdgeRun&)>& visit);

}  // namespace wherein::carto
