#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_set>

#include <carto/geo_box.hpp>
#include <carto/viewpoint.hpp>
#include <geo/data_check.hpp>

namespace wherein::geo {
namespace {

constexpr std::size_t most_examples = 5;

using Features = std::vector<const carto::Feature*>;

/// The finest polygons of each country, by its code.
std::map<std::string, Features> by_country(const carto::Atlas& atlas) {
    std::map<std::string, Features> found;
    for (std::uint32_t i = 0; i < atlas.states->features.size(); ++i) {
        found[atlas.states->features[i].country].push_back(&carto::finest_unit(atlas, i));
    }
    return found;
}

/// Whether the point lies on disputed ground that is its country's or claimed by it: who holds it
/// is no slip of the list.
bool is_on_claimed_ground(const carto::Layer& areas, const std::string& country,
                          base::LngLat point) {
    return std::any_of(areas.features.begin(), areas.features.end(), [&](const auto& area) {
        const auto bases = carto::parties_of(area.country);
        const bool is_theirs = carto::is_claimed_by(area, country) ||
                               std::find(bases.begin(), bases.end(), country) != bases.end();
        return is_theirs && carto::contains(area.box, point) && carto::contains(area.shape, point);
    });
}

bool is_in_any(const Features& features, base::LngLat point) {
    return std::any_of(features.begin(), features.end(), [point](const carto::Feature* feature) {
        return carto::contains(feature->box, point) && carto::contains(feature->shape, point);
    });
}

/// Distance to the nearest corner of a country: how far out a place lies, about.
double distance_km(const Features& features, base::LngLat point) {
    double nearest_m = 1e9;
    for (const carto::Feature* feature : features) {
        for (const base::LngLat corner : feature->shape.points) {
            const bool may_be_nearer =
                std::abs(corner.lat_deg - point.lat_deg) * 111'000 < nearest_m;
            if (may_be_nearer) {
                nearest_m = std::min(nearest_m, base::distance_m(corner, point));
            }
        }
    }
    return nearest_m / 1000;
}

struct Stray {
    double km{};
    std::string text;
};

Finding finding_of(const char* check, std::vector<Stray> strays) {
    Finding finding{check, "places.csv.gz", strays.size(), {}, 0, {}};
    std::stable_sort(strays.begin(), strays.end(),
                     [](const Stray& a, const Stray& b) { return a.km > b.km; });
    for (std::size_t i = 0; i < std::min(most_examples, strays.size()); ++i) {
        finding.examples.push_back(strays[i].text);
    }
    return finding;
}

Stray stray(const gazetteer::PlaceRow& place, const Features& own, const std::string& found_in) {
    const double km = distance_km(own, place.point);
    return {km, place.name + ", " + place.country + " (" + place.geonames_id + "): about " +
                    std::to_string(std::lround(km)) + " km off" +
                    (found_in.empty() ? "" : ", in " + found_in)};
}

}  // namespace

std::vector<Finding> places_outside(const carto::Atlas& atlas,
                                    const std::vector<gazetteer::PlaceRow>& places) {
    const auto countries = by_country(atlas);
    std::vector<Stray> at_sea, abroad, nowhere;
    for (const gazetteer::PlaceRow& place : places) {
        const auto own = countries.find(place.country);
        if (own == countries.end()) {
            nowhere.push_back({0, place.name + ": " + place.country});
            continue;
        }
        if (is_in_any(own->second, place.point) ||
            is_on_claimed_ground(*atlas.disputed_areas, place.country, place.point)) {
            continue;
        }
        const auto other = std::find_if(countries.begin(), countries.end(), [&](const auto& each) {
            return is_in_any(each.second, place.point);
        });
        (other == countries.end() ? at_sea : abroad)
            .push_back(stray(place, own->second, other == countries.end() ? "" : other->first));
    }
    return {finding_of("places in no country's polygon", std::move(at_sea)),
            finding_of("places in another country's polygon", std::move(abroad)),
            finding_of("places of a country without a polygon", std::move(nowhere))};
}

Finding repeated_place_ids(const std::vector<gazetteer::PlaceRow>& places) {
    Finding finding{"repeated ids", "places.csv.gz", 0, {}, 0, {}};
    std::unordered_set<std::string> seen;
    for (const gazetteer::PlaceRow& place : places) {
        if (!seen.insert(place.geonames_id).second) {
            ++finding.count;
            if (finding.examples.size() < most_examples) {
                finding.examples.push_back(place.geonames_id + " " + place.name);
            }
        }
    }
    return finding;
}

}  // namespace wherein::geo
