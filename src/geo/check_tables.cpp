#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include <carto/footprint.hpp>
#include <carto/viewpoint.hpp>
#include <gazetteer/dated_member.hpp>
#include <gazetteer/region_table.hpp>
#include <geo/data_check.hpp>
#include <geo/layer_names.hpp>

namespace wherein::geo {
namespace {

constexpr std::size_t most_examples = 5;

void note(Finding& finding, const std::string& example) {
    ++finding.count;
    if (finding.examples.size() < most_examples) {
        finding.examples.push_back(example);
    }
}

/// A tab-separated table read for checking: any header, short and long rows welcome.
struct LooseTable {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;

    std::string cell(const std::vector<std::string>& row, const std::string& column) const {
        const auto found = std::find(columns.begin(), columns.end(), column);
        const auto index = static_cast<std::size_t>(found - columns.begin());
        return found == columns.end() || index >= row.size() ? std::string{} : row[index];
    }
    bool has(const std::string& column) const {
        return std::find(columns.begin(), columns.end(), column) != columns.end();
    }
};

std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, '\t');) {
        cells.push_back(cell);
    }
    return cells;
}

LooseTable read_loosely(const std::filesystem::path& path) {
    LooseTable table;
    std::ifstream file(path, std::ios::binary);
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') {
            continue;
        }
        if (table.columns.empty()) {
            table.columns = cells_of(line);
        } else {
            table.rows.push_back(cells_of(line));
        }
    }
    return table;
}

/// Everything a table may name: countries, units, towns, regions, each with and without prefix.
std::set<std::string> known_names(const CheckedData& data,
                                  const std::vector<gazetteer::RegionRow>& regions) {
    std::set<std::string> known;
    for (const carto::Feature& country : data.atlas.countries_mid->features) {
        known.insert({country.key, "iso:" + country.key});
    }
    for (const carto::Feature& unit : data.atlas.states->features) {
        known.insert(
            {unit.code, unit.key, "adm1:" + unit.code, unit.country, "iso:" + unit.country});
    }
    for (const gazetteer::PlaceRow& place : data.places) {
        known.insert({place.geonames_id, "geonames:" + place.geonames_id, place.country,
                      "iso:" + place.country});
        // "US.GA.121" is a second-level unit of the first-level unit "US.GA".
        const std::size_t second = place.admin_code.find('.', place.admin_code.find('.') + 1);
        const std::string first_level = place.admin_code.substr(0, second);
        known.insert({first_level, "adm1:" + first_level});
    }
    for (const gazetteer::RegionRow& region : regions) {
        known.insert({region.key, region.id()});
    }
    const LooseTable physical = read_loosely(data.folder / "names" / "physical.tsv");
    for (const auto& row : physical.rows) {
        known.insert("region:" + physical.cell(row, "key"));
    }
    return known;
}

Finding unresolved(const CheckedData& data, const std::set<std::string>& known,
                   const std::string& file, const std::string& column) {
    Finding finding{"names that resolve nowhere", "names/" + file, 0, {}, 0, {}};
    const LooseTable table = read_loosely(data.folder / "names" / file);
    for (const auto& row : table.rows) {
        const std::string name = table.cell(row, column);
        if (!name.empty() && known.count(name) == 0) {
            note(finding, name + " (" + table.cell(row, table.columns.back()) + ")");
        }
    }
    return finding;
}

/// Rows that lack one of the columns that must say where they come from.
Finding without_source(const std::filesystem::path& folder, const std::string& file,
                       const std::vector<std::string>& wanted) {
    Finding finding{"rows without a source", file, 0, {}, 0, {}};
    const LooseTable table = read_loosely(folder / file);
    if (table.columns.empty()) {
        note(finding, "the table is missing or empty");
    }
    for (const auto& row : table.rows) {
        for (const std::string& column : wanted) {
            if (table.cell(row, column).empty()) {
                note(finding, row.front() + ": no " + column);
            }
        }
    }
    return finding;
}

Finding repeated_rows(const std::filesystem::path& folder, const std::string& file) {
    Finding finding{"repeated ids", file, 0, {}, 0, {}};
    const LooseTable table = read_loosely(folder / file);
    std::set<std::string> seen;
    for (const auto& row : table.rows) {
        if (!seen.insert(row.front()).second) {
            note(finding, row.front());
        }
    }
    return finding;
}

Finding members_that_name_nothing(const CheckedData& data,
                                  const std::vector<gazetteer::RegionRow>& regions) {
    Finding finding{"members of regions that name nothing", "names/regions.tsv", 0, {}, 0, {}};
    for (const gazetteer::RegionRow& region : regions) {
        std::set<std::string> members(region.members.begin(), region.members.end());
        for (const std::string& dated : region.dated_members) {
            members.insert(gazetteer::DatedMember::parse(dated)->name);
        }
        std::vector<std::string> unknown;
        carto::resolve_footprint(data.atlas, {members.begin(), members.end()}, &unknown);
        for (const std::string& member : unknown) {
            note(finding, region.key + ": " + member);
        }
    }
    return finding;
}

}  // namespace

Finding repeated_keys(const carto::Layer& layer) {
    Finding finding{"repeated ids", file_stem(layer.kind), 0, {}, 0, {}};
    std::set<std::string> seen;
    for (const carto::Feature& feature : layer.features) {
        if (!seen.insert(feature.key).second) {
            note(finding, feature.key + " " + feature.name);
        }
    }
    return finding;
}

Finding disputed_without_facts(const carto::Layer& areas) {
    Finding finding{"disputed areas without date, parties, status or source",
                    file_stem(areas.kind),
                    0,
                    {},
                    0,
                    {}};
    for (const carto::Feature& area : areas.features) {
        const auto lacks = [&](const std::string& what) { note(finding, area.key + ": " + what); };
        const auto from = base::parse_iso_date(area.from);
        const auto to = base::parse_iso_date(area.to);
        if (!from || (!to && !area.to.empty())) {
            lacks("no date");
        } else if (to && base::compare_as_known(*from, *to) >= 0) {
            lacks("ends before it begins");
        }
        if (area.held_by.empty() || carto::parties_of(area.claimed_by).size() < 2) {
            lacks("no holder, or not two parties");
        }
        for (const std::string& list : {area.held_by, area.claimed_by}) {
            for (const std::string_view key : carto::parties_of(list)) {
                if (carto::party_name(area, key) == key) {
                    lacks("no name for " + std::string(key));
                }
            }
        }
        if (area.status.empty()) {
            lacks("no status");
        }
        if (area.source.find("; ") == std::string::npos) {
            lacks("no source and reference");
        }
    }
    return finding;
}

Finding lines_without_area(const carto::Atlas& atlas) {
    Finding finding{
        "lines of areas there are not", file_stem(carto::LayerKind::disputed_lines), 0, {}, 0, {}};
    std::set<std::string, std::less<>> keys;
    for (const carto::Feature& area : atlas.disputed_areas->features) {
        keys.insert(area.key);
    }
    for (const carto::Feature& line : atlas.disputed_lines->features) {
        if (!line.sides) {
            note(finding, "a line without sides");
            continue;
        }
        for (const std::string& list : {line.sides->left_areas, line.sides->right_areas}) {
            for (const std::string_view key : carto::parties_of(list)) {
                if (keys.count(key) == 0) {
                    note(finding, std::string(key));
                }
            }
        }
    }
    return finding;
}

std::vector<Finding> check_tables(const CheckedData& data) {
    std::vector<Finding> findings;
    const auto regions = gazetteer::read_regions(data.folder / "names" / "regions.tsv");
    if (!regions) {
        findings.push_back({"tables that cannot be read",
                            "names/regions.tsv",
                            1,
                            {base::to_sentence(regions.error())},
                            0,
                            {}});
    }
    const std::vector<gazetteer::RegionRow> none;
    const auto& rows = regions ? *regions : none;
    findings.push_back(members_that_name_nothing(data, rows));
    const std::set<std::string> known = known_names(data, rows);
    for (const auto& [file, column] :
         std::vector<std::pair<std::string, std::string>>{{"aliases.tsv", "geonames_id"},
                                                          {"country_names.tsv", "iso_a2"},
                                                          {"demonyms_en.tsv", "place"},
                                                          {"events.tsv", "place"},
                                                          {"representative_points.tsv", "place"},
                                                          {"unit_names.tsv", "code"}}) {
        findings.push_back(unresolved(data, known, file, column));
    }
    findings.push_back(
        without_source(data.folder, "sources.tsv", {"what", "source", "licence", "date"}));
    findings.push_back(without_source(data.folder, "names/regions.tsv", {"reference", "compared"}));
    for (const char* file : {"names/map_labels.tsv", "names/representative_points.tsv"}) {
        findings.push_back(without_source(data.folder, file, {"reference"}));
    }
    for (const char* file : {"sources.tsv", "names/regions.tsv", "names/physical.tsv"}) {
        findings.push_back(repeated_rows(data.folder, file));
    }
    return findings;
}

}  // namespace wherein::geo
