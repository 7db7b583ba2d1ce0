#include <gazetteer/countries.hpp>

#include <gazetteer/demonyms.hpp>
#include <gazetteer/fold.hpp>
#include <gazetteer/table.hpp>

namespace wherein::gazetteer {
namespace {

void add_unit_places(GazetteerBuilder& builder, const std::vector<UnitRow>& units) {
    for (const UnitRow& unit : units) {
        if (!unit.is_country || unit.code.empty()) {
            continue;
        }
        PlaceEntry place;
        place.id = "iso:" + unit.code;
        place.name = unit.name;
        place.type = PlaceType::country;
        place.country = unit.code;
        place.point = unit.point;
        place.box = unit.box;
        place.members = {unit.code};
        place.source = "Natural Earth";
        builder.add_name(builder.add_area(std::move(place)), unit.name, NameKind::main);
    }
}

/// Puts countries where readers expect them; those without a shape are known by the point alone.
void add_points(GazetteerBuilder& builder, const std::vector<RepresentativePoint>& points) {
    for (const auto& [id, point] : points) {
        if (!id.starts_with("iso:")) {
            continue;
        }
        PlaceEntry place;
        place.id = id;
        place.type = PlaceType::country;
        place.country = id.substr(4);
        place.source = "Wherein's table of points";
        builder.area(builder.add_area(std::move(place))).point = point;
    }
}

void add_list(GazetteerBuilder& builder, PlaceIndex place, std::string_view list, NameKind kind) {
    for (const std::string_view name : split_list(list)) {
        builder.add_name(place, name, kind);
    }
}

base::Status add_country_names(GazetteerBuilder& builder, const std::filesystem::path& path) {
    const auto table = read_table(path, {"iso_a2", "main", "official", "abbreviation", "other"});
    if (!table) {
        return table.error();
    }
    for (const Table::Row& row : table->rows) {
        const std::optional<PlaceIndex> place =
            builder.find_area("iso:" + std::string(row.cells[0]));
        if (!place) {
            continue;
        }
        const auto main_names = split_list(row.cells[1]);
        if (main_names.empty()) {
            return bad_row(*table, row, "A country has no name");
        }
        builder.area(*place).name = main_names.front();
        add_list(builder, *place, row.cells[1], NameKind::main);
        add_list(builder, *place, row.cells[2], NameKind::official);
        add_list(builder, *place, row.cells[3], NameKind::abbreviation);
        add_list(builder, *place, row.cells[4], NameKind::english);
    }
    return {};
}

/// Names in other languages. Texts are not searched for one that is an English word for a people
/// ("Argentine" is French for Argentina) or an abbreviation.
base::Status add_translated_names(GazetteerBuilder& builder, const std::filesystem::path& path,
                                  const std::unordered_set<std::string>& peoples) {
    const auto table = read_table(path, {"territory", "languages", "name"});
    if (!table) {
        return table.error();
    }
    for (const Table::Row& row : table->rows) {
        const std::optional<PlaceIndex> index =
            builder.find_area("iso:" + std::string(row.cells[0]));
        if (!index) {
            continue;
        }
        const TaggedName name{std::string(row.cells[2]), std::string(row.cells[1])};
        builder.area(*index).names.push_back(name);
        if (!is_abbreviation(name.text) && !peoples.contains(fold(name.text))) {
            const bool is_english = NameView{name.text, name.languages}.is_in("en");
            builder.add_name(*index, name.text,
                             is_english ? NameKind::english : NameKind::alternate);
        }
    }
    return {};
}

void set_local_names(GazetteerBuilder& builder, const CountryLanguages& languages) {
    for (PlaceIndex i = 0; i < builder.areas().size(); ++i) {
        PlaceEntry& place = builder.area(i);
        place.local = languages.name_of(place.country, place.names);
    }
}

}  // namespace

base::Status add_countries(GazetteerBuilder& builder, const std::vector<UnitRow>& units,
                           const std::vector<RepresentativePoint>& points,
                           const CountryLanguages& languages,
                           const std::filesystem::path& names_folder) {
    add_unit_places(builder, units);
    add_points(builder, points);
    if (auto failed = add_country_names(builder, names_folder / "country_names.tsv")) {
        return failed;
    }
    const auto peoples = demonym_forms(names_folder);
    if (!peoples) {
        return peoples.error();
    }
    if (auto failed =
            add_translated_names(builder, names_folder / "territory_names.tsv", *peoples)) {
        return failed;
    }
    set_local_names(builder, languages);
    return {};
}

}  // namespace wherein::gazetteer
