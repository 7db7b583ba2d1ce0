#include <gazetteer/towns.hpp>

#include <algorithm>
#include <iterator>

#include <gazetteer/table.hpp>

namespace wherein::gazetteer {
namespace {

/// From here on the source's English name is what English texts call the town.
constexpr std::int64_t well_known_population = 100'000;

/// The name shown: current English, else plain English, else the source's main name.
const std::string& shown_name(const PlaceRow& row) {
    if (!row.name_now.empty()) {
        return row.name_now;
    }
    return !row.name_en.empty() && is_plain(row.name_en) ? row.name_en : row.name;
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

/// Names that are only known by their script are searched for, but not kept to be shown.
bool has_language(const TaggedName& name) {
    return !name.languages.empty() && !name.languages.starts_with("und-");
}

/// The main name where it is one in a language of the country, else the name in the first of them,
/// else the main name all the same. Empty for the name shown.
TaggedName local_name(const PlaceRow& row, const CountryLanguages& languages) {
    for (const TaggedName& name : row.alternates) {
        if (name.text == row.name) {
            std::string language = languages.language_of(row.country, name);
            if (!language.empty()) {
                return {name.text, std::move(language)};
            }
        }
    }
    TaggedName name = languages.name_of(row.country, row.alternates);
    return name.text.empty() && name.languages.empty() ? TaggedName{row.name, {}} : name;
}

PlaceEntry to_entry(const PlaceRow& row) {
    PlaceEntry place;
    place.id = id_of(row);
    place.name = shown_name(row);
    std::copy_if(row.alternates.begin(), row.alternates.end(), std::back_inserter(place.names),
                 has_language);
    place.type = row.type;
    place.country = row.country;
    place.admin_code = row.admin_code;
    place.point = row.point;
    place.population = row.population;
    place.feature_code = row.feature_code;
    place.source = row.type == PlaceType::user ? "Your own list" : "GeoNames";
    return place;
}

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

}  // namespace

base::Result<TownTables> read_town_tables(const std::filesystem::path& names_folder) {
    auto aliases = read_aliases(names_folder);
    if (!aliases) {
        return aliases.error();
    }
    auto languages = CountryLanguages::read(names_folder);
    if (!languages) {
        return languages.error();
    }
    return TownTables{std::move(*aliases), std::move(*languages)};
}

void add_town(GazetteerBuilder& builder, const PlaceRow& row, const TownTables& tables) {
    const auto alias = tables.aliases.find(row.geonames_id);
    PlaceEntry entry = to_entry(row);
    if (alias != tables.aliases.end() && !alias->second.shown.empty()) {
        entry.name = alias->second.shown;
    }
    entry.local = local_name(row, tables.languages);
    if (entry.local.text == entry.name) {
        entry.local = {};
    }
    const PlaceIndex index = builder.add_town(entry);
    builder.add_name(index, row.name, NameKind::main);
    if (!row.name_now.empty()) {
        builder.add_name(index, row.name_now, NameKind::current);
    }
    if (!row.name_en.empty()) {
        builder.add_name(index, row.name_en, english_kind(row.population));
    }
    for (const TaggedName& name : row.alternates) {
        builder.add_name(index, name.text, NameKind::alternate);
    }
    if (alias != tables.aliases.end()) {
        for (const std::string_view name : split_list(alias->second.names)) {
            builder.add_name(index, name, alias_kind(name, row.population));
        }
    }
}

}  // namespace wherein::gazetteer
