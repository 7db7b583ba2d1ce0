#include <document/focus.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

#include <document/geo_span.hpp>
#include <document/viewpoint.hpp>
#include <gazetteer/dated_member.hpp>

namespace wherein::document {
namespace {

using carto::Feature;
using carto::Shape;

// Of the biggest part's area: smaller parts never count, large ones count from further away.
constexpr double least_share = 0.001;
constexpr double large_share = 0.25;
constexpr double near_m = 300'000;
constexpr double large_near_m = 1'500'000;

struct Part {
    GeoSpan span;
    double area{};  // square degrees of the equator
};

Part part_of(std::span<const base::LngLat> ring) {
    base::GeoBox box{ring[0].lng_deg, ring[0].lat_deg, ring[0].lng_deg, ring[0].lat_deg};
    double doubled = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const base::LngLat a = ring[i];
        const base::LngLat b = ring[(i + 1) % ring.size()];
        doubled += (a.lng_deg - ring[0].lng_deg) * (b.lat_deg - ring[0].lat_deg) -
                   (b.lng_deg - ring[0].lng_deg) * (a.lat_deg - ring[0].lat_deg);
        box = {std::min(box.west_deg, a.lng_deg), std::min(box.south_deg, a.lat_deg),
               std::max(box.east_deg, a.lng_deg), std::max(box.north_deg, a.lat_deg)};
    }
    const double mid_lat = (box.south_deg + box.north_deg) / 2;
    return {to_span(box),
            std::abs(doubled) / 2 * std::max(std::cos(mid_lat * std::numbers::pi / 180), 0.01)};
}

void add_parts(const Shape& shape, std::vector<Part>& parts) {
    std::uint32_t first_ring = 0;
    for (const std::uint32_t end : shape.polygon_ends) {
        if (first_ring < end && end <= shape.ring_ends.size()) {
            const std::uint32_t begin = first_ring == 0 ? 0 : shape.ring_ends[first_ring - 1];
            const std::uint32_t past = shape.ring_ends[first_ring];
            if (begin < past && past <= shape.points.size()) {
                parts.push_back(part_of(std::span(shape.points).subspan(begin, past - begin)));
            }
        }
        first_ring = end;
    }
}

void add_parts(const std::shared_ptr<const carto::Layer>& layer,
               const std::vector<std::uint32_t>& features, std::vector<Part>& parts) {
    if (!layer) {
        return;
    }
    for (const std::uint32_t feature : features) {
        if (feature < layer->features.size()) {
            add_parts(layer->features[feature].shape, parts);
        }
    }
}

GeoSpan main_part(std::vector<Part> parts) {
    std::sort(parts.begin(), parts.end(),
              [](const Part& a, const Part& b) { return a.area > b.area; });
    const double biggest = parts.front().area;
    GeoSpan whole = parts.front().span;
    parts.erase(parts.begin());
    std::erase_if(parts, [&](const Part& part) { return part.area < biggest * least_share; });
    const auto joins = [&](const Part& part) {
        const double reach = part.area >= biggest * large_share ? large_near_m : near_m;
        return gap_m(whole, part.span) <= reach;
    };
    for (auto next = std::find_if(parts.begin(), parts.end(), joins); next != parts.end();
         next = std::find_if(parts.begin(), parts.end(), joins)) {
        whole = joined(whole, next->span);
        parts.erase(next);
    }
    return whole;
}

bool has_extent(const base::GeoBox& box) {
    return box.west_deg != box.east_deg && box.south_deg < box.north_deg;
}

}  // namespace

std::vector<std::string> footprint_members(const gazetteer::Place& place,
                                           const std::optional<base::Date>& day) {
    if (!place.members.empty()) {
        return gazetteer::members_on(place, day);
    }
    if (place.type == gazetteer::PlaceType::country && !place.country.empty()) {
        return {std::string(place.country)};
    }
    constexpr std::string_view region_prefix = "region:";
    if (place.type == gazetteer::PlaceType::physical && place.id.starts_with(region_prefix)) {
        return {"physical:" + std::string(place.id.substr(region_prefix.size()))};
    }
    if (place.type == gazetteer::PlaceType::admin1 && !place.admin1.empty()) {
        return {std::string(place.admin1)};
    }
    return {};
}

std::optional<base::GeoBox> focus_box(const carto::Atlas& atlas, const carto::Footprint& footprint,
                                      const gazetteer::Place& place) {
    std::vector<Part> parts;
    add_parts(atlas.countries_mid, footprint.countries, parts);
    add_parts(atlas.states, footprint.states, parts);
    add_parts(atlas.disputed_areas, footprint.disputed, parts);
    add_parts(atlas.physical_areas, footprint.physical, parts);
    if (!parts.empty()) {
        return to_box(main_part(std::move(parts)));
    }
    if (has_extent(place.box) && place.type != gazetteer::PlaceType::populated) {
        return place.box;
    }
    return std::nullopt;
}

std::optional<gazetteer::Place> place_of(const AppState& state, PlaceIndex place) {
    const auto* gazetteer = state.resources.gazetteer.get();
    return gazetteer != nullptr && place < gazetteer->size()
               ? std::optional(gazetteer->place(place))
               : std::nullopt;
}

std::optional<std::size_t> named_index(const AppState& state, PlaceIndex place) {
    if (!state.reading) {
        return std::nullopt;
    }
    const auto& places = state.reading->places;
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const auto& named) { return named.place == place; });
    if (found == places.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - places.begin());
}

std::optional<base::GeoBox> focus_box_of(const AppState& state, PlaceIndex place) {
    const auto& kept = state.resources.focus_boxes;
    const auto index = named_index(state, place);
    if (index && kept && *index < kept->size()) {
        return (*kept)[*index];
    }
    const auto known = place_of(state, place);
    if (!known) {
        return std::nullopt;
    }
    const carto::Atlas& atlas = state.resources.atlas;
    const auto members = footprint_members(*known, map_date(state));
    return focus_box(atlas, carto::resolve_footprint(atlas, members), *known);
}

void refresh_footprints(AppState& state) {
    Resources& resources = state.resources;
    resources.footprints.reset();
    resources.focus_boxes.reset();
    const carto::Atlas& atlas = resources.atlas;
    const bool has_areas =
        atlas.countries_mid || atlas.states || atlas.disputed_areas || atlas.physical_areas;
    if (!state.reading || !state.reading->is_geoparsed || !resources.gazetteer || !has_areas) {
        return;
    }
    const carto::Viewpoint view = viewpoint_of(state);
    auto footprints = std::make_shared<std::vector<carto::Footprint>>();
    auto boxes = std::make_shared<std::vector<std::optional<base::GeoBox>>>();
    for (const geoparse::NamedPlace& named : state.reading->places) {
        const auto place = place_of(state, named.place);
        footprints->push_back(
            place ? carto::resolve_footprint(atlas, footprint_members(*place, view.day))
                  : carto::Footprint{});
        carto::see_from(atlas, view, footprints->back());
        boxes->push_back(place ? focus_box(atlas, footprints->back(), *place) : std::nullopt);
    }
    resources.footprints = std::move(footprints);
    resources.focus_boxes = std::move(boxes);
}

}  // namespace wherein::document
