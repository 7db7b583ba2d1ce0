#pragma once
#include <cstdint>
#include <functional>
#include <unordered_map>
#include <vector>

#include <carto/atlas.hpp>
#include <carto/shared_edges.hpp>

namespace wherein::carto {

/// Finds out where lines of the base map run along lines of dispute, so that each stretch is drawn
/// once: as what it is in the reader's view.
/// thread  any, once made
class RimIndex {
  public:
    /// tolerance_deg  how far thinning has moved the base map's lines
    explicit RimIndex(double tolerance_deg) : tolerance_deg_(tolerance_deg) {}

    void add(const Shape& line);
    /// Cuts a line where it comes to and leaves a rim; visits the stretches away from all rims.
    void visit_apart(const EdgeRun& line, const std::function<void(const EdgeRun&)>& visit) const;

  private:
    struct Edge {
        base::LngLat a, b;
    };

    bool is_near(base::LngLat position) const;
    bool has_any_around(base::LngLat a, base::LngLat b) const;

    double tolerance_deg_;
    std::unordered_map<std::uint64_t, std::vector<Edge>> cells_;
};

/// The lines of dispute that stand for lines of the base map.
RimIndex rims_of(const Atlas& atlas, double tolerance_deg);

}  // namespace wherein::carto
