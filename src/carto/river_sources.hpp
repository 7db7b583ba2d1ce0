#pragma once
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <carto/atlas.hpp>

namespace wherein::carto {

/// Tells the sources among the ends of rivers: an end that meets no other river and lies at no
/// shore. The data does not run downstream throughout.
class RiverSources {
  public:
    /// rivers: all that those asked about may meet; cell_deg: how near a shore an end must be to be
    /// a mouth
    RiverSources(std::span<const Feature* const> rivers, double cell_deg);

    void note_shore(std::span<const base::LngLat> points);
    bool is_source(base::LngLat end) const;

  private:
    using Key = std::uint64_t;
    Key cell_of(base::LngLat position, int dx, int dy) const;

    double cell_deg_;
    std::unordered_map<Key, int> uses_;  ///< how often a line's end is a corner of any line
    std::unordered_set<Key> shore_;
};

}  // namespace wherein::carto
