#include <carto/footprint.hpp>

#include <algorithm>
#include <set>
#include <string_view>

#include <carto/geo_box.hpp>

namespace wherein::carto {
namespace {

using Indices = std::set<std::uint32_t>;

/// What a member names, and whether it names anything.
struct Named {
    Indices countries, states, disputed;

    bool is_empty() const { return countries.empty() && states.empty() && disputed.empty(); }
};

template <class Test>
Indices features_where(const std::shared_ptr<const Layer>& layer, Test test) {
    Indices found;
    if (layer) {
        for (std::uint32_t i = 0; i < layer->features.size(); ++i) {
            if (test(layer->features[i])) {
                found.insert(i);
            }
        }
    }
    return found;
}

// "R:ESP:Canary_Is." -> units of ESP in the region "Canary Is."
Indices states_of_region(const Atlas& atlas, std::string_view member) {
    const std::size_t colon = member.find(':', 2);
    if (colon == std::string_view::npos) {
        return {};
    }
    const std::string_view country = member.substr(2, colon - 2);
    std::string region(member.substr(colon + 1));
    std::replace(region.begin(), region.end(), '_', ' ');
    return features_where(atlas.states, [&](const Feature& unit) {
        return unit.adm0_a3 == country && unit.region == region;
    });
}

Named named_by(const Atlas& atlas, std::string_view member) {
    constexpr std::string_view area_prefix = "area:";
    if (member.substr(0, area_prefix.size()) == area_prefix) {
        const std::string_view name = member.substr(area_prefix.size());
        return {{}, {}, features_where(atlas.disputed_areas, [&](const Feature& area) {
                    return area.key == name || area.name == name;
                })};
    }
    if (member.substr(0, 2) == "R:") {
        return {{}, states_of_region(atlas, member), {}};
    }
    if (member.find('.') != std::string_view::npos) {
        return {
            {},
            features_where(atlas.states, [&](const Feature& unit) { return unit.code == member; }),
            {}};
    }
    return {features_where(atlas.countries_mid,
                           [&](const Feature& country) { return country.key == member; }),
            {},
            {}};
}

void take_away(const Atlas& atlas, const Named& gone, Footprint& from, Indices& countries,
               Indices& states) {
    // A country that loses a part is from then on the sum of its other units.
    for (const std::uint32_t state : gone.states) {
        const std::string& country = atlas.states->features[state].country;
        for (auto it = countries.begin(); it != countries.end();) {
            if (atlas.countries_mid->features[*it].key != country) {
                ++it;
                continue;
            }
            states.merge(features_where(
                atlas.states, [&](const Feature& unit) { return unit.country == country; }));
            it = countries.erase(it);
        }
        states.erase(state);
    }
    for (const std::uint32_t country : gone.countries) {
        countries.erase(country);
        const std::string& key = atlas.countries_mid->features[country].key;
        std::erase_if(states, [&](std::uint32_t state) {
            return atlas.states->features[state].country == key;
        });
    }
    std::erase_if(from.disputed, [&](std::uint32_t area) { return gone.disputed.count(area) > 0; });
}

// Units of a country that is there as a whole stand for the same ground.
void drop_covered_states(const Atlas& atlas, const Indices& countries, Indices& states) {
    std::set<std::string_view> whole;
    for (const std::uint32_t country : countries) {
        whole.insert(atlas.countries_mid->features[country].key);
    }
    std::erase_if(states, [&](std::uint32_t state) {
        return whole.count(atlas.states->features[state].country) > 0;
    });
}

void measure(const Atlas& atlas, Footprint& footprint) {
    std::vector<base::GeoBox> boxes;
    const auto add = [&](const std::shared_ptr<const Layer>& layer,
                         const std::vector<std::uint32_t>& indices) {
        for (const std::uint32_t index : indices) {
            boxes.push_back(layer->features[index].box);
            footprint.area_km2 += layer->features[index].area_km2;
        }
    };
    add(atlas.countries_mid, footprint.countries);
    add(atlas.states, footprint.states);
    add(atlas.disputed_areas, footprint.disputed);
    footprint.box = box_around(boxes);
}

bool any_contains(const std::shared_ptr<const Layer>& layer,
                  const std::vector<std::uint32_t>& indices, base::LngLat position) {
    return layer && std::any_of(indices.begin(), indices.end(), [&](std::uint32_t index) {
               const Feature& feature = layer->features[index];
               return contains(feature.box, position) && contains(feature.shape, position);
           });
}

}  // namespace

Footprint resolve_footprint(const Atlas& atlas, const std::vector<std::string>& members,
                            std::vector<std::string>* unknown) {
    Footprint footprint;
    Indices countries;
    Indices states;
    std::vector<Named> taken;
    for (const std::string& member : members) {
        const bool is_taken = !member.empty() && member.front() == '-';
        Named named = named_by(atlas, std::string_view(member).substr(is_taken ? 1 : 0));
        if (named.is_empty() && unknown != nullptr) {
            unknown->push_back(member);
        }
        if (is_taken) {
            taken.push_back(std::move(named));
            continue;
        }
        countries.merge(named.countries);
        states.merge(named.states);
        for (const std::uint32_t area : named.disputed) {
            if (std::find(footprint.disputed.begin(), footprint.disputed.end(), area) ==
                footprint.disputed.end()) {
                footprint.disputed.push_back(area);
            }
        }
    }
    for (const Named& gone : taken) {
        take_away(atlas, gone, footprint, countries, states);
    }
    drop_covered_states(atlas, countries, states);
    footprint.countries.assign(countries.begin(), countries.end());
    footprint.states.assign(states.begin(), states.end());
    measure(atlas, footprint);
    return footprint;
}

bool contains(const Atlas& atlas, const Footprint& footprint, base::LngLat position) {
    if (!contains(footprint.box, position)) {
        return false;
    }
    return any_contains(atlas.disputed_areas, footprint.disputed, position) ||
           any_contains(atlas.states, footprint.states, position) ||
           any_contains(atlas.countries_mid, footprint.countries, position);
}

}  // namespace wherein::carto
