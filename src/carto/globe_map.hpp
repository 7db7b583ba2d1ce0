#pragma once
#include <vector>

#include <carto/atlas.hpp>
#include <carto/map_geometry.hpp>
#include <carto/shared_edges.hpp>

namespace wherein::carto {

/// What a small globe shows, in projected metres of the projection it is seen in; none is null.
struct GlobeMeshes {
    FillPtr land;
    StrokePtr coast;
    StrokePtr borders;  ///< between countries, away from lines of dispute
};

/// The world as coarse as a globe of a hundred pixels or two shows it: made once, then cut for one
/// side after another, each in a few milliseconds.
/// thread  any, once made
class GlobeMap {
  public:
    /// From Atlas::countries_low, which must be there.
    explicit GlobeMap(const Atlas& atlas);

    /// projection  orthographic
    GlobeMeshes seen_in(const Projection& projection) const;

  private:
    std::vector<Shape> land_;
    std::vector<EdgeRun> coast_;
    std::vector<EdgeRun> borders_;
};

}  // namespace wherein::carto
