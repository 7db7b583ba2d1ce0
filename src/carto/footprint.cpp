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
    Indices countries, states, disputed, physical{};

    bool is_empty() const {
        return countries.empty() && states.empty() && disputed.empty() && physical.empty();
    }
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
    constexpr std::string_view physical_prefix = "physical:";
    if (member.substr(0, physical_prefix.size()) == physical_prefix) {
        const std::string_view key = member.substr(physical_prefix.size());
        return {{}, {}, {}, features_where(atlas.physical_areas, [&](const Feature& area) {
                    return area.key == key;
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
    Named named{features_where(atlas.countries_mid,
                               [&](const Feature& country) { return country.key == member; }),
                {},
                {}};
    if (named.is_empty()) {
        // A territory with a code of its own inside a country of the layer: Réunion in France.
        named.states = features_where(atlas.states,
                                      [&](const Feature& unit) { return unit.country == member; });
    }
    return named;
}

void take_away(const Atlas& atlas, const Named& gone, Footprint& from, Indices& countries,
               Indices& states) {
    // A country that loses a part is from then on the sum of its other units. The part may have a
    // code of its own, as French Guiana has, so the three letters of the country tell.
    for (const std::uint32_t state : gone.states) {
        const std::string& country = atlas.states->features[state].adm0_a3;
        for (auto it = countries.begin(); it != countries.end();) {
            if (atlas.countries_mid->features[*it].adm0_a3 != country) {
                ++it;
                continue;
            }
            states.merge(features_where(
                atlas.states, [&](const Feature& unit) { return unit.adm0_a3 == country; }));
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
    add(atlas.physical_areas, footprint.physical);
    footprint.box = box_around(boxes);
}

bool any_contains(const std::shared_ptr<const Layer>& layer,
                  const std::vector<std::uint32_t>& indices, base::LngLat position) {
    return layer && std::any_of(indices.begin(), indices.end(), [&](std::uint32_t index) {
               const Feature& feature = layer->features[index];
               return contains(feature.box, position) && contains(feature.shape, position);
           });
}

bool is_among(std::string_view list, std::string_view key) {
    const auto parts = parties_of(list);
    return std::find(parts.begin(), parts.end(), key) != parts.end();
}

/// Areas inside another of these count with it.
void drop_inner(const Layer& areas, std::vector<std::uint32_t>& indices) {
    const std::vector<std::uint32_t> all = indices;
    std::erase_if(indices, [&](std::uint32_t inner) {
        const Feature& area = areas.features[inner];
        return std::any_of(all.begin(), all.end(), [&](std::uint32_t outer) {
            const Feature& around = areas.features[outer];
            return around.area_km2 > area.area_km2 && contains(around.box, area.label_point) &&
                   contains(around.shape, area.label_point);
        });
    });
}

double sum_km2(const Layer& areas, const std::vector<std::uint32_t>& indices) {
    double sum = 0;
    for (const std::uint32_t index : indices) {
        sum += areas.features[index].area_km2;
    }
    return sum;
}

}  // namespace

void see_from(const Atlas& atlas, const Viewpoint& view, Footprint& footprint) {
    constexpr double nearly_all = 0.9;
    const bool is_country =
        footprint.countries.size() == 1 && footprint.states.empty() && footprint.disputed.empty();
    if (!is_country || !atlas.disputed_areas) {
        return;
    }
    const Feature& country = atlas.countries_mid->features[footprint.countries.front()];
    const Layer& areas = *atlas.disputed_areas;
    for (std::uint32_t i = 0; i < areas.features.size(); ++i) {
        const Feature& area = areas.features[i];
        if (validity_on(area, view.day) != Validity::valid) {
            continue;
        }
        const std::string_view owner = owner_of(area, view);
        const bool has_it = is_among(owner, country.key);
        const bool is_ground_of_it = is_among(area.country, country.key);
        if (is_ground_of_it && !has_it && area.area_km2 < nearly_all * country.area_km2) {
            footprint.lost.push_back(i);
        } else if (owner == country.key && area.country != country.key) {
            footprint.gained.push_back(i);
        }
    }
    drop_inner(areas, footprint.lost);
    drop_inner(areas, footprint.gained);
    footprint.area_km2 += sum_km2(areas, footprint.gained) - sum_km2(areas, footprint.lost);
    std::vector<base::GeoBox> boxes{footprint.box};
    for (const std::uint32_t index : footprint.gained) {
        boxes.push_back(areas.features[index].box);
    }
    footprint.box = box_around(boxes);
}

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
        footprint.physical.insert(footprint.physical.end(), named.physical.begin(),
                                  named.physical.end());
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
    if (!contains(footprint.box, position) ||
        any_contains(atlas.disputed_areas, footprint.lost, position)) {
        return false;
    }
    const auto is_in_unit = [&](std::uint32_t state) {
        const Feature& unit = finest_unit(atlas, state);
        return contains(unit.box, position) && contains(unit.shape, position);
    };
    return any_contains(atlas.disputed_areas, footprint.gained, position) ||
           any_contains(atlas.disputed_areas, footprint.disputed, position) ||
           std::any_of(footprint.states.begin(), footprint.states.end(), is_in_unit) ||
           any_contains(atlas.countries_mid, footprint.countries, position) ||
           any_contains(atlas.physical_areas, footprint.physical, position);
}

}  // namespace wherein::carto
