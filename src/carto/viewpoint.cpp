#include <carto/viewpoint.hpp>

#include <algorithm>

namespace wherein::carto {
namespace {

bool is_in(std::string_view list, std::string_view key) {
    const auto parties = parties_of(list);
    return std::find(parties.begin(), parties.end(), key) != parties.end();
}

}  // namespace

Validity validity_on(const Feature& area, const std::optional<base::Date>& day) {
    if (!day) {
        return area.to.empty() ? Validity::valid : Validity::ended;
    }
    const auto from = base::parse_iso_date(area.from);
    const auto to = base::parse_iso_date(area.to);
    if (from && base::compare_as_known(*day, *from) < 0) {
        return Validity::not_yet;
    }
    return to && base::compare_as_known(*day, *to) > 0 ? Validity::ended : Validity::valid;
}

std::vector<std::string_view> parties_of(std::string_view list) {
    std::vector<std::string_view> parties;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find('|'), list.size());
        parties.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return parties;
}

bool is_claimed_by(const Feature& area, std::string_view party) {
    return is_in(area.claimed_by, party);
}

std::string_view owner_of(const Feature& area, const Viewpoint& view) {
    return !view.is_de_facto() && is_claimed_by(area, view.party) ? std::string_view(view.party)
                                                                  : std::string_view(area.held_by);
}

std::string party_name(const Feature& area, std::string_view key) {
    for (const std::string_view party : parties_of(area.party_names)) {
        if (party.size() > key.size() && party.starts_with(key) && party[key.size()] == ' ') {
            return std::string(party.substr(key.size() + 1));
        }
    }
    return std::string(key);
}

std::string party_names(const Feature& area, std::string_view list) {
    std::string names;
    for (const std::string_view key : parties_of(list)) {
        names += (names.empty() ? "" : ", ") + party_name(area, key);
    }
    return names;
}

std::vector<Party> claiming_parties(const Layer& disputed_areas) {
    std::vector<Party> parties;
    for (std::uint32_t i = 0; i < disputed_areas.features.size(); ++i) {
        const Feature& area = disputed_areas.features[i];
        for (const std::string_view key : parties_of(area.claimed_by)) {
            auto known = std::find_if(parties.begin(), parties.end(),
                                      [key](const Party& party) { return party.key == key; });
            if (known == parties.end()) {
                parties.push_back({std::string(key), party_name(area, key), {}});
                known = std::prev(parties.end());
            }
            known->areas.push_back(i);
        }
    }
    std::sort(parties.begin(), parties.end(),
              [](const Party& a, const Party& b) { return a.name < b.name; });
    return parties;
}

LineLooks::LineLooks(const Layer& disputed_areas, Viewpoint view, std::vector<bool> shows_ended)
    : layer_(disputed_areas), view_(std::move(view)), shows_ended_(std::move(shows_ended)) {
    shows_ended_.resize(layer_.features.size());
}

LineLooks::Side LineLooks::side_of(const std::string& country, const std::string& areas) const {
    Side side{country, {}, false};
    const Feature* innermost = nullptr;
    for (const std::string_view key : parties_of(areas)) {
        const auto area = std::find_if(layer_.features.begin(), layer_.features.end(),
                                       [key](const Feature& f) { return f.key == key; });
        if (area == layer_.features.end()) {
            continue;
        }
        const Validity validity = validity_on(*area, view_.day);
        const auto index = static_cast<std::size_t>(area - layer_.features.begin());
        side.has_ended_area |= validity != Validity::valid && shows_ended_[index];
        if (validity == Validity::valid) {
            side.areas.push_back(&*area);
            innermost = innermost && innermost->area_km2 < area->area_km2 ? innermost : &*area;
        }
    }
    if (innermost) {
        side.owner = owner_of(*innermost, view_);
        for (const Feature* area : side.areas) {
            side.owner = is_claimed_by(*area, view_.party) ? view_.party : side.owner;
        }
    }
    return side;
}

/// Whether those who hold or claim a side do not ask for ground on the other.
bool LineLooks::is_accepted(const Side& side, const Side& other) const {
    return std::none_of(side.areas.begin(), side.areas.end(), [&other](const Feature* area) {
        const auto owners = parties_of(other.owner);
        const bool other_claims = std::any_of(owners.begin(), owners.end(), [area](auto owner) {
            return is_in(area->claimed_by, owner) || is_in(area->held_by, owner);
        });
        const auto rivals = parties_of(area->claimed_by);
        const bool is_claimed_further =
            std::any_of(rivals.begin(), rivals.end(), [&other](auto rival) {
                return std::any_of(other.areas.begin(), other.areas.end(),
                                   [rival](const auto* a) { return is_in(a->claimed_by, rival); });
            });
        return other_claims || is_claimed_further;
    });
}

LineLook LineLooks::of(const LineSides& line) const {
    const bool is_shore = line.left_country.empty() || line.right_country.empty();
    if (is_shore) {
        return LineLook::hidden;
    }
    if (line.left_areas.empty() && line.right_areas.empty()) {
        return LineLook::disputed;
    }
    const Side left = side_of(line.left_country, line.left_areas);
    const Side right = side_of(line.right_country, line.right_areas);
    if (left.owner == right.owner) {
        const bool was_border = line.left_country != line.right_country;
        const bool is_between_areas = left.areas != right.areas;
        return was_border || is_between_areas                ? LineLook::inner
               : left.has_ended_area != right.has_ended_area ? LineLook::former
                                                             : LineLook::hidden;
    }
    const bool is_own =
        !view_.is_de_facto() && (left.owner == view_.party || right.owner == view_.party);
    if (is_own || (is_accepted(left, right) && is_accepted(right, left))) {
        return LineLook::border;
    }
    return LineLook::disputed;
}

}  // namespace wherein::carto
