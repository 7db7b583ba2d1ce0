#include <gazetteer/regions.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>
#include <unordered_map>

#include <base/geo_box.hpp>
#include <gazetteer/region_table.hpp>
#include <gazetteer/table.hpp>

namespace wherein::gazetteer {
namespace {

constexpr double degrees_per_radian = 180 / std::numbers::pi;

struct Area {
    base::LngLat point;
    base::GeoBox box;
};

using Areas = std::unordered_map<std::string, std::vector<Area>>;

std::string with_spaces(std::string text) {
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

/// Every member name that a region may use, with the areas it stands for.
Areas index_areas(const Sources& sources) {
    Areas areas;
    std::set<std::string_view> countries;
    for (const UnitRow& unit : sources.units) {
        if (unit.is_country) {
            countries.insert(unit.code);
        }
    }
    for (const UnitRow& unit : sources.units) {
        areas[unit.code].push_back({unit.point, unit.box});
        // A territory with a code of its own inside a country of the layer: Réunion in France.
        if (!unit.is_country && countries.count(unit.country) == 0) {
            areas[unit.country].push_back({unit.point, unit.box});
        }
        if (!unit.is_country && !unit.region.empty()) {
            areas["R:" + unit.country + ':' + unit.region].push_back({unit.point, unit.box});
        }
    }
    for (const DisputedRow& row : sources.disputed) {
        for (const std::string& name : {row.key, row.name}) {
            if (!name.empty()) {
                areas["area:" + name].push_back({row.point, row.box});
            }
        }
    }
    return areas;
}

/// Three-letter codes the "R:" members of regions.tsv use.
std::string two_letter_code(std::string_view three) {
    static const std::unordered_map<std::string_view, std::string_view> codes{
        {"ESP", "ES"}, {"GBR", "GB"}, {"FRA", "FR"}, {"ITA", "IT"}, {"AZE", "AZ"}, {"IRL", "IE"},
        {"PHL", "PH"}, {"BEL", "BE"}, {"PRT", "PT"}, {"FIN", "FI"}, {"GRC", "GR"}, {"MAR", "MA"}};
    const auto known = codes.find(three);
    return std::string(known == codes.end() ? three : known->second);
}

std::vector<Area> areas_of(const Areas& areas, const std::string& member) {
    std::string key = member;
    if (member.starts_with("R:") && member.size() > 6) {
        key = "R:" + two_letter_code(member.substr(2, 3)) + ':' + with_spaces(member.substr(6));
    }
    const auto known = areas.find(key);
    return known == areas.end() ? std::vector<Area>() : known->second;
}

/// Middle of the points on the sphere and the box around the boxes.
Area whole_of(const std::vector<Area>& parts) {
    std::vector<base::GeoBox> boxes;
    double x = 0;
    double y = 0;
    double z = 0;
    for (const Area& part : parts) {
        const double lng = part.point.lng_deg / degrees_per_radian;
        const double lat = part.point.lat_deg / degrees_per_radian;
        x += std::cos(lat) * std::cos(lng);
        y += std::cos(lat) * std::sin(lng);
        z += std::sin(lat);
        boxes.push_back(part.box);
    }
    const base::LngLat middle{std::atan2(y, x) * degrees_per_radian,
                              std::atan2(z, std::hypot(x, y)) * degrees_per_radian};
    return {middle, base::box_around(boxes)};
}

std::string years_in_words(std::optional<int> from, std::optional<int> to) {
    if (from && to) {
        return ", " + std::to_string(*from) + "-" + std::to_string(*to);
    }
    return from ? ", from " + std::to_string(*from) : std::string();
}

/// "Status contested; parties: Georgia; Abkhazia, from 1993." for a region that is one disputed
/// area.
std::string status_note(const RegionRow& region, const std::vector<DisputedRow>& disputed) {
    for (const DisputedRow& row : disputed) {
        const std::string& member = region.members.front();
        if (region.kind == "disputed" &&
            (member == "area:" + row.name || member == "area:" + row.key)) {
            return "Status contested; parties: " + row.parties +
                   years_in_words(row.year_from, row.year_to) + ".";
        }
    }
    return {};
}

PlaceType type_of(const RegionRow& region) {
    if (region.is_past()) {
        return PlaceType::past;
    }
    return region.kind == "continent" ? PlaceType::continent : PlaceType::region;
}

PlaceEntry to_place(const RegionRow& region, const Sources& sources, const Areas& areas) {
    PlaceEntry place;
    place.id = region.id();
    place.name = region.names.front();
    place.type = type_of(region);
    place.feature_code = region.kind;
    place.members = region.members;
    place.dated_members = region.dated_members;
    place.year_from = region.year_from;
    place.year_to = region.year_to;
    place.note = region.note.empty() ? status_note(region, sources.disputed) : region.note;
    place.note += (place.note.empty() ? "Reference: " : " Reference: ") + region.reference + ".";
    place.source = "Wherein's table of regions";
    std::vector<Area> parts;
    for (const std::string& member : region.members) {
        const auto found = areas_of(areas, member);
        parts.insert(parts.end(), found.begin(), found.end());
    }
    if (!parts.empty()) {
        const Area whole = parts.size() == 1 ? parts.front() : whole_of(parts);
        place.point = whole.point;
        place.box = whole.box;
    }
    return place;
}

/// "EU", "E.U.": too short to be looked for in any other spelling.
bool is_short_form(std::string_view name) {
    return name.size() <= 4 && std::all_of(name.begin(), name.end(), [](char c) {
               return ('A' <= c && c <= 'Z') || c == '.';
           });
}

}  // namespace

base::Status add_regions(GazetteerBuilder& builder, const Sources& sources,
                         const std::filesystem::path& names_folder) {
    const auto regions = read_regions(names_folder / "regions.tsv");
    if (!regions) {
        return regions.error();
    }
    const Areas areas = index_areas(sources);
    for (const RegionRow& region : *regions) {
        const PlaceIndex index = builder.add_area(to_place(region, sources, areas));
        NameKind kind = NameKind::main;
        for (const std::string& name : region.names) {
            builder.add_name(index, name, is_short_form(name) ? NameKind::abbreviation : kind);
            kind = NameKind::english;
        }
    }
    return {};
}

base::Status add_physical(GazetteerBuilder& builder, const std::filesystem::path& names_folder) {
    const auto table =
        read_table(names_folder / "physical.tsv", {"key", "names", "kind", "lng_deg", "lat_deg"});
    if (!table) {
        return table.error();
    }
    for (const Table::Row& row : table->rows) {
        PlaceEntry place;
        const auto names = split_list(row.cells[1]);
        if (names.empty() || !parse_degrees(row.cells[3], place.point.lng_deg) ||
            !parse_degrees(row.cells[4], place.point.lat_deg)) {
            return bad_row(*table, row, "A physical feature has no name or position");
        }
        place.id = "region:" + std::string(row.cells[0]);
        place.name = names.front();
        place.type = PlaceType::physical;
        place.feature_code = row.cells[2];
        place.note = "A label point; many ranges, seas and deserts also have a rough outline.";
        place.source = "Wherein's table of physical features";
        const PlaceIndex index = builder.add_area(std::move(place));
        for (const std::string_view name : names) {
            builder.add_name(index, name, NameKind::main);
        }
    }
    return {};
}

}  // namespace wherein::gazetteer
