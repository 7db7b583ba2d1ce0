#include <gazetteer/towns.hpp>

#include <algorithm>
#include <charconv>

#include <gazetteer/table.hpp>

namespace wherein::gazetteer {
namespace {

constexpr std::size_t most_card_names = 4;
constexpr std::int64_t card_population = 5000;
/// From here on the source's English name is what English texts call the town.
constexpr std::int64_t well_known_population = 100'000;

/// The name shown: current English, else plain English, else the source's main name.
const std::string& shown_name(const PlaceRow& row) {
    if (!row.name_now.empty()) {
        return row.name_now;
    }
    return !row.name_en.empty() && is_plain(row.name_en) ? row.name_en : row.name;
}

/// First byte of a name as a stand-in for its script: one name per script on the card.
std::vector<std::string> card_names(const PlaceRow& row) {
    std::vector<std::string> names;
    if (row.population < card_population) {
        return names;
    }
    for (const std::string& name : row.alternates) {
        const bool is_other_script = static_cast<unsigned char>(name[0]) >= 0xC4;
        const bool is_script_known =
            std::any_of(names.begin(), names.end(), [&](const auto& known) {
                return (static_cast<unsigned char>(known[0]) ^
                        static_cast<unsigned char>(name[0])) < 4;
            });
        if (is_other_script && !is_script_known && names.size() < most_card_names) {
            names.push_back(name);
        }
    }
    return names;
}

NameKind english_kind(std::int64_t population) {
    return population >= well_known_population ? NameKind::current : NameKind::english;
}

NameKind alias_kind(std::string_view name, std::int64_t population) {
    return is_abbreviation(name) ? NameKind::abbreviation : english_kind(population);
}

std::string id_of(const PlaceRow& row) {
    return row.geonames_id.find(':') == std::string::npos ? "geonames:" + row.geonames_id
                                                          : row.geonames_id;
}

PlaceEntry to_entry(const PlaceRow& row) {
    PlaceEntry place;
    place.id = id_of(row);
    place.name = shown_name(row);
    place.other_names = card_names(row);
    place.type = row.type;
    place.country = row.country;
    place.admin_code = row.admin_code;
    place.point = row.point;
    place.population = row.population;
    place.feature_code = row.feature_code;
    place.source = row.type == PlaceType::user ? "Your own list" : "GeoNames";
    return place;
}

}  // namespace

base::Result<Aliases> read_aliases(const std::filesystem::path& names_folder) {
    const auto table = read_table(names_folder / "aliases.tsv", {"geonames_id", "shown", "names"});
    if (!table) {
        return table.error();
    }
    Aliases aliases;
    for (const Table::Row& row : table->rows) {
        if (row.cells[2].empty()) {
            return bad_row(*table, row, "An alias has no name");
        }
        aliases.emplace(row.cells[0], Alias{std::string(row.cells[1]), std::string(row.cells[2])});
    }
    return aliases;
}

void add_town(GazetteerBuilder& builder, const PlaceRow& row, const Aliases& aliases) {
    const auto alias = aliases.find(row.geonames_id);
    PlaceEntry entry = to_entry(row);
    if (alias != aliases.end() && !alias->second.shown.empty()) {
        entry.name = alias->second.shown;
    }
    const PlaceIndex index = builder.add_town(entry);
    builder.add_name(index, row.name, NameKind::main);
    if (!row.name_now.empty()) {
        builder.add_name(index, row.name_now, NameKind::current);
    }
    if (!row.name_en.empty()) {
        builder.add_name(index, row.name_en, english_kind(row.population));
    }
    for (const std::string& name : row.alternates) {
        builder.add_name(index, name, NameKind::alternate);
    }
    if (alias != aliases.end()) {
        for (const std::string_view name : split_list(alias->second.names)) {
            builder.add_name(index, name, alias_kind(name, row.population));
        }
    }
}

}  // namespace wherein::gazetteer
