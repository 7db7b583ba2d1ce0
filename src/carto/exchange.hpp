#pragma once
#include <string>

#include <carto/footprint.hpp>
#include <carto/mesh_pieces.hpp>
#include <carto/rim_index.hpp>

namespace wherein::carto {

/// What a country's footprint has of disputed areas beyond its ground on the base map, and what it
/// has not of it (Footprint::gained, lost), made into shape.
/// The atlas has countries_mid, disputed_areas and disputed_lines wherever there is any.
class Exchange {
  public:
    Exchange(const Atlas& atlas, const Footprint& footprint);

    bool is_none() const { return footprint_.gained.empty() && footprint_.lost.empty(); }

    void change(FillPieces& fills, const Cutter& cutter, double tile_deg) const;
    /// The rims of these areas, shores too: where the country's old outline no longer counts.
    RimIndex rims(double tolerance_deg) const;
    /// With the country on its left, as all its outline has.
    void add_new_outline(StrokePieces& outline) const;

  private:
    bool has_any(const std::string& areas, const std::vector<std::uint32_t>& indices) const;
    bool is_exchanged(const std::string& areas) const;
    bool is_own(const std::string& country, const std::string& areas) const;

    const Atlas& atlas_;
    const Footprint& footprint_;
    std::string country_;
};

}  // namespace wherein::carto
