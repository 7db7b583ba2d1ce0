#pragma once
#include <string>
#include <vector>

#include <carto/atlas.hpp>
#include <carto/viewpoint.hpp>

namespace wherein::carto {

/// The shape of a place as a union of features of the atlas; empty for a point place.
/// Units and countries never both stand for the same ground.
struct Footprint {
    std::vector<std::uint32_t>
        countries;                      ///< indices into countries_mid (and, by key, countries_low)
    std::vector<std::uint32_t> states;  ///< indices into states (and states_full)
    std::vector<std::uint32_t> disputed;  ///< indices into disputed_areas
    /// Disputed areas that a country has beyond its ground on the base map, or has not of it, in
    /// the view it was seen from; indices into disputed_areas.
    std::vector<std::uint32_t> gained, lost;
    std::vector<std::uint32_t> physical{};  ///< indices into physical_areas
    base::GeoBox box;
    double area_km2{};

    bool is_empty() const {
        return countries.empty() && states.empty() && disputed.empty() && physical.empty();
    }
};

/// Resolve members of a place to features. A member is an ISO code ("AZ", "RE"), an admin-1 code
/// ("AZ.65"), "R:ESP:Canary_Is." (states with that region), "area:<disputed area>",
/// "physical:<key of a range, sea or desert>", each with an
/// optional leading '-' to take it away again. Unknown members are skipped and named in `unknown`.
/// Region keys inside regions must already be expanded (the gazetteer does).
Footprint resolve_footprint(const Atlas& atlas, const std::vector<std::string>& members,
                            std::vector<std::string>* unknown = nullptr);

/// Gives a country's footprint the disputed areas it has in this view, and takes those it has not.
/// Places that are no single country stay as they are, and so does a country that is itself one
/// disputed area: it is what the text names.
void see_from(const Atlas& atlas, const Viewpoint& view, Footprint& footprint);

/// Whether the footprint covers the position, tested on the finest shapes the atlas has.
bool contains(const Atlas& atlas, const Footprint& footprint, base::LngLat position);

}  // namespace wherein::carto
