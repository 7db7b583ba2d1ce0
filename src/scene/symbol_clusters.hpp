#pragma once
#include <vector>

#include <base/geo_types.hpp>
#include <carto/camera.hpp>

namespace wherein::scene {

struct Draft;
struct ShownPlace;

/// The symbol of one place, or of several whose own symbols would hide each other.
struct SymbolCluster {
    const ShownPlace* lead{};  ///< the one named most, where the symbol stands
    std::vector<const ShownPlace*> others;
    carto::ScreenPt at;  ///< of the lead, canvas pixels
    double radius_px{};

    /// The ground of all of them with room around, for a view in which they lie apart.
    base::GeoBox ground() const;
};

/// Sets `draft.symbols` and which of them each place has: all symbols of the article's places,
/// those outside the canvas too, so that dragging the map changes none. A symbol joins another
/// whose disc covers its middle; the selected place stands alone, and so do places named in
/// passing. Of two compared texts only places of the same colour come together.
void gather_symbols(Draft& draft);

}  // namespace wherein::scene
